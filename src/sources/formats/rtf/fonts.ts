import iconv from 'iconv-lite'
import { readUtf8 } from '../../bytes/utf8.js'

/** Which encoding the bytes of a text have: UTF-8 where all of the file is that, else that of their font or the document. */
export interface Fonts {
  readonly setDocument: (codePage: number) => void
  readonly open: (font: number) => void
  readonly setCharset: (charset: number) => void
  readonly setCodePage: (codePage: number) => void
  readonly decode: (bytes: readonly number[], font: number | null) => string
}

export const createFonts = (isUtf8: boolean): Fonts => {
  const encodings = new Map<number, string>()
  let current = -1
  let document = 'windows-1252'
  return {
    setDocument: (codePage) => (document = toEncoding(codePage)),
    open: (font) => (current = font),
    setCharset: (charset) => {
      const codePage = CODE_PAGES[charset]
      if (codePage !== undefined) encodings.set(current, toEncoding(codePage))
    },
    setCodePage: (codePage) => void encodings.set(current, toEncoding(codePage)),
    decode: (bytes, font) => {
      const buffer = Buffer.from(bytes)
      return (isUtf8 ? readUtf8(buffer) : null) ?? iconv.decode(buffer, encodings.get(font ?? -1) ?? document)
    },
  }
}

const toEncoding = (codePage: number): string => {
  const name = NAMES[codePage] ?? `cp${codePage}`
  return iconv.encodingExists(name) ? name : 'windows-1252'
}

const NAMES: Readonly<Record<number, string>> = { 10000: 'macintosh', 1361: 'cp949', 65001: 'utf-8' }

/** What the numbers of character sets mean that Windows gives to fonts; 0 and 1 leave it to the document. */
const CODE_PAGES: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
}
