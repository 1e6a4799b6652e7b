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
  const top = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - top))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}
