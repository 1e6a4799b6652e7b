import type { TokenRange } from '../../collections/token-range.js'
import { endOf, FROM, insideOf, PAIR, PAIRS_OF, STARTS, STOPS, TO } from './label-pairs.js'
import { LABELS, OUTSIDE } from './labels.js'

/** Transition scores `from × to` of a chain of labels; pairs that may not follow each other are never looked at. */
export type Transitions = Float32Array

/** A part of a sentence whose neighbours, if it has any there, are known to be outside of names. */
export interface Run extends TokenRange {
  /** Whether it begins the sentence, and whether it ends it. */
  readonly opens: boolean
  readonly closes: boolean
}

/**
 * Inference on a linear chain (Lafferty et al. 2001). One object holds the room for the longest sentence so far,
 * so that a sentence costs no allocation. Results stand in its public arrays until the next call.
 */
export class LinearChainCrf {
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
  /** By token: those labels with a weight that go on with no name, `starters` of them from `token × LABELS` on. Few have a weight. */
  #starting = new Uint8Array(0)
  #starters = new Uint8Array(0)
  readonly #ahead = new Float64Array(LABELS)
  readonly #last = new Float64Array(LABELS)
  readonly #next = new Float64Array(LABELS)
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
    this.#starting = new Uint8Array(room)
    this.#starters = new Uint8Array(tokens * 2)
  }

  /**
   * Copies the scores of a run, from `from` on, each times `scale`, and adds what it scores to come from outside and to go
   * there.
   */
  load(
    rows: Int16Array | Float32Array,
    from: number,
    scale: number,
    { first, end, opens, closes }: Run,
  ): void {
    const tokens = end - first
    this.reserve(tokens)
    const { scores, transitions } = this
    for (let k = 0; k < tokens * LABELS; k++) scores[k] = rows[from + k]! * scale
    const last = (tokens - 1) * LABELS
    for (let l = 0; l < LABELS; l++) {
      if (!opens && STARTS[l]) scores[l]! += transitions[OUTSIDE * LABELS + l]!
      if (!closes && STOPS[l]) scores[last + l]! += transitions[l * LABELS + OUTSIDE]!
    }
  }

  /** The best sequence of labels (Viterbi), into `best`. */
  decode(tokens: number): void {
    const { scores, transitions } = this
    const back = this.#back
    let last = this.#last
    let next = this.#next
    for (let l = 0; l < LABELS; l++) last[l] = STARTS[l] ? scores[l]! : -Infinity
    for (let t = 1; t < tokens; t++) {
      const row = t * LABELS
      next.fill(-Infinity)
      for (let f = 0; f < LABELS; f++) {
        const before = last[f]!
        if (before === -Infinity) continue
        for (let p = PAIRS_OF[f]!; p < PAIRS_OF[f + 1]!; p++) {
          const g = TO[p]!
          const score = before + transitions[PAIR[p]!]!
          if (score > next[g]!) {
            next[g] = score
            back[row + g] = f
          }
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
   * With `masks`, only over those paths whose label at each token is in that token's bit mask. A label whose score
   * trails the token's best by more than `cut` is taken to be impossible, which makes most tokens quick to read.
   */
  forwardBackward(tokens: number, masks: Uint32Array | null, at: number, cut = Infinity): number {
    const { alpha, weights, scales } = this
    let log = 0
    for (let t = 0; t < tokens; t++) {
      const row = t * LABELS
      log += this.#weigh(t, cut)
      if (masks) {
        const mask = masks[at + t]!
        for (let l = 0; l < LABELS; l++) if (!(mask & (1 << l))) weights[row + l] = 0
      }
      this.#listStarters(row, t)
      this.#forward(t)
      let total = 0
      for (let l = 0; l < LABELS; l++) {
        if (t === tokens - 1 && !STOPS[l]) alpha[row + l] = 0
        total += alpha[row + l]!
      }
      // No path is left: either none is allowed or the cut was too deep.
      if (total === 0) return cut === Infinity ? -Infinity : this.forwardBackward(tokens, masks, at)
      const scale = 1 / total
      for (let l = 0; l < LABELS; l++) alpha[row + l]! *= scale
      scales[t] = scale
      log += Math.log(total)
    }
    this.#backward(tokens)
    return log
  }

  // exp(score − highest score) of a token's labels; returns the highest score.
  #weigh(t: number, cut: number): number {
    const { scores, weights } = this
    const row = t * LABELS
    let highest = scores[row]!
    for (let l = 1; l < LABELS; l++) if (scores[row + l]! > highest) highest = scores[row + l]!
    const least = highest - cut
    for (let l = 0; l < LABELS; l++) {
      const score = scores[row + l]!
      weights[row + l] = score === highest ? 1 : score < least ? 0 : Math.exp(score - highest)
    }
    return highest
  }

  #listStarters(row: number, t: number): void {
    let count = 0
    for (let l = 0; l < LABELS; l++)
      if (STARTS[l] === 1 && this.weights[row + l]! > 0) this.#starting[row + count++] = l
    this.#starters[t] = count
  }

  // Sums run over the labels in their order, and what is left out would add 0 to them.
  #forward(t: number): void {
    const { alpha, weights } = this
    const row = t * LABELS
    if (t === 0) {
      for (let l = 0; l < LABELS; l++) alpha[l] = STARTS[l]! * weights[l]!
      return
    }
    const exp = this.#exp
    const starting = this.#starting
    const end = row + this.#starters[t]!
    for (let l = 0; l < LABELS; l++) alpha[row + l] = 0
    for (let f = 0; f < LABELS; f++) {
      const before = alpha[row - LABELS + f]!
      if (before === 0) continue
      const from = f * LABELS
      if (STOPS[f] === 1)
        for (let s = row; s < end; s++) {
          const g = starting[s]!
          alpha[row + g]! += before * exp[from + g]!
        }
      else for (let g = insideOf(f); g <= endOf(f); g++) alpha[row + g]! += before * exp[from + g]!
    }
    for (let l = 0; l < LABELS; l++) alpha[row + l]! *= weights[row + l]!
  }

  // A label that no path leads to needs no sum over the paths from it.
  #backward(tokens: number): void {
    const { alpha, beta, weights, scales } = this
    const exp = this.#exp
    const ahead = this.#ahead
    const starting = this.#starting
    const last = (tokens - 1) * LABELS
    for (let l = 0; l < LABELS; l++) beta[last + l] = STOPS[l]!
    for (let t = tokens - 2; t >= 0; t--) {
      const row = t * LABELS
      const after = row + LABELS
      const end = after + this.#starters[t + 1]!
      const scale = scales[t + 1]!
      for (let l = 0; l < LABELS; l++) ahead[l] = weights[after + l]! * beta[after + l]! * scale
      for (let f = 0; f < LABELS; f++) {
        let sum = 0
        const from = f * LABELS
        if (alpha[row + f]! > 0)
          if (STOPS[f] === 1)
            for (let s = after; s < end; s++) sum += exp[from + starting[s]!]! * ahead[starting[s]!]!
          else for (let g = insideOf(f); g <= endOf(f); g++) sum += exp[from + g]! * ahead[g]!
        beta[row + f] = sum
      }
    }
  }

  /** After `forwardBackward`: the probability that the tokens `first … last` carry `labels` exactly. */
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

  /** After `forwardBackward`: adds `factor` × the expected count of each transition to `counts`. */
  addExpectedTransitions(tokens: number, counts: Float64Array, factor: number): void {
    const { alpha, beta, weights, scales } = this
    for (let t = 1; t < tokens; t++) {
      const row = t * LABELS
      const scale = scales[t]! * factor
      for (let p = 0; p < FROM.length; p++) {
        const g = TO[p]!
        const pair = PAIR[p]!
        counts[pair]! +=
          alpha[row - LABELS + FROM[p]!]! * this.#exp[pair]! * weights[row + g]! * beta[row + g]! * scale
      }
    }
  }
}
