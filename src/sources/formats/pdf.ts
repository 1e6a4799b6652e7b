import type { Loader } from '../loading/loader.js'

/** PDF: the text of its pages in reading order, without running heads and page numbers; form fields as they are filled in. */
export const pdf: Loader = {
  name: 'pdf',
  extensions: ['.pdf'],
  detect: (head) => {
    const at = Buffer.from(head.subarray(0, MARK_WITHIN)).toString('latin1').indexOf('%PDF-')
    if (at === -1) return 'impossible'
    return at === 0 ? 'certain' : 'likely'
  },
  async *read(source, signal) {
    const { readPdf } = await import('./pdf/read-pdf.js')
    yield await readPdf(source, signal)
  },
}

/** A mail or a server may have left something in front of the mark, and readers look for it so far in. */
const MARK_WITHIN = 1024
