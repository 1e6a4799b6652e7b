import { mapped } from '../collections/packed.js'
import { toProbability, toShares } from './probabilities.js'
import { hashOf, MOST_AT_ONCE, type FeatureArgument, type Weights } from './feature-weights.js'

/** Takes the features of one candidate, one call a feature: what is looked at, and what is seen. */
export type Emit = (
  template: string,
  a?: FeatureArgument,
  b?: FeatureArgument,
  c?: FeatureArgument,
  d?: FeatureArgument,
) => void

/** Describes a candidate by emitting its features. */
export type Features<Candidate> = (candidate: Candidate, emit: Emit) => void

export interface Best<Candidate> {
  readonly candidate: Candidate
  /** 0–1: its share among all candidates. */
  readonly probability: number
}

/** The candidate that a log-linear (softmax) model prefers (Berger et al. 1996); there must be one. */
export const argmax = <Candidate>(
  weights: Weights,
  features: Features<Candidate>,
  candidates: readonly Candidate[],
): Best<Candidate> => {
  let best: Candidate = candidates[0]!
  let bestScore = -Infinity
  let total = 0
  const scoreOf = createScorer(weights, features)
  for (const candidate of candidates) {
    const score = scoreOf(candidate)
    // The sum is kept relative to the best score, so that no exponential overflows.
    if (score > bestScore) {
      total = total * Math.exp(bestScore - score) + 1
      bestScore = score
      best = candidate
    } else total += Math.exp(score - bestScore)
  }
  return { candidate: best, probability: 1 / total }
}

/** The shares of all candidates by the same model, 0–1, together 1. */
export const softmax = <Candidate>(
  weights: Weights,
  features: Features<Candidate>,
  candidates: readonly Candidate[],
): number[] => toShares(mapped(candidates, createScorer(weights, features)))

/** Tells how likely a candidate is by itself, 0–1 (logistic). */
export const createClassifier = <Candidate>(
  weights: Weights,
  features: Features<Candidate>,
): ((candidate: Candidate) => number) => {
  const scoreOf = createScorer(weights, features)
  return (candidate) => toProbability(scoreOf(candidate))
}

/** What a log-linear model makes of a candidate: the sum of its features' weights. */
export const createScorer = <Candidate>(
  weights: Weights,
  features: Features<Candidate>,
): ((candidate: Candidate) => number) => {
  let count = 0
  const emit: Emit = (template, a, b, c, d) => {
    hashes[count++] = hashOf(template, a, b, c, d)
  }
  return (candidate) => {
    count = 0
    features(candidate, emit)
    if (count > MOST_AT_ONCE) throw new RangeError(`${count} features, of which ${MOST_AT_ONCE} have room`)
    return weights.sum(hashes, count) / 100
  }
}

/** Room for the features of one candidate. */
const hashes = new Int32Array(MOST_AT_ONCE)
