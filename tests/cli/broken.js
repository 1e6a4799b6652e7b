import { register } from 'node:module'

// Loaded with --import: an extractor with a bug that some texts bring to light.
const extractor = `
export const createExtractor = () => ({ id, text }) => {
  if (text.includes('trigger')) throw new TypeError('the bug')
  const source = { path: null, format: 'text', title: null, characters: text.length, language: 'en' }
  return { schemaVersion: 1, id, source, people: [], places: [], organisations: [], quotes: [], notices: [] }
}`

const hooks = `
export const load = (url, context, next) =>
  url.endsWith('/dist/extract.js')
    ? { format: 'module', shortCircuit: true, source: ${JSON.stringify(extractor)} }
    : next(url, context)`

register(`data:text/javascript,${encodeURIComponent(hooks)}`)
