/** Control characters that no text has: all but tab, line ends, form feed, backspace, escape and the DOS end of file. */
export const isControl = (code: number): boolean => code < 32 && (TEXT_CONTROLS >>> code) % 2 === 0

const TEXT_CONTROLS = [8, 9, 10, 11, 12, 13, 26, 27].reduce((mask, code) => mask | (1 << code), 0)

/** Where and why these bytes are no text. */
export interface Binary {
  /** "a PDF file", if the first bytes tell. */
  readonly kind: string | null
  readonly at: number
}

/** @param isUtf8 Whether the bytes are sound UTF-8. */
export const findBinary = (bytes: Uint8Array, isUtf8: boolean): Binary | null => {
  const kind = kindOf(bytes)
  if (kind !== null) return { kind, at: Math.max(0, firstOdd(bytes, isUtf8)) }
  const nul = bytes.indexOf(0)
  if (nul !== -1) return { kind: null, at: nul }
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  let controls = 0
  for (const byte of sample) if (isControl(byte)) controls++
  return controls > sample.length * MOST_CONTROLS ? { kind: null, at: sample.findIndex(isControl) } : null
}

const SAMPLE_BYTES = 1 << 18
const MOST_CONTROLS = 0.02

const firstOdd = (bytes: Uint8Array, isUtf8: boolean): number =>
  bytes.findIndex((byte) => isControl(byte) || (!isUtf8 && byte > 127))

/** What bytes that begin so are, of the formats that are no text and that we do not read. */
export const kindOf = (bytes: Uint8Array): string | null =>
  KINDS.find(({ magic }) => startsWith(bytes, magic))?.kind ?? null

const startsWith = (bytes: Uint8Array, magic: string): boolean => {
  for (let at = 0; at < magic.length; at++) if (bytes[at] !== magic.charCodeAt(at)) return false
  return true
}

const KINDS = [
  { magic: '%PDF-', kind: 'a PDF file' },
  { magic: '\x89PNG\r\n', kind: 'a PNG image' },
  { magic: 'GIF8', kind: 'a GIF image' },
  { magic: '\xff\xd8\xff', kind: 'a JPEG image' },
  { magic: '7z\xbc\xaf', kind: 'a 7z archive' },
  { magic: '\x7fELF', kind: 'a program' },
] as const
