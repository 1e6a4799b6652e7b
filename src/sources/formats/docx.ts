import type { Loader } from '../loading/loader.js'

/** Word's documents since 2007: a ZIP archive, which tells it from its members, or one long XML file, as in 2003. */
export const docx: Loader = {
  name: 'docx',
  extensions: ['.docm', '.docx', '.dotm', '.dotx'],
  detect: (head) => {
    const start = new TextDecoder('latin1').decode(head.subarray(0, 1000))
    return start.includes('progid="Word.Document"') && /2006\/xmlPackage|2003\/wordml/.test(start)
      ? 'certain'
      : 'impossible'
  },
  async *read(source) {
    const { readDocx } = await import('./docx/read-docx.js')
    yield { readable: await readDocx(source) }
  },
}
