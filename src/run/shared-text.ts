import { roomSharedFor } from '../collections/column-room.js'
import type { Readable } from '../sources/readable.js'

/** A text as bytes that threads share. */
export interface SharedText {
  readonly bytes: SharedArrayBuffer
  /** In characters. */
  readonly length: number
  /** Whether each of them takes one byte, not two. */
  readonly isNarrow: boolean
}

/** What a long document has of text. */
export interface SharedTexts {
  readonly text: SharedText
  /** Null: it has none. */
  readonly source: SharedText | null
}

const SHORT = 1 << 19

/**
 * Puts what a long document has of text where another thread can read it, tells where, and returns the rest of the document.
 * A message is written as a whole first, in memory that the allocator of most systems keeps for itself when it has been read.
 */
export const shareText = (readable: Readable, tell: (texts: SharedTexts) => void): Readable => {
  const { text, source } = readable
  if (text.length <= SHORT) return readable
  tell({ text: toShared(text), source: source === null ? null : toShared(source) })
  return { ...readable, text: '', source: null }
}

/** The whole document again. */
export const withTexts = (rest: Readable, { text, source }: SharedTexts): Readable => ({
  ...rest,
  text: fromShared(text),
  source: source && fromShared(source),
})

const toShared = (text: string): SharedText => {
  const isNarrow = !WIDE.test(text)
  // The engine keeps the text of the last match.
  ANY.test('')
  const bytes = roomSharedFor(isNarrow ? text.length : 2 * text.length)
  Buffer.from(bytes).write(text, encodingOf(isNarrow))
  return { bytes, length: text.length, isNarrow }
}

const WIDE = /[^\0-\xff]/
const ANY = /(?:)/

// Half a surrogate pair stays what it is.
const encodingOf = (isNarrow: boolean): BufferEncoding => (isNarrow ? 'latin1' : 'utf16le')

/** Of more characters at once Node makes a string outside of the heap. */
const CHARACTERS_A_PIECE = 1 << 18

const fromShared = ({ bytes, length, isNarrow }: SharedText): string => {
  const width = isNarrow ? 1 : 2
  const pieces: string[] = []
  for (let at = 0; at < length; at += CHARACTERS_A_PIECE) {
    const end = Math.min(length, at + CHARACTERS_A_PIECE)
    pieces.push(Buffer.from(bytes, at * width, (end - at) * width).toString(encodingOf(isNarrow)))
  }
  return pieces.join('')
}
