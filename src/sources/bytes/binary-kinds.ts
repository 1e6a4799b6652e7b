/**
 * What nobody here reads, by its first bytes, and the command that makes something of it that is read. Binary files for which
 * there is no such command are named by a library.
 */
export interface Kind {
  readonly magic: string
  /** Where the bytes stand; from the beginning if it is left out. */
  readonly at?: number
  readonly kind: string
  readonly command?: string
  /** All of it may be text. */
  readonly isText?: true
}

export const kindOf = (bytes: Uint8Array): Kind | null => {
  const known = KINDS.find(({ magic, at = 0 }) => matches(bytes, magic, at)) ?? null
  // A text may begin with "GIF89a" or "BZh" as well; a PDF may be all text.
  const isText =
    known !== null &&
    known.isText !== true &&
    /^[ -$&-~]+$/.test(known.magic) &&
    !bytes.subarray(0, 512).some(isOdd)
  return isText ? null : known
}

const isOdd = (byte: number): boolean => byte < 8

const matches = (bytes: Uint8Array, magic: string, from: number): boolean => {
  for (let at = 0; at < magic.length; at++) if (bytes[from + at] !== magic.charCodeAt(at)) return false
  return true
}

const OFFICE = 'soffice --headless --convert-to'
const TEXT_OF_PICTURE = 'tesseract -l eng'
const BOOK = 'ebook-convert'

const KINDS: readonly Kind[] = [
  { magic: '%PDF-', kind: 'a PDF file' },
  { magic: '\x89PNG\r\n', kind: 'a PNG image', command: TEXT_OF_PICTURE },
  { magic: 'GIF8', kind: 'a GIF image', command: TEXT_OF_PICTURE },
  { magic: '\xff\xd8\xff', kind: 'a JPEG image', command: TEXT_OF_PICTURE },
  { magic: 'II*\0', kind: 'a TIFF image', command: TEXT_OF_PICTURE },
  { magic: 'MM\0*', kind: 'a TIFF image', command: TEXT_OF_PICTURE },
  { magic: 'WEBP', at: 8, kind: 'a WebP image', command: TEXT_OF_PICTURE },
  { magic: '%!PS', kind: 'a PostScript file', command: 'ps2pdf' },
  { magic: 'AT&TFORM', kind: 'a DjVu file', command: 'djvutxt' },
  { magic: 'BOOKMOBI', at: 60, kind: 'a Kindle book', command: BOOK },
  { magic: 'ITSF', kind: 'a Windows help file', command: BOOK },
  { magic: '\x78\x9f\x3e\x22', kind: 'a mail as Outlook packs it (TNEF, winmail.dat)', command: 'tnef' },
  { magic: '\xffWPC', kind: 'a WordPerfect document', command: `${OFFICE} docx` },
  { magic: 'bplist00', kind: 'a web archive of Safari', command: 'textutil -convert html' },
  { magic: '\xdb\xa5\x2d\0', kind: 'a document of Word 2', command: `${OFFICE} docx` },
  { magic: '\xfe\x37\0', kind: 'a document of Word for old Macintoshes', command: `${OFFICE} docx` },
  { magic: '1\xbe\0\0', kind: 'a document of Windows Write', command: `${OFFICE} docx` },
  { magic: '7z\xbc\xaf\x27\x1c', kind: 'a 7z archive', command: '7z x' },
  { magic: 'Rar!\x1a\x07', kind: 'a RAR archive', command: '7z x' },
  { magic: '\xfd7zXZ\0', kind: 'packed by xz', command: 'xz --decompress --keep' },
  { magic: 'BZh', kind: 'packed by bzip2', command: 'bunzip2 --keep' },
  { magic: '\x28\xb5\x2f\xfd', kind: 'packed by Zstandard', command: 'zstd --decompress' },
  { magic: 'WARC/', kind: 'a web archive (WARC)', command: 'warcat extract', isText: true },
]
