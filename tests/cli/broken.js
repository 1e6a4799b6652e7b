import { register } from 'node:module'

// Loaded with --import: a tokeniser with a bug that some texts bring to light.
globalThis.withBug = (toDocument, text, ...rest) => {
  if (text.includes('trigger')) throw new TypeError('the bug')
  return toDocument(text, ...rest)
}

const hooks = `
export const load = async (url, context, next) => {
  const loaded = await next(url, context)
  if (!url.includes('/dist/esm/')) return loaded
  return { ...loaded, source: String(loaded.source).replaceAll('toDocument(', 'withBug(toDocument, ') }
}`

register(`data:text/javascript,${encodeURIComponent(hooks)}`)
