import { roomFor } from '../../collections/column-room.js'
import { clearNotes, type DocumentColumns } from './document-columns.js'
import { LABELS, OUTSIDE } from './labels.js'
import { isCaseless } from './sentence-casing.js'
import { LOWER } from './form-shape.js'

/** The word itself and its two neighbours: what the document says of each bears on a token's label. */
export const NEIGHBOURS = [-1, 0, 1] as const
export const CONSISTENCY_WEIGHTS = NEIGHBOURS.length * LABELS * LABELS

/**
 * Which tokens of a document are the same word, by number; −1 for words in lower case, which name nothing.
 * A word in a headline in capitals is the same as in the text below it.
 */
export const sameWords = (columns: DocumentColumns): Int32Array => {
  // Numbers begin at 1 in the notes.
  const { firsts, words, caps, notes: numbers } = columns
  const same = new Int32Array(roomFor(4 * columns.count), 0, columns.count).fill(-1)
  let last = 0
  for (let s = 0; s + 1 < firsts.length; s++) {
    const caseless = isCaseless(columns.casings[s]!)
    for (let i = firsts[s]!; i < firsts[s + 1]!; i++) {
      const id = words[i]!
      if (caps[id] === LOWER && !caseless) continue
      const word = columns.same[id]!
      if (numbers[word] === 0) numbers[word] = ++last
      same[i] = numbers[word]! - 1
    }
  }
  clearNotes(columns)
  return same
}

/**
 * For each token the mean of the label probabilities of the same word elsewhere in the document, the fainter the
 * fewer there are: the second of two passes (Krishnan & Manning 2006) reads these. Zero when alone.
 */
export class LabelPool {
  readonly #sums: Float32Array
  readonly #counts: Int32Array

  constructor(readonly same: Int32Array) {
    let words = 0
    for (let i = 0; i < same.length; i++) words = Math.max(words, same[i]! + 1)
    this.#sums = new Float32Array(words * LABELS)
    this.#counts = new Int32Array(words)
  }

  /** Token `i` has the probabilities that stand from `at` on. Every token is to be added once, in text order. */
  add(i: number, probabilities: Float32Array, at: number): void {
    const word = this.same[i]!
    if (word < 0) return
    this.#counts[word]!++
    const sums = this.#sums
    for (let l = 0, row = word * LABELS; l < LABELS; l++) sums[row + l]! += probabilities[at + l]!
  }

  /** The tokens `first … end - 1` are surely outside. */
  addOutside(first: number, end: number): void {
    const same = this.same
    const sums = this.#sums
    const counts = this.#counts
    for (let i = first; i < end; i++) {
      const word = same[i]!
      if (word < 0) continue
      counts[word]!++
      sums[word * LABELS + OUTSIDE]!++
    }
  }

  /** Once all are added: what the others say of token `i`, into the LABELS numbers of `pooled` from `to` on. */
  read(i: number, probabilities: Float32Array, at: number, pooled: Float32Array, to: number): void {
    const word = this.same[i]!
    const others = word < 0 ? 0 : this.#counts[word]! - 1
    if (others === 0) {
      for (let l = 0; l < LABELS; l++) pooled[to + l] = 0
      return
    }
    // Mean × n / (n + 1).
    const share = 1 / (others + 1)
    const sums = this.#sums
    for (let l = 0, row = word * LABELS; l < LABELS; l++)
      pooled[to + l] = Math.max(0, sums[row + l]! - probabilities[at + l]!) * share
  }
}

/** A smaller share changes no label. */
export const FAINT = 0.01

/** Adds to the scores at `at` what the document says elsewhere of token `i` and its neighbours within `first … end`. */
export const addConsistency = (
  weights: Float32Array,
  pooled: Float32Array,
  i: number,
  first: number,
  end: number,
  scores: Float32Array,
  at: number,
): void => {
  for (let r = 0; r < NEIGHBOURS.length; r++) {
    const j = i + NEIGHBOURS[r]!
    if (j < first || j >= end) continue
    for (let k = 0; k < LABELS; k++) {
      const share = pooled[j * LABELS + k]!
      if (share < FAINT) continue
      const row = (r * LABELS + k) * LABELS
      for (let l = 0; l < LABELS; l++) scores[at + l]! += share * weights[row + l]!
    }
  }
}
