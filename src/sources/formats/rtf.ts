import type { Loader } from '../loading/loader.js'

/** The Rich Text Format, often in files that are called .doc. */
export const rtf: Loader = {
  name: 'rtf',
  extensions: ['.rtf'],
  detect: (head) =>
    /^(?:\u00ef\u00bb\u00bf)?\s*\{\\rtf/.test(new TextDecoder('latin1').decode(head.subarray(0, 100)))
      ? 'certain'
      : 'impossible',
  async *read(source) {
    const { readRtf } = await import('./rtf/read-rtf.js')
    yield { readable: await readRtf(source) }
  },
}
