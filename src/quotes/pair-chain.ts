/** What may happen between one token and the next: state before × 2 + state now, where 1 is inside a reported clause. */
export const PAIRS = 4
/** A clause begins, goes on, or has ended. */
export const BEGINS = 1
export const ENDS = 2
export const GOES_ON = 3

/**
 * Inference on a linear chain (Lafferty et al. 2001) of two states whose every score hangs on a pair of states. One
 * object holds the room for the longest sentence so far. Before a sentence the state is "outside".
 */
export class PairChain {
  /** `token × PAIRS`: fill these in first. */
  scores = new Float64Array(0)
  /** After `sum`: forward sums, each token's scaled to 1, backward sums and exp(scores) by the same factors. */
  alpha = new Float64Array(0)
  beta = new Float64Array(0)
  weights = new Float64Array(0)

  reserve(tokens: number): void {
    if (this.scores.length >= tokens * PAIRS) return
    const room = tokens * 2
    this.scores = new Float64Array(room * PAIRS)
    this.weights = new Float64Array(room * PAIRS)
    this.alpha = new Float64Array(room * 2)
    this.beta = new Float64Array(room * 2)
  }

  /** Forward–backward; returns the log of the sum over all paths. */
  sum(tokens: number): number {
    const log = this.#forward(tokens)
    const { weights, beta } = this
    let outside = 1
    let inside = 1
    for (let t = tokens - 1; t >= 0; t--) {
      beta[t * 2] = outside
      beta[t * 2 + 1] = inside
      const k = t * PAIRS
      const before = weights[k]! * outside + weights[k + 1]! * inside
      inside = weights[k + 2]! * outside + weights[k + 3]! * inside
      outside = before
    }
    return log
  }

  #forward(tokens: number): number {
    const { scores, weights, alpha } = this
    let log = 0
    let outside = 1
    let inside = 0
    for (let t = 0; t < tokens; t++) {
      const k = t * PAIRS
      const top = Math.max(scores[k]!, scores[k + 1]!, scores[k + 2]!, scores[k + 3]!)
      for (let p = k; p < k + PAIRS; p++) weights[p] = Math.exp(scores[p]! - top)
      const out = outside * weights[k]! + inside * weights[k + 2]!
      const total = out + outside * weights[k + 1]! + inside * weights[k + 3]!
      for (let p = k; p < k + PAIRS; p++) weights[p]! /= total
      outside = out / total
      inside = 1 - outside
      alpha[t * 2] = outside
      alpha[t * 2 + 1] = inside
      log += top + Math.log(total)
    }
    return log
  }

  /** After `sum`: the probability of a pair at a token. */
  pairAt(token: number, pair: number): number {
    return (
      this.#arriving(token, pair >> 1) *
      this.weights[token * PAIRS + pair]! *
      this.beta[token * 2 + (pair & 1)]!
    )
  }

  /**
   * After `sum`: calls `each` with every clause that begins at `first`, by its end and its probability, while the clauses
   * that are still longer have a probability above `least` together.
   */
  clausesFrom(
    first: number,
    tokens: number,
    least: number,
    each: (end: number, probability: number) => void,
  ): void {
    const { weights, beta } = this
    let run = this.#arriving(first, 0) * weights[first * PAIRS + BEGINS]!
    for (let end = first + 1; end <= tokens; end++) {
      if (run * beta[end * 2 - 1]! < least) return
      const probability = end === tokens ? run : run * weights[end * PAIRS + ENDS]! * beta[end * 2]!
      if (probability >= least) each(end, probability)
      if (end < tokens) run *= weights[end * PAIRS + GOES_ON]!
    }
  }

  #arriving(token: number, state: number): number {
    return token === 0 ? 1 - state : this.alpha[token * 2 - 2 + state]!
  }
}
