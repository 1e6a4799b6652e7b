import { LinearChainCrf } from '../../src/ner/crf/linear-chain.js'
import { LABELS } from '../../src/ner/crf/labels.js'
import {
  addConsistency,
  CONSISTENCY_WEIGHTS,
  FAINT,
  NEIGHBOURS,
  LabelPool,
} from '../../src/ner/crf/label-consistency.js'
import type { Examples } from './examples.js'
import { meanOf, scoreSentence, type Weights } from './weights.js'
import { createRandom, shuffle } from './random.js'

export interface SecondPass {
  readonly consistency: Float32Array
  /** What the second pass adds to the transitions of whatever first pass it follows. */
  readonly shift: Float32Array
}

/**
 * Learns the second pass from the first pass's opinion of texts that it was not trained on: `folds[f]` never saw the
 * documents for which `foldOf` says f.
 */
export const learnSecondPass = (
  examples: Examples,
  folds: readonly Weights[],
  foldOf: Uint8Array,
  labelled: number,
  report: (epoch: number, loss: number) => void,
): SecondPass => {
  const scores = new Float32Array(examples.tokens * LABELS)
  const pooled = new Float32Array(examples.tokens * LABELS)
  const chains = folds.map(({ transitions }) => new LinearChainCrf(transitions))
  for (let d = 0; d < labelled; d++) {
    const [first, end] = [examples.documents[d]!, examples.documents[d + 1]!]
    const fold = foldOf[d]!
    for (let s = first; s < end; s++) scoreSentence(examples, folds[fold]!.rows, s, scores)
    poolDocument(examples, chains[fold]!, first, end, scores, pooled)
  }
  const second = new SecondPassLearner(examples, scores, pooled, meanOf(folds).transitions)
  const order = Uint32Array.from({ length: examples.documents[labelled]! }, (_, s) => s)
  const random = createRandom(3)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random)
    let loss = 0
    for (const [n, s] of order.entries())
      loss += second.step(s, 0.1 * (1 - (epoch + n / order.length) / EPOCHS))
    report(epoch, loss / examples.tokens)
  }
  const start = meanOf(folds).transitions
  return { consistency: second.consistency, shift: second.transitions.map((score, p) => score - start[p]!) }
}

const EPOCHS = 2

const poolDocument = (
  examples: Examples,
  chain: LinearChainCrf,
  first: number,
  end: number,
  scores: Float32Array,
  pooled: Float32Array,
): void => {
  const from = examples.firsts[first]!
  const to = examples.firsts[end]!
  const probabilities = new Float32Array((to - from) * LABELS)
  for (let s = first; s < end; s++) {
    const at = examples.firsts[s]!
    const tokens = examples.firsts[s + 1]! - at
    if (tokens === 0) continue
    chain.reserve(tokens)
    chain.scores.set(scores.subarray(at * LABELS, (at + tokens) * LABELS))
    chain.forwardBackward(tokens, null, 0)
    for (let k = 0; k < tokens * LABELS; k++)
      probabilities[(at - from) * LABELS + k] = chain.alpha[k]! * chain.beta[k]!
  }
  const pool = new LabelPool(examples.same.subarray(from, to))
  for (let i = 0; i < to - from; i++) pool.add(i, probabilities, i * LABELS)
  for (let i = 0; i < to - from; i++) pool.read(i, probabilities, i * LABELS, pooled, (from + i) * LABELS)
}

class SecondPassLearner {
  readonly consistency = new Float32Array(CONSISTENCY_WEIGHTS)
  readonly transitions: Float32Array
  readonly #squares = new Float64Array(CONSISTENCY_WEIGHTS).fill(1)
  readonly #pairSquares = new Float64Array(LABELS * LABELS).fill(1)
  readonly #chain: LinearChainCrf
  readonly #pairs = new Float64Array(LABELS * LABELS)

  constructor(
    readonly examples: Examples,
    readonly scores: Float32Array,
    readonly pooled: Float32Array,
    start: Float32Array,
  ) {
    this.transitions = start.slice()
    this.#chain = new LinearChainCrf(this.transitions)
  }

  step(s: number, rate: number): number {
    const { examples, pooled, consistency } = this
    const chain = this.#chain
    const first = examples.firsts[s]!
    const end = examples.firsts[s + 1]!
    const tokens = end - first
    if (tokens === 0 || tokens > 300) return 0
    chain.reserve(tokens)
    chain.scores.set(this.scores.subarray(first * LABELS, end * LABELS))
    for (let t = 0; t < tokens; t++)
      addConsistency(consistency, pooled, first + t, first, end, chain.scores, t * LABELS)
    chain.refresh()
    const all = chain.forwardBackward(tokens, null, 0)
    this.#pairs.fill(0)
    const gradient = new Float64Array(tokens * LABELS)
    for (let k = 0; k < tokens * LABELS; k++) gradient[k] = -chain.alpha[k]! * chain.beta[k]!
    chain.addExpectedTransitions(tokens, this.#pairs, -1)
    const allowed = chain.forwardBackward(tokens, examples.masks, first)
    if (allowed === -Infinity) return 0
    for (let k = 0; k < tokens * LABELS; k++) gradient[k]! += chain.alpha[k]! * chain.beta[k]!
    chain.addExpectedTransitions(tokens, this.#pairs, 1)
    this.#update(first, end, gradient, rate * examples.weights[s]!)
    return all - allowed
  }

  #update(first: number, end: number, gradient: Float64Array, rate: number): void {
    const { pooled, consistency, transitions } = this
    const change = new Map<number, number>()
    for (let t = first; t < end; t++)
      for (let r = 0; r < NEIGHBOURS.length; r++) {
        const j = t + NEIGHBOURS[r]!
        if (j < first || j >= end) continue
        for (let k = 0; k < LABELS; k++) {
          const share = pooled[j * LABELS + k]!
          if (share < FAINT) continue
          for (let l = 0; l < LABELS; l++) {
            const g = share * gradient[(t - first) * LABELS + l]!
            if (Math.abs(g) < 1e-6) continue
            const cell = (r * LABELS + k) * LABELS + l
            change.set(cell, (change.get(cell) ?? 0) + g)
          }
        }
      }
    for (const [cell, g] of change) {
      this.#squares[cell]! += g * g
      consistency[cell]! += (rate * g) / Math.sqrt(this.#squares[cell]!)
    }
    for (let p = 0; p < transitions.length; p++) {
      const g = this.#pairs[p]!
      if (g === 0) continue
      this.#pairSquares[p]! += g * g
      transitions[p]! += (0.3 * rate * g) / Math.sqrt(this.#pairSquares[p]!)
    }
  }
}
