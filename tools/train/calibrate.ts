import type { Claim } from '../eval/scoring.js'

/**
 * Slope and offset by which the log-odds of posteriors become those of being right (Platt 1999), by Newton's method.
 * The claims must come from texts that the model was not trained on.
 */
export const calibrate = (claims: readonly Claim[]): [slope: number, offset: number] => {
  let [slope, offset] = [1, 0]
  for (let round = 0; round < 30; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6]
    for (const { confidence, right } of claims) {
      const x = logOdds(confidence)
      const p = 1 / (1 + Math.exp(-(slope * x + offset)))
      const miss = (right ? 1 : 0) - p
      const spread = p * (1 - p)
      g0 += miss * x
      g1 += miss
      h00 += spread * x * x
      h01 += spread * x
      h11 += spread
    }
    const det = h00 * h11 - h01 * h01
    slope += (h11 * g0 - h01 * g1) / det
    offset += (h00 * g1 - h01 * g0) / det
  }
  return [slope, offset]
}

const logOdds = (p: number): number => {
  const inside = Math.min(Math.max(p, 1e-6), 1 - 1e-6)
  return Math.log(inside / (1 - inside))
}
