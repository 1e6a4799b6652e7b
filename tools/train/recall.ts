import { Chain } from '../../src/ner/crf/linear-chain.js'
import { LABELS } from '../../src/ner/crf/labels.js'
import { addRecall, poolLabels, REACH, RECALL_WEIGHTS } from '../../src/ner/crf/label-consistency.js'
import type { Examples } from './examples.js'
import { meanOf, scoreSentence, type Weights } from './weights.js'
import { createRandom, shuffle } from './random.js'

export interface RecallWeights {
  readonly recall: Float32Array
  /** What the second pass adds to the transitions of whatever first pass it follows. */
  readonly shift: Float32Array
}

/**
 * Learns the second pass from the first pass's opinion of texts that it was not trained on: `folds[f]` never saw the
 * documents for which `foldOf` says f.
 */
export const learnRecall = (
  examples: Examples,
  folds: readonly Weights[],
  foldOf: Uint8Array,
  labelled: number,
  report: (epoch: number, loss: number) => void,
): RecallWeights => {
  const scores = new Float32Array(examples.tokens * LABELS)
  const pooled = new Float32Array(examples.tokens * LABELS)
  const chains = folds.map(({ transitions }) => new Chain(transitions))
  for (let d = 0; d < labelled; d++) {
    const [first, end] = [examples.documents[d]!, examples.documents[d + 1]!]
    const fold = foldOf[d]!
    for (let s = first; s < end; s++) scoreSentence(examples, folds[fold]!.rows, s, scores)
    poolDocument(examples, chains[fold]!, first, end, scores, pooled)
  }
  const second = new Second(examples, scores, pooled, meanOf(folds).transitions)
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
  return { recall: second.recall, shift: second.transitions.map((score, p) => score - start[p]!) }
}

const EPOCHS = 2

export const poolDocument = (
  examples: Examples,
  chain: Chain,
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
    chain.sum(tokens, null, 0)
    for (let k = 0; k < tokens * LABELS; k++)
      probabilities[(at - from) * LABELS + k] = chain.alpha[k]! * chain.beta[k]!
  }
  pooled.set(poolLabels(examples.same.subarray(from, to), probabilities), from * LABELS)
}

class Second {
  readonly recall = new Float32Array(RECALL_WEIGHTS)
  readonly transitions: Float32Array
  readonly #squares = new Float64Array(RECALL_WEIGHTS).fill(1)
  readonly #pairSquares = new Float64Array(LABELS * LABELS).fill(1)
  readonly #chain: Chain
  readonly #pairs = new Float64Array(LABELS * LABELS)

  constructor(
    readonly examples: Examples,
    readonly scores: Float32Array,
    readonly pooled: Float32Array,
    start: Float32Array,
  ) {
    this.transitions = start.slice()
    this.#chain = new Chain(this.transitions)
  }

  step(s: number, rate: number): number {
    const { examples, pooled, recall } = this
    const chain = this.#chain
    const first = examples.firsts[s]!
    const end = examples.firsts[s + 1]!
    const tokens = end - first
    if (tokens === 0 || tokens > 300) return 0
    chain.reserve(tokens)
    chain.scores.set(this.scores.subarray(first * LABELS, end * LABELS))
    for (let t = 0; t < tokens; t++)
      addRecall(recall, pooled, first + t, first, end, chain.scores, t * LABELS)
    chain.refresh()
    const all = chain.sum(tokens, null, 0)
    this.#pairs.fill(0)
    const gradient = new Float64Array(tokens * LABELS)
    for (let k = 0; k < tokens * LABELS; k++) gradient[k] = -chain.alpha[k]! * chain.beta[k]!
    chain.addPairs(tokens, this.#pairs, -1)
    const allowed = chain.sum(tokens, examples.masks, first)
    if (allowed === -Infinity) return 0
    for (let k = 0; k < tokens * LABELS; k++) gradient[k]! += chain.alpha[k]! * chain.beta[k]!
    chain.addPairs(tokens, this.#pairs, 1)
    this.#update(first, end, gradient, rate * examples.weights[s]!)
    return all - allowed
  }

  #update(first: number, end: number, gradient: Float64Array, rate: number): void {
    const { pooled, recall, transitions } = this
    const change = new Map<number, number>()
    for (let t = first; t < end; t++)
      for (let r = 0; r < REACH.length; r++) {
        const j = t + REACH[r]!
        if (j < first || j >= end) continue
        for (let k = 0; k < LABELS; k++) {
          const share = pooled[j * LABELS + k]!
          if (share < 0.01) continue
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
      recall[cell]! += (rate * g) / Math.sqrt(this.#squares[cell]!)
    }
    for (let p = 0; p < transitions.length; p++) {
      const g = this.#pairs[p]!
      if (g === 0) continue
      this.#pairSquares[p]! += g * g
      transitions[p]! += (0.3 * rate * g) / Math.sqrt(this.#pairSquares[p]!)
    }
  }
}
