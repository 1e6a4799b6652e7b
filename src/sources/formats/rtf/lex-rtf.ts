import { createPause } from '../../pause.js'

/** Told what stands in an RTF file, in its order. */
export interface RtfHandler {
  readonly open: () => void
  readonly close: () => void
  /** `\b0` is "b" and 0; `\par` is "par" and null. */
  readonly control: (word: string, value: number | null) => void
  /** `\~` is "~". */
  readonly symbol: (character: string) => void
  /** A byte of text, in the encoding that holds here. */
  readonly byte: (byte: number) => void
}

/** Takes the file apart. Nothing can be wrong with it here: what is cut off ends, and what is no hexadecimal number is left out. */
export const lexRtf = async (bytes: Uint8Array, handler: RtfHandler): Promise<void> => {
  const pause = createPause()
  let at = bytes.indexOf(OPEN)
  let nextPause = PIECE
  while (at >= 0 && at < bytes.length) {
    const byte = bytes[at++]!
    if (byte === OPEN) handler.open()
    else if (byte === CLOSE) handler.close()
    else if (byte === BACKSLASH) at = lexControl(bytes, at, handler)
    // The line ends of the file are for those who look at it.
    else if (byte !== LINE_FEED && byte !== RETURN && byte !== 0) handler.byte(byte)
    if (at > nextPause) {
      await pause()
      nextPause = at + PIECE
    }
  }
}

const PIECE = 1 << 16
const [OPEN, CLOSE, BACKSLASH, LINE_FEED, RETURN, SPACE, QUOTE, MINUS] = [123, 125, 92, 10, 13, 32, 39, 45]

/** @param from Behind the backslash. @returns where the next token begins */
const lexControl = (bytes: Uint8Array, from: number, handler: RtfHandler): number => {
  let at = from
  while (isLetter(bytes[at])) at++
  if (at === from) return lexSymbol(bytes, from, handler)
  // No word is longer, and one without end is none.
  const word = String.fromCharCode(...bytes.subarray(from, Math.min(at, from + LONGEST_WORD)))
  const start = at
  if (bytes[at] === MINUS) at++
  while (isDigit(bytes[at])) at++
  const digits = String.fromCharCode(...bytes.subarray(start, Math.min(at, start + LONGEST_NUMBER)))
  const value = /\d/.test(digits) ? Number(digits) : null
  if (bytes[at] === SPACE) at++
  // Raw bytes, of a picture for example.
  if (word === 'bin') return at + Math.max(0, value ?? 0)
  handler.control(word, value)
  return at
}

const LONGEST_WORD = 32
const LONGEST_NUMBER = 11

const lexSymbol = (bytes: Uint8Array, at: number, handler: RtfHandler): number => {
  const byte = bytes[at]
  if (byte === undefined) return at
  if (byte !== QUOTE) {
    handler.symbol(String.fromCharCode(byte))
    return at + 1
  }
  const digits = String.fromCharCode(...bytes.subarray(at + 1, at + 3))
  if (/^[\da-f]{2}$/i.test(digits)) handler.byte(Number.parseInt(digits, 16))
  return at + 3
}

const isLetter = (byte = 0): boolean => (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90)
const isDigit = (byte = 0): boolean => byte >= 48 && byte <= 57
