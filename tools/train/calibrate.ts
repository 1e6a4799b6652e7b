import { toLogOdds, toProbability } from '../../src/learning/probabilities.js'
import type { Claim } from '../scoring/scoring.js'

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
      const p = toProbability(slope * x + offset)
      const miss = (right ? 1 : 0) - p
      const spread = p * (1 - p)
      g0 += miss * x
      g1 += miss
      h00 += spread * x * x
      h01 += spread * x
      h11 += spread
    }
    const det = h00 * h11 - h01 * h01
    let share = 1
    const stepped = (): [number, number] => [
      slope + (share * (h11 * g0 - h01 * g1)) / det,
      offset + (share * (h00 * g1 - h01 * g0)) / det,
    ]
    // A full step from far away may lead further away; at the end the loss only trembles.
    const least = lossOf(claims, slope, offset) * (1 + 1e-9)
    while (share > 1e-3 && lossOf(claims, ...stepped()) > least) share /= 2
    ;[slope, offset] = stepped()
  }
  return [slope, offset]
}

const lossOf = (claims: readonly Claim[], slope: number, offset: number): number => {
  let loss = 0
  for (const { confidence, right } of claims) {
    const score = slope * logOdds(confidence) + offset
    // ln(1 + e^-x) without overflow.
    const margin = right ? score : -score
    loss += margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin
  }
  return loss
}

const logOdds = (confidence: number): number => toLogOdds(confidence, 1e-6, 1 - 1e-6)
