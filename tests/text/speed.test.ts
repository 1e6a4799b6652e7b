import { expect, test } from 'vitest'
import { createExtractor } from '../../src/index.js'
import { growthOf } from '../cpu.js'

const extract = createExtractor()

// What looks ahead for the end of a column, a dateline or whoever "she" is must not look at the whole text each time.
test.each([
  ['tabs without a line end', '\t', 5000],
  ['paragraphs that could be datelines', '* * *\n\n', 1000],
  ['headings', 'Ana Ruiz\nMayor\n\n', 300],
  ['one sentence of many who speak', '“We,” she said, “won,” she said, ', 100],
])('eight times %s take about eight times as long', async (_, unit, times) => {
  const texts = new Map([times, 8 * times].map((size) => [size, unit.repeat(size)]))
  expect(await growthOf((size) => extract(texts.get(size)!), times)).toBeLessThan(20)
})
