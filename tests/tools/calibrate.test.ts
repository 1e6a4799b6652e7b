import { expect, test } from 'vitest'
import { calibrationError } from '../../tools/scoring/scoring.js'
import { calibrate } from '../../tools/train/calibrate.js'
import { createRandom } from '../../tools/train/random.js'

test.each([
  ['too sure', 2],
  ['too modest', 0.5],
])('claims that are %s become honest', (_, exaggeration) => {
  const random = createRandom(1)
  const claims = Array.from({ length: 4000 }, () => {
    const truth = 0.05 + 0.9 * random()
    const confidence = 1 / (1 + Math.exp(-exaggeration * Math.log(truth / (1 - truth))))
    return { confidence, right: random() < truth }
  })
  const [slope, offset] = calibrate(claims)
  const honest = claims.map(({ confidence, right }) => ({
    confidence: 1 / (1 + Math.exp(-(slope * Math.log(confidence / (1 - confidence)) + offset))),
    right,
  }))
  expect(calibrationError(claims)).toBeGreaterThan(0.05)
  expect(calibrationError(honest)).toBeLessThan(0.03)
})
