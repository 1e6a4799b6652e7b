import { isControl } from './binary.js'

export type Endianness = 'utf-16le' | 'utf-16be'

/** The text without its byte order mark, or the offset of the first byte that breaks UTF-16. */
export const decodeUtf16 = (bytes: Uint8Array, endianness: Endianness): string | { at: number } => {
  try {
    return new TextDecoder(endianness, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return { at: firstLone(bytes, endianness) }
    throw error
  }
}

/** UTF-16 without a byte order mark, if that is plain: English in it has a zero in every other byte. */
export const guessUtf16 = (bytes: Uint8Array): Endianness | null => {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  if (!sample.includes(0)) return null
  const zeros: [number, number] = [0, 0]
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[(i & 1) as 0 | 1]++
  const units = sample.length / 2
  const guess = isPlain(zeros[1], zeros[0], units)
    ? 'utf-16le'
    : isPlain(zeros[0], zeros[1], units)
      ? 'utf-16be'
      : null
  return guess !== null && isText(sample, guess) ? guess : null
}

const SAMPLE_BYTES = 1 << 16

const isPlain = (high: number, low: number, units: number): boolean =>
  high >= units * 0.6 && low <= units * 0.02

const isText = (sample: Uint8Array, guess: Endianness): boolean => {
  const text = new TextDecoder(guess).decode(sample)
  let controls = 0
  for (let at = 0; at < text.length; at++) if (isControl(text.charCodeAt(at))) controls++
  return controls === 0
}

const firstLone = (bytes: Uint8Array, endianness: Endianness): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const unit = (at: number): number =>
    at + 1 < bytes.length ? view.getUint16(at, endianness === 'utf-16le') & 0xfc00 : 0
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (unit(at) === 0xdc00) return at
    if (unit(at) !== 0xd800) continue
    if (unit(at + 2) !== 0xdc00) return at
    at += 2
  }
  return bytes.length - 1
}
