import type { Loader } from '../loading/loader.js'

/** Web pages: the article with its headline, or with `wholePage` all that is to be seen. */
export const html: Loader = {
  name: 'html',
  extensions: ['.htm', '.html', '.xhtml'],
  detect: (head) => {
    const start = readStart(head)
    if (PAGE.test(start)) return 'certain'
    return ELEMENT.test(start) ? 'likely' : 'unlikely'
  },
  async *read(source) {
    const { readHtml } = await import('./html/read-html.js')
    yield await readHtml(source)
  },
}

/** UTF-16 as well, by its mark or by the zeros beside every letter. */
const readStart = (head: Uint8Array): string => {
  const [first, second] = head
  const isBigEndian = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0)
  const isLittleEndian = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0)
  const encoding = isBigEndian ? 'utf-16be' : isLittleEndian ? 'utf-16le' : 'utf-8'
  return new TextDecoder(encoding).decode(head.subarray(0, LONGEST_START))
}

const LONGEST_START = 2000

// Comments and an XML declaration may come first.
const BEFORE = String.raw`^\s*(?:<\?xml\b[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*`
const PAGE = new RegExp(String.raw`${BEFORE}<(?:!doctype\s+html|html|head)\b`, 'i')
const ELEMENT = new RegExp(
  String.raw`${BEFORE}<(?:article|body|div|h[1-6]|link|main|meta|nav|p|script|section|style|table|title|ul)[\s/>]`,
  'i',
)
