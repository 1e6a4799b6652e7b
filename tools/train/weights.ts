import { LABELS } from '../../src/ner/crf/labels.js'
import { OFFSETS } from '../../src/ner/crf/word-features.js'
import type { Examples, Lists } from './examples.js'

/** What is learnt. */
export interface Weights {
  /** `feature × LABELS`. */
  readonly rows: Float32Array
  readonly transitions: Float32Array
  /** `corpus × LABELS`: what a corpus likes; left out when tagging. */
  readonly corpora: Float32Array
}

/** The mean of several models: a vote that costs no more than one. */
export const meanOf = (models: readonly Weights[]): Weights => ({
  rows: mean(models.map(({ rows }) => rows)),
  transitions: mean(models.map(({ transitions }) => transitions)),
  corpora: mean(models.map(({ corpora }) => corpora)),
})

const mean = (arrays: readonly Float32Array[]): Float32Array => {
  const result = new Float32Array(arrays[0]!.length)
  for (const array of arrays) for (let k = 0; k < result.length; k++) result[k]! += array[k]! / arrays.length
  return result
}

/** The label scores of a sentence's tokens without regard to its corpus, into their place in `scores` (all tokens). */
export const scoreSentence = (
  { firsts, words, byWord, context }: Examples,
  rows: Float32Array,
  s: number,
  scores: Float32Array,
): void => {
  const first = firsts[s]!
  const end = firsts[s + 1]!
  const addList = ({ starts, items }: Lists, list: number, at: number): void => {
    for (let k = starts[list]!; k < starts[list + 1]!; k++)
      for (let l = 0; l < LABELS; l++) scores[at + l]! += rows[items[k]! * LABELS + l]!
  }
  for (let i = first; i < end; i++) {
    scores.fill(0, i * LABELS, (i + 1) * LABELS)
    for (let o = 0; o < OFFSETS.length; o++) {
      const at = i + OFFSETS[o]!
      if (at >= first && at < end) addList(byWord[o]!, words[at]!, i * LABELS)
    }
    addList(context, i, i * LABELS)
  }
}
