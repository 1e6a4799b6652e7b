/** The log-odds of a probability, which is first kept between `least` and `most`: certainty would be infinite. */
export const toLogOdds = (probability: number, least: number, most: number): number => {
  const inside = Math.min(most, Math.max(least, probability))
  return Math.log(inside / (1 - inside))
}

/** The probability of log-odds: the logistic function. */
export const toProbability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

/** What share each of several scores has of all, 0–1, together 1 (softmax). */
export const toShares = (scores: readonly number[]): number[] => {
  // Kept relative to the best score, so that no exponential overflows.
  let top = -Infinity
  for (const score of scores) top = Math.max(top, score)
  const shares: number[] = []
  let total = 0
  for (const score of scores) {
    const power = Math.exp(score - top)
    shares.push(power)
    total += power
  }
  for (let i = 0; i < shares.length; i++) shares[i]! /= total
  return shares
}
