import { softmax } from '../../learning/log-linear.js'
import { endCandidates, endFeatures } from './clause-ends.js'
import { startCandidates, startFeatures } from './clause-starts.js'
import type { AttributionFrame } from './attribution-frame.js'
import type { Weights } from '../../learning/feature-weights.js'

/** A reported clause that may be: tokens `first … end - 1`. */
export interface Clause {
  readonly first: number
  readonly end: number
  /** 0–1: how likely it begins there, and, if it does, ends there. */
  readonly startLikely: number
  readonly endLikely: number
}

/** The reported clause of a cue: "Haidai said ⟨Ukrainian forces were preparing⟩." */
export const findClause = (weights: Weights, frame: AttributionFrame): Clause | null =>
  findClauses(weights, frame, 1, 1).at(0) ?? null

const MOST_STARTS = 3
const MOST_ENDS = 2
const LEAST_START = 0.1
const LEAST_CLAUSE = 0.06

/** The likeliest clauses of a cue, the best of its likeliest start first. */
export const findClauses = (
  weights: Weights,
  frame: AttributionFrame,
  mostStarts = MOST_STARTS,
  mostEnds = MOST_ENDS,
): Clause[] => {
  const starts = startCandidates(frame)
  const startShares = softmax(weights, startFeatures, starts)
  const found: Clause[] = []
  for (const s of largest(startShares, mostStarts)) {
    const startLikely = startShares[s]!
    if (found.length > 0 && startLikely < LEAST_START) break
    const first = starts[s]!.at
    const ends = endCandidates(frame, first)
    const endShares = softmax(weights, endFeatures, ends)
    for (const e of largest(endShares, mostEnds)) {
      const endLikely = endShares[e]!
      if (found.length > 0 && startLikely * endLikely < LEAST_CLAUSE) break
      found.push({ first, end: ends[e]!.at, startLikely, endLikely })
    }
  }
  return found
}

/** The places of the largest numbers, the largest first. */
const largest = (shares: readonly number[], most: number): number[] => {
  const places: number[] = []
  for (let i = 0; i < shares.length; i++) {
    let at = places.length
    while (at > 0 && shares[places[at - 1]!]! < shares[i]!) at--
    if (at >= most) continue
    places.splice(at, 0, i)
    if (places.length > most) places.pop()
  }
  return places
}
