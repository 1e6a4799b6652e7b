import type { TokenRange } from '../../collections/token-range.js'
import type { Document } from '../../document.js'
import type { WordPieces } from './word-pieces.js'
import { NO_WORD, shapesOf } from './word-shapes.js'

/** A stretch of a document, as the network reads it at once. */
export interface Window {
  /** Numbers of word pieces and of their words' shapes, marks at both ends included. */
  readonly pieces: Int32Array
  readonly shapes: Int32Array
  /** Token `firstToken + k` is read at `places[k]`; the others are seen for their company. */
  readonly firstToken: number
  readonly places: readonly number[]
}

/** The network was trained on windows of so many pieces, marks included: it reads longer ones less well. */
const LENGTH = 160
const ROOM = LENGTH - 2
/** A sentence that fills more than a window is read in several, which share about so many pieces. */
const SHARED = 48

/** The windows of a document, in text order, whole sentences where they fit. Every token is read in one of them. */
export const windowsOf = function* (doc: Document, wordPieces: WordPieces): Generator<Window> {
  const pieces = Array.from(doc.tokens.formOf, (form) => wordPieces.of(doc.tokens.forms.texts[form]!))
  const shapes = shapesOf(doc)
  for (const sentences of packed(doc, pieces))
    for (const range of cut(sentences, pieces)) yield toWindow(range, pieces, shapes, wordPieces)
}

type Pieces = readonly (readonly number[])[]

/** As many sentences at a time as fill a window, or one that is longer. */
const packed = function* ({ sentences }: Document, pieces: Pieces): Generator<TokenRange> {
  let first = 0
  let used = 0
  for (let s = 0; s < sentences.count; s++) {
    const begin = sentences.firsts[s]!
    const size = sizeOf({ first: begin, end: sentences.firsts[s + 1]! }, pieces)
    if (used + size > ROOM && begin > first) {
      yield { first, end: begin }
      first = begin
      used = 0
    }
    used += size
  }
  if (pieces.length > first) yield { first, end: pieces.length }
}

const sizeOf = ({ first, end }: TokenRange, pieces: Pieces): number => {
  let size = 0
  for (let i = first; i < end; i++) size += pieces[i]!.length
  return size
}

interface Seen extends TokenRange {
  readonly read: TokenRange
}

/** Ranges that each fit into a window. Where two overlap, each token is read where it stands further from the edge. */
const cut = function* ({ first, end }: TokenRange, pieces: Pieces): Generator<Seen> {
  let read = first
  for (let from = first; ;) {
    const to = endOf(from, end, ROOM, pieces)
    if (to === end) {
      yield { first: from, end, read: { first: read, end } }
      return
    }
    const next = Math.max(from + 1, endOf(from, end, ROOM - SHARED, pieces))
    const until = (next + to + 1) >> 1
    yield { first: from, end: to, read: { first: read, end: until } }
    from = next
    read = until
  }
}

/** Where the tokens from `first` on end that `room` pieces hold; no token has as many by itself. */
const endOf = (first: number, end: number, room: number, pieces: Pieces): number => {
  let i = first
  for (let left = room; i < end && pieces[i]!.length <= left; i++) left -= pieces[i]!.length
  return i
}

const toWindow = (
  { first, end, read }: Seen,
  pieces: Pieces,
  shapes: Uint8Array,
  marks: WordPieces,
): Window => {
  const numbers = [marks.start]
  const forms = [NO_WORD]
  const places: number[] = []
  for (let i = first; i < end; i++) {
    if (i >= read.first && i < read.end) places.push(numbers.length)
    for (const piece of pieces[i]!) {
      numbers.push(piece)
      forms.push(shapes[i]!)
    }
  }
  numbers.push(marks.end)
  forms.push(NO_WORD)
  return {
    pieces: Int32Array.from(numbers),
    shapes: Int32Array.from(forms),
    firstToken: read.first,
    places,
  }
}
