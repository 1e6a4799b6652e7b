import type { DocumentColumns } from './document-columns.js'
import { LABELS } from './labels.js'
import { isCaseless } from './sentence-casing.js'
import { LOWER } from './word-features.js'

/** The word itself and its two neighbours: what the document says of each bears on a token's label. */
export const NEIGHBOURS = [-1, 0, 1] as const
export const CONSISTENCY_WEIGHTS = NEIGHBOURS.length * LABELS * LABELS

/**
 * Which tokens of a document are the same word, by number; −1 for words in lower case, which name nothing.
 * A word in a headline in capitals is the same as in the text below it.
 */
export const sameWords = (columns: DocumentColumns): Int32Array => {
  const numbers = new Map<number, number>()
  const same = new Int32Array(columns.count).fill(-1)
  for (let s = 0; s + 1 < columns.firsts.length; s++) {
    const caseless = isCaseless(columns.casings[s]!)
    for (let i = columns.firsts[s]!; i < columns.firsts[s + 1]!; i++) {
      if (columns.caps[i]! === LOWER && !caseless) continue
      const word = columns.lower[i]!
      let number = numbers.get(word)
      if (number === undefined) numbers.set(word, (number = numbers.size))
      same[i] = number
    }
  }
  return same
}

/**
 * For each token the mean of the label probabilities of the same word elsewhere in the document, the fainter the
 * fewer there are: the second of two passes (Krishnan & Manning 2006) reads these. Rows of LABELS; zero when alone.
 */
export const poolLabels = (same: Int32Array, probabilities: Float32Array): Float32Array => {
  const words = same.reduce((most, number) => Math.max(most, number), -1) + 1
  const sums = new Float32Array(words * LABELS)
  const counts = new Int32Array(words)
  for (let i = 0; i < same.length; i++) {
    const word = same[i]!
    if (word < 0) continue
    counts[word]!++
    for (let l = 0; l < LABELS; l++) sums[word * LABELS + l]! += probabilities[i * LABELS + l]!
  }
  const pooled = new Float32Array(same.length * LABELS)
  for (let i = 0; i < same.length; i++) {
    const word = same[i]!
    const others = word < 0 ? 0 : counts[word]! - 1
    if (others === 0) continue
    // Mean × n / (n + 1).
    const share = 1 / (others + 1)
    for (let l = 0; l < LABELS; l++)
      pooled[i * LABELS + l] = Math.max(0, sums[word * LABELS + l]! - probabilities[i * LABELS + l]!) * share
  }
  return pooled
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
