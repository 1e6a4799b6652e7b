import type { Readable } from '../sources/readable.js'

/** The texts of a document that are sent in pieces before it, and of how many each. */
export interface Counts {
  readonly text: number
  /** Null: it has none. */
  readonly source: number | null
}

const CHARACTERS_A_PIECE = 1 << 19

/**
 * Sends what a long document has of text piece by piece and returns the rest of it. What is sent is copied as a whole first, and
 * who has given back as much memory as the whole of a long text keeps as much for himself (glibc).
 */
export const takeTextApart = (
  readable: Readable,
  send: (piece: string) => void,
): { readonly readable: Readable; readonly counts?: Counts } => {
  const { text, source } = readable
  if (text.length <= CHARACTERS_A_PIECE) return { readable }
  const counts = { text: sendText(text, send), source: source === null ? null : sendText(source, send) }
  return { readable: { ...readable, text: '', source: null }, counts }
}

const sendText = (text: string, send: (piece: string) => void): number => {
  for (let at = 0; at < text.length; at += CHARACTERS_A_PIECE) send(text.slice(at, at + CHARACTERS_A_PIECE))
  return Math.ceil(text.length / CHARACTERS_A_PIECE)
}

/** The whole again, of the rest and the pieces in their order. */
export const putTextTogether = (readable: Readable, counts: Counts, next: () => string): Readable => {
  const together = (count: number): string => Array.from({ length: count }, next).join('')
  const text = together(counts.text)
  return { ...readable, text, source: counts.source === null ? null : together(counts.source) }
}
