/** Weights of a log-linear model by feature. */
export type Weights = ReadonlyMap<string, number>

/** Takes the features of one candidate, one call a feature. */
export type Emit = (feature: string) => void

/** Describes a candidate by emitting its features. */
export type Features<Candidate> = (candidate: Candidate, emit: Emit) => void

export interface Chosen {
  readonly index: number
  /** 0–1: the share of the choice among all candidates. */
  readonly probability: number
}

/** The candidate that a log-linear (softmax) model prefers; -1 for none at all. */
export const choose = <Candidate>(
  weights: Weights,
  features: Features<Candidate>,
  candidates: readonly Candidate[],
): Chosen => {
  let best = -1
  let bestScore = -Infinity
  let total = 0
  for (const [index, candidate] of candidates.entries()) {
    const score = scoreOf(weights, features, candidate)
    // The sum is kept relative to the best score, so that no exponential overflows.
    if (score > bestScore) {
      total = total * Math.exp(bestScore - score) + 1
      bestScore = score
      best = index
    } else total += Math.exp(score - bestScore)
  }
  return { index: best, probability: best < 0 ? 0 : 1 / total }
}

/** How likely a candidate is by itself, 0–1 (logistic). */
export const likelihood = <Candidate>(
  weights: Weights,
  features: Features<Candidate>,
  candidate: Candidate,
): number => 1 / (1 + Math.exp(-scoreOf(weights, features, candidate)))

const scoreOf = <Candidate>(
  weights: Weights,
  features: Features<Candidate>,
  candidate: Candidate,
): number => {
  let score = 0
  features(candidate, (feature) => {
    score += weights.get(feature) ?? 0
  })
  return score
}
