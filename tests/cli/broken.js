import { register } from 'node:module'
import vm from 'node:vm'

// Loaded with --import: a tokeniser with a bug that some texts bring to light, in the script of the command and in the
// modules of its threads.
globalThis.withBug = (toDocument, text, ...rest) => {
  if (text.includes('trigger')) throw new TypeError('the bug')
  return toDocument(text, ...rest)
}

const broken = (code) => code.replaceAll('toDocument(', 'withBug(toDocument, ')

vm.Script = class extends vm.Script {
  constructor(code, { filename }) {
    super(broken(code), { filename })
  }
}

const hooks = `
const broken = ${broken}
export const load = async (url, context, next) => {
  const loaded = await next(url, context)
  return url.includes('/dist/esm/') ? { ...loaded, source: broken(String(loaded.source)) } : loaded
}`

register(`data:text/javascript,${encodeURIComponent(hooks)}`)
