import { expect, test } from 'vitest'
import { toShares } from '../../src/learning/probabilities.js'

test.each([
  [
    [0, 0],
    [0.5, 0.5],
  ],
  [[7], [1]],
  [
    [1000, 1000, -1000],
    [0.5, 0.5, 0],
  ],
  [
    [Math.log(3), 0],
    [0.75, 0.25],
  ],
  [[], []],
] as const)('scores %j have the shares %j', (scores, expected) => {
  const shares = toShares(scores)
  expect(shares).toHaveLength(expected.length)
  for (const [i, share] of shares.entries()) expect(share).toBeCloseTo(expected[i]!, 10)
})
