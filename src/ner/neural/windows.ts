import type { Document } from '../../document.js'
import type { WordPieces } from './word-pieces.js'
import { NO_WORD, shapesOf } from './word-shapes.js'

/** A stretch of a document, as the network reads it at once. */
export interface Window {
  /** Numbers of word pieces and of their words' shapes, marks at both ends included. */
  readonly pieces: Int32Array
  readonly shapes: Int32Array
  /** Token `tokens[k]` is read at `places[k]`; the others are seen for their company. */
  readonly places: Int32Array
  readonly tokens: readonly number[]
}

/** The network was trained on windows of so many pieces, marks included: it reads longer ones less well. */
const LENGTH = 160
const ROOM = LENGTH - 2
/** A sentence that fills more than a window is read in several, which share about so many pieces. */
const SHARED = 48

/**
 * The windows of a document, in text order, whole sentences where they fit. Every token that is asked about is read in
 * one of them; a sentence without such a token stands in none.
 *
 * @param asked By token, 1 where it is.
 */
export const windowsOf = function* (
  doc: Document,
  wordPieces: WordPieces,
  asked: Uint8Array,
): Generator<Window> {
  const { formOf, forms } = doc.tokens
  const piecesOf = (token: number): readonly number[] => wordPieces.of(forms.texts[formOf[token]!]!)
  const shapes = shapesOf(doc)
  for (const tokens of packed(doc, asked, piecesOf))
    for (const { first, end, readFirst, readEnd } of cut(tokens, piecesOf)) {
      const read = new Set(tokens.slice(readFirst, readEnd).filter((token) => asked[token] === 1))
      if (read.size > 0) yield toWindow(tokens.slice(first, end), read, piecesOf, shapes, wordPieces)
    }
}

type PiecesOf = (token: number) => readonly number[]

/** The tokens of as many sentences at a time as fill a window, or of one that is longer. */
const packed = function* (
  { sentences }: Document,
  asked: Uint8Array,
  piecesOf: PiecesOf,
): Generator<readonly number[]> {
  let tokens: number[] = []
  let used = 0
  for (let s = 0; s < sentences.count; s++) {
    const [first, end] = [sentences.firsts[s]!, sentences.firsts[s + 1]!]
    if (!asked.subarray(first, end).includes(1)) continue
    let size = 0
    for (let i = first; i < end; i++) size += piecesOf(i).length
    if (used + size > ROOM && used > 0) {
      yield tokens
      tokens = []
      used = 0
    }
    for (let i = first; i < end; i++) tokens.push(i)
    used += size
  }
  if (used > 0) yield tokens
}

/** Which of some tokens stand in a window, and which of these are read there: `first … end - 1` of them each. */
interface Seen {
  readonly first: number
  readonly end: number
  readonly readFirst: number
  readonly readEnd: number
}

/** Ranges that each fit into a window. Where two overlap, each token is read where it stands further from the edge. */
const cut = function* (tokens: readonly number[], piecesOf: PiecesOf): Generator<Seen> {
  const end = tokens.length
  let read = 0
  for (let from = 0; ;) {
    const to = endOf(tokens, from, ROOM, piecesOf)
    if (to === end) {
      yield { first: from, end, readFirst: read, readEnd: end }
      return
    }
    const next = Math.max(from + 1, endOf(tokens, from, ROOM - SHARED, piecesOf))
    const until = (next + to + 1) >> 1
    yield { first: from, end: to, readFirst: read, readEnd: until }
    from = next
    read = until
  }
}

/** Where the tokens from `first` on end that `room` pieces hold; no token has as many by itself. */
const endOf = (tokens: readonly number[], first: number, room: number, piecesOf: PiecesOf): number => {
  let i = first
  for (let left = room; i < tokens.length; i++) {
    left -= piecesOf(tokens[i]!).length
    if (left < 0) break
  }
  return i
}

const toWindow = (
  seen: readonly number[],
  read: ReadonlySet<number>,
  piecesOf: PiecesOf,
  shapes: Uint8Array,
  marks: WordPieces,
): Window => {
  const numbers = [marks.start]
  const forms = [NO_WORD]
  const places: number[] = []
  for (const token of seen) {
    if (read.has(token)) places.push(numbers.length)
    for (const piece of piecesOf(token)) {
      numbers.push(piece)
      forms.push(shapes[token]!)
    }
  }
  numbers.push(marks.end)
  forms.push(NO_WORD)
  return {
    pieces: Int32Array.from(numbers),
    shapes: Int32Array.from(forms),
    places: Int32Array.from(places),
    tokens: [...read],
  }
}
