import type { Features } from '../../src/learning/log-linear.js'
import { nameOf } from '../../src/learning/feature-weights.js'
import { toProbability, toShares } from '../../src/learning/probabilities.js'

/** One decision: the features of each candidate and the index of the right one; for a yes-or-no model one candidate, gold 0 or -1. */
export interface Decision {
  readonly candidates: readonly Int32Array[]
  readonly gold: number
  /** What each candidate scores before anything is learned; nothing when left out. */
  readonly bases?: readonly number[]
}

/** Numbers for features. */
export class Alphabet {
  readonly #ids = new Map<string, number>()
  readonly counts: number[] = []

  encode<Candidate>(features: Features<Candidate>, candidate: Candidate): Int32Array {
    const ids: number[] = []
    features(candidate, (...parts) => {
      const feature = nameOf(...parts)
      let id = this.#ids.get(feature)
      if (id === undefined) {
        id = this.#ids.size
        this.#ids.set(feature, id)
        this.counts.push(0)
      }
      this.counts[id]!++
      ids.push(id)
    })
    return Int32Array.from(ids)
  }

  get size(): number {
    return this.#ids.size
  }

  entries(): IterableIterator<[string, number]> {
    return this.#ids.entries()
  }
}

export interface Training {
  readonly epochs: number
  /** How fast weights move at first. */
  readonly rate: number
  /** Weights with less evidence than this stay 0. */
  readonly l1: number
  /** Features seen less often are left out. */
  readonly least: number
}

const SEEDS = Array.from({ length: 16 }, (_, run) => 12345 + 1000 * run)

/** Fits a log-linear model several times and takes the mean: models that differ by chance alone err less together. */
export const fit = (
  alphabet: Alphabet,
  decisions: readonly Decision[],
  training: Training,
): Map<string, number> => {
  const sums = new Map<string, number>()
  for (const seed of SEEDS)
    for (const [feature, weight] of fitOnce(alphabet, decisions, training, seed))
      sums.set(feature, (sums.get(feature) ?? 0) + weight / SEEDS.length)
  return sums
}

/** By FTRL-Proximal (McMahan et al. 2013), which leaves most weights at exactly 0, in an order shuffled by a seed. */
const fitOnce = (
  alphabet: Alphabet,
  decisions: readonly Decision[],
  { epochs, rate, l1, least }: Training,
  seed: number,
): Map<string, number> => {
  const weights = new Float64Array(alphabet.size)
  const sums = new Float64Array(alphabet.size)
  const squares = new Float64Array(alphabet.size)
  const kept = alphabet.counts.map((count) => count >= least)
  const update = (ids: Int32Array, error: number): void => {
    for (const id of ids) {
      if (!kept[id]) continue
      const before = Math.sqrt(squares[id]!)
      squares[id]! += error * error
      const now = Math.sqrt(squares[id]!)
      sums[id]! += error - ((now - before) / rate) * weights[id]!
      const sum = sums[id]!
      weights[id] = Math.abs(sum) <= l1 ? 0 : -(sum - Math.sign(sum) * l1) / ((1 + now) / rate)
    }
  }
  const order = shuffled(decisions.length, seed)
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const index of order) {
      const { candidates, gold, bases } = decisions[index]!
      const scores = candidates.map((ids, i) => (bases?.[i] ?? 0) + dot(weights, ids))
      const shares = candidates.length === 1 ? [toProbability(scores[0]!)] : toShares(scores)
      for (const [i, ids] of candidates.entries()) {
        const error = shares[i]! - (i === gold ? 1 : 0)
        if (Math.abs(error) > 1e-4) update(ids, error)
      }
    }
  const result = new Map<string, number>()
  for (const [feature, id] of alphabet.entries()) if (weights[id] !== 0) result.set(feature, weights[id]!)
  return result
}

const dot = (weights: Float64Array, ids: Int32Array): number => {
  let sum = 0
  for (const id of ids) sum += weights[id]!
  return sum
}

/** 0 … count-1 in an order that is always the same (a linear congruential generator). */
const shuffled = (count: number, seed: number): number[] => {
  const order = Array.from({ length: count }, (_, i) => i)
  let state = seed
  for (let i = count - 1; i > 0; i--) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    const j = state % (i + 1)
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order
}
