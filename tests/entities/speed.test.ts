import { expect, test } from 'vitest'
import { findEntities } from '../../src/entities/find-entities.js'
import { toNamedText } from '../../tools/bench/named-text.js'
import { growthOf } from '../cpu.js'

test('eight times the mentions take about eight times as long', async () => {
  const texts = new Map([1000, 8000].map((mentions) => [mentions, toNamedText(mentions)]))
  // Quadratic work would make it 64.
  expect(await growthOf((mentions) => findEntities(texts.get(mentions)!), 1000)).toBeLessThan(24)
})
