import { LinearChainCrf } from '../../src/ner/crf/linear-chain.js'
import { LABELS } from '../../src/ner/crf/labels.js'
import { OFFSETS } from '../../src/ner/crf/word-features.js'
import { isSingle, labelIn, type Examples } from './examples.js'
import { createRandom, shuffle } from './random.js'
import { differentiateTargets } from './targets.js'
import { meanOf, type Weights } from './weights.js'

export interface Plan {
  readonly epochs: number
  readonly rate: number
  /** Share of features hidden from each token, so that the tagger does not lean on known names alone. */
  readonly dropout: number
  readonly seed: number
  /** Sentences to learn from; null: all. */
  readonly sentences: Uint32Array | null
  /** Features that may be used; null: all. */
  readonly allowed: Uint8Array | null
  readonly report: (epoch: number, loss: number) => void
}

/**
 * A linear-chain CRF by stochastic gradient descent, one sentence at a time, with one AdaGrad step size a feature
 * (Duchi et al. 2011) and a rate that falls to nothing. Where a corpus leaves a label open, the likelihood of all
 * labels it allows is raised (Bellare & McCallum 2007).
 */
export const learn = (examples: Examples, plan: Plan, from?: Weights): Weights => {
  const corpora = examples.corpora.reduce((most, corpus) => Math.max(most, corpus), 0) + 1
  const weights: Weights = from ?? {
    rows: new Float32Array(examples.keys.length * LABELS),
    transitions: new Float32Array(LABELS * LABELS),
    corpora: new Float32Array(corpora * LABELS),
  }
  const learner = new Learner(examples, weights, plan)
  const order = plan.sentences?.slice() ?? Uint32Array.from({ length: examples.sentences }, (_, s) => s)
  const steps = plan.epochs * order.length
  let step = 0
  const lossOf = new Float32Array(examples.sentences).fill(Infinity)
  for (let epoch = 0; epoch < plan.epochs; epoch++) {
    shuffle(order, learner.random)
    let loss = 0
    for (const s of order) {
      const rate = plan.rate * (1 - step++ / steps)
      if (examples.weights[s] === 0 || (lossOf[s]! < EASY && (s + epoch) % REST !== 0)) continue
      lossOf[s] = learner.step(s, rate)
      loss += lossOf[s]
    }
    plan.report(epoch, loss / examples.tokens)
  }
  return weights
}

// A sentence that was as good as right is read again every third time only.
const EASY = 0.01
const REST = 3

/**
 * The mean of as many runs, each with a random order and dropout of its own: what one of them has by chance the others lack.
 * Each begins where `from` stands, which is left as it is.
 */
export const learnMean = (examples: Examples, plan: Plan, runs: number, from?: Weights): Weights =>
  meanOf(
    Array.from({ length: runs }, (_, run) =>
      learn(examples, { ...plan, seed: plan.seed + run }, from && copyOf(from)),
    ),
  )

const copyOf = ({ rows, transitions, corpora }: Weights): Weights => ({
  rows: rows.slice(),
  transitions: transitions.slice(),
  corpora: corpora.slice(),
})

class Learner {
  readonly random: () => number
  readonly #chain: LinearChainCrf
  readonly #squares: Float32Array
  readonly #pairSquares = new Float64Array(LABELS * LABELS).fill(1)
  readonly #corpusSquares: Float64Array
  readonly #pairs = new Float64Array(LABELS * LABELS)
  #active = new Int32Array(1 << 16)
  #ends = new Uint32Array(1024)
  #gradient = new Float32Array(1024 * LABELS)
  #sinceRefresh = 0

  constructor(
    readonly examples: Examples,
    readonly weights: Weights,
    readonly plan: Plan,
  ) {
    this.random = createRandom(plan.seed)
    this.#chain = new LinearChainCrf(weights.transitions)
    this.#squares = new Float32Array(examples.keys.length).fill(0.1)
    this.#corpusSquares = new Float64Array(weights.corpora.length).fill(1)
  }

  step(s: number, rate: number): number {
    const { examples } = this
    const first = examples.firsts[s]!
    const tokens = examples.firsts[s + 1]! - first
    if (tokens === 0 || tokens > 300) return 0
    this.#gather(first, tokens, examples.corpora[s]!)
    const loss = this.#differentiate(s, first, tokens)
    if (loss === Infinity) return 0
    const weight = examples.weights[s]!
    this.#update(tokens, rate, weight)
    this.#updatePairs(rate * weight)
    this.#updateCorpus(examples.corpora[s]!, tokens, rate * weight)
    if (++this.#sinceRefresh >= 8) {
      this.#sinceRefresh = 0
      this.#chain.refresh()
    }
    return loss
  }

  // The active features of each token, and its scores.
  #gather(first: number, tokens: number, corpus: number): void {
    const { examples, weights } = this
    const chain = this.#chain
    chain.reserve(tokens)
    if (this.#ends.length <= tokens) this.#ends = new Uint32Array(tokens * 2)
    if (this.#gradient.length < tokens * LABELS) this.#gradient = new Float32Array(tokens * 2 * LABELS)
    if (this.#active.length < tokens * 256) this.#active = new Int32Array(tokens * 512)
    const active = this.#active
    const { scores } = chain
    const { rows } = weights
    let n = 0
    for (let t = 0; t < tokens; t++) {
      const row = t * LABELS
      for (let l = 0; l < LABELS; l++) scores[row + l] = weights.corpora[corpus * LABELS + l]!
      const begin = n
      for (let o = 0; o < OFFSETS.length; o++) {
        const at = t + OFFSETS[o]!
        if (at < 0 || at >= tokens) continue
        const { starts, items } = examples.byWord[o]!
        const word = examples.words[first + at]!
        for (let k = starts[word]!; k < starts[word + 1]!; k++) active[n++] = items[k]!
      }
      const { starts, items } = examples.context
      for (let k = starts[first + t]!; k < starts[first + t + 1]!; k++) active[n++] = items[k]!
      n = this.#drop(begin, n)
      for (let k = begin; k < n; k++) {
        const base = active[k]! * LABELS
        for (let l = 0; l < LABELS; l++) scores[row + l]! += rows[base + l]!
      }
      this.#ends[t] = n
    }
  }

  #drop(begin: number, end: number): number {
    const { dropout, allowed } = this.plan
    const active = this.#active
    let kept = begin
    for (let k = begin; k < end; k++) {
      if (allowed && allowed[active[k]!] === 0) continue
      if (dropout > 0 && this.random() < dropout) continue
      active[kept++] = active[k]!
    }
    return kept
  }

  // Gradient of the log-likelihood by the scores: what is allowed minus what is expected.
  #differentiate(s: number, first: number, tokens: number): number {
    const chain = this.#chain
    const { masks, targets } = this.examples
    const gradient = this.#gradient
    this.#pairs.fill(0)
    if (targets !== null && s >= targets.sentence)
      return differentiateTargets(targets, chain, first, tokens, gradient)
    const all = chain.forwardBackward(tokens, null, 0)
    for (let k = 0; k < tokens * LABELS; k++) gradient[k] = -chain.alpha[k]! * chain.beta[k]!
    chain.addExpectedTransitions(tokens, this.#pairs, -1)
    let single = true
    for (let t = 0; t < tokens && single; t++) single = isSingle(masks[first + t]!)
    if (!single) {
      const allowed = chain.forwardBackward(tokens, masks, first)
      if (allowed === -Infinity) return Infinity
      for (let k = 0; k < tokens * LABELS; k++) gradient[k]! += chain.alpha[k]! * chain.beta[k]!
      chain.addExpectedTransitions(tokens, this.#pairs, 1)
      return all - allowed
    }
    let score = 0
    let last = -1
    for (let t = 0; t < tokens; t++) {
      const label = labelIn(masks[first + t]!)
      gradient[t * LABELS + label]! += 1
      score += chain.scores[t * LABELS + label]!
      if (last >= 0) {
        this.#pairs[last * LABELS + label]! += 1
        score += chain.transitions[last * LABELS + label]!
      }
      last = label
    }
    return all - score
  }

  #update(tokens: number, rate: number, weight: number): void {
    const { rows } = this.weights
    const squares = this.#squares
    const gradient = this.#gradient
    const active = this.#active
    let k = 0
    for (let t = 0; t < tokens; t++) {
      const row = t * LABELS
      let norm = 0
      for (let l = 0; l < LABELS; l++) norm += gradient[row + l]! * gradient[row + l]!
      const end = this.#ends[t]!
      // A token that is already right teaches next to nothing.
      if (norm < 1e-4) {
        k = end
        continue
      }
      for (; k < end; k++) {
        const feature = active[k]!
        squares[feature]! += norm
        const step = (rate * weight) / Math.sqrt(squares[feature]!)
        const base = feature * LABELS
        for (let l = 0; l < LABELS; l++) rows[base + l]! += step * gradient[row + l]!
      }
    }
  }

  #updatePairs(rate: number): void {
    const { transitions } = this.weights
    for (let p = 0; p < transitions.length; p++) {
      const g = this.#pairs[p]!
      if (g === 0) continue
      this.#pairSquares[p]! += g * g
      transitions[p]! += (rate * g) / Math.sqrt(this.#pairSquares[p]!)
    }
  }

  #updateCorpus(corpus: number, tokens: number, rate: number): void {
    if (corpus === 0) return
    const { corpora } = this.weights
    for (let l = 0; l < LABELS; l++) {
      let g = 0
      for (let t = 0; t < tokens; t++) g += this.#gradient[t * LABELS + l]!
      const at = corpus * LABELS + l
      this.#corpusSquares[at]! += g * g
      corpora[at]! += (rate * g) / Math.sqrt(this.#corpusSquares[at]!)
    }
  }
}
