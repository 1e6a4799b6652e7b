import type { Loader } from '../loading/loader.js'

/** Records in one JSON value: a list of objects, an object that holds such a list, or a single record. */
export const json: Loader = {
  name: 'json',
  extensions: ['.json'],
  detect: (head) =>
    /^\uFEFF?\s*\[\s*\{/.test(new TextDecoder().decode(head.subarray(0, 200))) ? 'likely' : 'unlikely',
  async *read(source) {
    const { readJson } = await import('./json/read-json.js')
    yield* readJson(source)
  },
}
