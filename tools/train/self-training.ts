import { LinearChainCrf } from '../../src/ner/crf/linear-chain.js'
import { LABELS, OUTSIDE } from '../../src/ner/crf/labels.js'
import { addConsistency } from '../../src/ner/crf/label-consistency.js'
import { ALL_LABELS, type Examples } from './examples.js'
import { scoreSentence, type Weights } from './weights.js'
import { poolDocument, type SecondPass } from './second-pass.js'

/** How sure the teachers must be of a label to teach it; any other token is left open. */
const SURE = 0.9

/**
 * Labels texts that nobody has labelled: first pass, then second pass. The same documents in
 * another case get the labels of their originals, which are easier to read. `originals[d]` is the document to copy
 * from, or `d` itself. Writes into `examples.masks`; every second sentence without a sure name gets the weight 0: they say little, but all names and no peace would teach the tagger to see names everywhere.
 */
export const labelTexts = (
  examples: Examples,
  teacher: Weights,
  second: SecondPass,
  documents: readonly number[],
  originals: Int32Array,
): void => {
  const { rows } = teacher
  const firstChain = new LinearChainCrf(teacher.transitions)
  const secondChain = new LinearChainCrf(teacher.transitions.map((score, p) => score + second.shift[p]!))
  const scores = new Float32Array(examples.tokens * LABELS)
  const pooled = new Float32Array(examples.tokens * LABELS)
  for (const d of documents) {
    const from = examples.documents[d]!
    const to = examples.documents[d + 1]!
    if (originals[d] !== d) {
      copyLabels(examples, originals[d]!, d)
      continue
    }
    for (let s = from; s < to; s++) scoreSentence(examples, rows, s, scores)
    poolDocument(examples, firstChain, from, to, scores, pooled)
    for (let s = from; s < to; s++)
      labelSentence(examples, secondChain, second.consistency, s, scores, pooled)
  }
  for (const d of documents)
    for (let s = examples.documents[d]!; s < examples.documents[d + 1]!; s++)
      if (s % 2 === 0 && !hasName(examples, s)) examples.weights[s] = 0
}

const labelSentence = (
  { firsts, masks }: Examples,
  chain: LinearChainCrf,
  consistency: Float32Array,
  s: number,
  scores: Float32Array,
  pooled: Float32Array,
): void => {
  const first = firsts[s]!
  const end = firsts[s + 1]!
  if (end === first) return
  chain.reserve(end - first)
  chain.scores.set(scores.subarray(first * LABELS, end * LABELS))
  for (let t = first; t < end; t++)
    addConsistency(consistency, pooled, t, first, end, chain.scores, (t - first) * LABELS)
  chain.decode(end - first)
  chain.forwardBackward(end - first, null, 0)
  for (let t = 0; t < end - first; t++) {
    const label = chain.best[t]!
    const sure = chain.alpha[t * LABELS + label]! * chain.beta[t * LABELS + label]!
    masks[first + t] = sure >= SURE ? 1 << label : ALL_LABELS
  }
}

// In another case a text may fall into other tokens; then it teaches nothing.
const copyLabels = (examples: Examples, from: number, to: number): void => {
  const start = (d: number): number => examples.firsts[examples.documents[d]!]!
  const length = start(from + 1) - start(from)
  if (length !== start(to + 1) - start(to)) examples.masks.fill(ALL_LABELS, start(to), start(to + 1))
  else examples.masks.set(examples.masks.subarray(start(from), start(from + 1)), start(to))
}

const hasName = ({ firsts, masks }: Examples, s: number): boolean => {
  for (let t = firsts[s]!; t < firsts[s + 1]!; t++)
    if (masks[t] !== ALL_LABELS && masks[t] !== 1 << OUTSIDE) return true
  return false
}
