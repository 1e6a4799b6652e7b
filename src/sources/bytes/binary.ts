import { kindOf } from './binary-kinds.js'

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
  const kind = kindOf(bytes)?.kind ?? null
  if (kind !== null) return { kind, at: Math.max(0, firstOdd(bytes, isUtf8)) }
  const nul = bytes.indexOf(0)
  if (nul !== -1) return { kind: null, at: nul }
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  let controls = 0
  for (let at = 0; at < sample.length; at++) if (isControl(sample[at]!)) controls++
  return controls > sample.length * MOST_CONTROLS ? { kind: null, at: sample.findIndex(isControl) } : null
}

const SAMPLE_BYTES = 1 << 18
const MOST_CONTROLS = 0.02

const firstOdd = (bytes: Uint8Array, isUtf8: boolean): number =>
  bytes.findIndex((byte) => isControl(byte) || (!isUtf8 && byte > 127))
