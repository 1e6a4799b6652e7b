import { guessUtf16, type Endianness } from './utf16.js'

/** Encodings in which a letter of English takes several bytes. */
export type Wide = Endianness | 'utf-32le' | 'utf-32be'

/** What a byte order mark says, which must be whole. */
export const markOf = (bytes: Uint8Array): Wide | 'utf-8' | null => {
  const [first, second, third, fourth] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'utf-32be'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first !== 0xff || second !== 0xfe) return null
  return third === 0 && fourth === 0 ? 'utf-32le' : 'utf-16le'
}

/** What the bytes plainly are without a mark: English in them is full of zeros in fixed places. */
export const guessWide = (bytes: Uint8Array): Wide | null => guessUtf32(bytes) ?? guessUtf16(bytes)

/** The same of a stream that begins so; its encoding may be marked. */
export const findWide = (head: Uint8Array): Wide | null => {
  const mark = markOf(head)
  // The last character may be cut.
  return mark === 'utf-8' ? null : (mark ?? guessWide(head.subarray(0, head.length - (head.length % UNIT))))
}

const UNIT = 4
const SAMPLE_BYTES = 1 << 16

// No character takes more than three of the four bytes, and one of English only one.
const guessUtf32 = (bytes: Uint8Array): 'utf-32le' | 'utf-32be' | null => {
  if (bytes.length < UNIT || bytes.length % UNIT !== 0) return null
  const zeros = [0, 0, 0, 0]
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  if (!sample.includes(0)) return null
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % UNIT]!++
  const count = sample.length / UNIT
  const [first, second, third, fourth] = zeros as [number, number, number, number]
  if (first === count && second >= count * 0.9 && third >= count * 0.6 && fourth === 0) return 'utf-32be'
  return fourth === count && third >= count * 0.9 && second >= count * 0.6 && first === 0 ? 'utf-32le' : null
}
