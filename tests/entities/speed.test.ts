import { performance } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { findEntities } from '../../src/entities/entities.js'
import { toNamedText } from '../../tools/bench/namedText.js'

const best = (mentions: number): number => {
  const doc = toNamedText(mentions)
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now()
    findEntities(doc)
    return performance.now() - start
  })
  return Math.min(...times)
}

test('eight times the mentions take about eight times as long', { timeout: 60_000 }, () => {
  best(1000)
  const ratio = best(8000) / best(1000)
  // Quadratic work would make it 64.
  expect(ratio).toBeLessThan(24)
})
