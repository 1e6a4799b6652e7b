import { LABELS, mayFollow, mayStart, mayStop } from './labels.js'

/** Transition scores `from × to` of a chain of labels; pairs that may not follow each other are never looked at. */
export type Transitions = Float32Array

interface Step {
  readonly from: Uint8Array
  readonly to: Uint8Array
}

/** The allowed pairs, ordered by `to`. */
const ALLOWED: Step = (() => {
  const pairs: [number, number][] = []
  for (let to = 0; to < LABELS; to++)
    for (let from = 0; from < LABELS; from++) if (mayFollow(from, to)) pairs.push([from, to])
  return { from: Uint8Array.from(pairs, ([from]) => from), to: Uint8Array.from(pairs, ([, to]) => to) }
})()

const STARTS = Uint8Array.from({ length: LABELS }, (_, label) => (mayStart(label) ? 1 : 0))
const STOPS = Uint8Array.from({ length: LABELS }, (_, label) => (mayStop(label) ? 1 : 0))

/**
 * Inference on a linear chain (Lafferty et al. 2001). One object holds the room for the longest sentence so far,
 * so that a sentence costs no allocation. Results stand in its public arrays until the next call.
 */
export class Chain {
  /** Label scores, `token × LABELS`: fill these in first. */
  scores = new Float32Array(0)
  /** Forward and backward sums, each row scaled to sum to 1 (forward) and by the same factors (backward). */
  alpha = new Float64Array(0)
  beta = new Float64Array(0)
  scales = new Float64Array(0)
  /** exp(score − highest score of the token). */
  weights = new Float64Array(0)
  best = new Uint8Array(0)
  #back = new Uint8Array(0)
  #exp: Float64Array

  constructor(readonly transitions: Transitions) {
    this.#exp = Float64Array.from(transitions, Math.exp)
  }

  /** To be called when the transitions have changed. */
  refresh(): void {
    for (let i = 0; i < this.#exp.length; i++) this.#exp[i] = Math.exp(this.transitions[i]!)
  }

  reserve(tokens: number): void {
    const cells = tokens * LABELS
    if (this.scores.length >= cells) return
    const room = cells * 2
    this.scores = new Float32Array(room)
    this.alpha = new Float64Array(room)
    this.beta = new Float64Array(room)
    this.weights = new Float64Array(room)
    this.scales = new Float64Array(tokens * 2)
    this.best = new Uint8Array(tokens * 2)
    this.#back = new Uint8Array(room)
  }

  /** The best sequence of labels (Viterbi), into `best`. */
  decode(tokens: number): void {
    const { scores, transitions } = this
    const back = this.#back
    const { from, to } = ALLOWED
    let last = new Float64Array(LABELS)
    let next = new Float64Array(LABELS)
    for (let l = 0; l < LABELS; l++) last[l] = STARTS[l] ? scores[l]! : -Infinity
    for (let t = 1; t < tokens; t++) {
      const row = t * LABELS
      next.fill(-Infinity)
      for (let p = 0; p < from.length; p++) {
        const f = from[p]!
        const g = to[p]!
        const score = last[f]! + transitions[f * LABELS + g]!
        if (score > next[g]!) {
          next[g] = score
          back[row + g] = f
        }
      }
      for (let l = 0; l < LABELS; l++) next[l]! += scores[row + l]!
      const swap = last
      last = next
      next = swap
    }
    let best = 0
    for (let l = 1; l < LABELS; l++) if (STOPS[l] && last[l]! > last[best]!) best = l
    for (let t = tokens - 1; t >= 0; t--) {
      this.best[t] = best
      best = back[t * LABELS + best]!
    }
  }

  /**
   * Forward–backward, into `alpha`, `beta`, `weights` and `scales`; returns the log of the sum over all paths.
   * With `masks`, only over those paths whose label at each token is in that token's bit mask.
   */
  sum(tokens: number, masks: Uint32Array | null, at: number): number {
    const { scores, alpha, beta, weights, scales } = this
    const exp = this.#exp
    const { from, to } = ALLOWED
    let log = 0
    for (let t = 0; t < tokens; t++) {
      const row = t * LABELS
      let highest = scores[row]!
      for (let l = 1; l < LABELS; l++) if (scores[row + l]! > highest) highest = scores[row + l]!
      for (let l = 0; l < LABELS; l++) weights[row + l] = Math.exp(scores[row + l]! - highest)
      if (masks) {
        const mask = masks[at + t]!
        for (let l = 0; l < LABELS; l++) if (!(mask & (1 << l))) weights[row + l] = 0
      }
      if (t === 0) for (let l = 0; l < LABELS; l++) alpha[l] = STARTS[l]!
      else {
        for (let l = 0; l < LABELS; l++) alpha[row + l] = 0
        for (let p = 0; p < from.length; p++) {
          const f = from[p]!
          const g = to[p]!
          alpha[row + g]! += alpha[row - LABELS + f]! * exp[f * LABELS + g]!
        }
      }
      let total = 0
      for (let l = 0; l < LABELS; l++) {
        alpha[row + l]! *= weights[row + l]!
        if (t === tokens - 1 && !STOPS[l]) alpha[row + l] = 0
        total += alpha[row + l]!
      }
      if (total === 0) return -Infinity
      const scale = 1 / total
      for (let l = 0; l < LABELS; l++) alpha[row + l]! *= scale
      scales[t] = scale
      log += highest + Math.log(total)
    }
    const end = (tokens - 1) * LABELS
    for (let l = 0; l < LABELS; l++) beta[end + l] = STOPS[l]!
    for (let t = tokens - 2; t >= 0; t--) {
      const row = t * LABELS
      const after = row + LABELS
      const scale = scales[t + 1]!
      for (let l = 0; l < LABELS; l++) beta[row + l] = 0
      for (let p = 0; p < from.length; p++) {
        const f = from[p]!
        const g = to[p]!
        beta[row + f]! += exp[f * LABELS + g]! * weights[after + g]! * beta[after + g]! * scale
      }
    }
    return log
  }

  /** After `sum`: the probability that the tokens `first … last` carry `labels` exactly. */
  posterior(first: number, labels: ArrayLike<number>): number {
    const { alpha, beta, weights, scales } = this
    let p = alpha[first * LABELS + labels[0]!]!
    for (let n = 1; n < labels.length; n++) {
      const t = first + n
      p *= this.#exp[labels[n - 1]! * LABELS + labels[n]!]! * weights[t * LABELS + labels[n]!]! * scales[t]!
    }
    const last = first + labels.length - 1
    return p * beta[last * LABELS + labels[labels.length - 1]!]!
  }

  /** After `sum`: adds `factor` × the expected count of each transition to `counts`. */
  addPairs(tokens: number, counts: Float64Array, factor: number): void {
    const { alpha, beta, weights, scales } = this
    const { from, to } = ALLOWED
    for (let t = 1; t < tokens; t++) {
      const row = t * LABELS
      const scale = scales[t]! * factor
      for (let p = 0; p < from.length; p++) {
        const f = from[p]!
        const g = to[p]!
        const pair = f * LABELS + g
        counts[pair]! +=
          alpha[row - LABELS + f]! * this.#exp[pair]! * weights[row + g]! * beta[row + g]! * scale
      }
    }
  }
}
