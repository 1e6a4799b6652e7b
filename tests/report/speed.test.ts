import { expect, test } from 'vitest'
import { toMarkedText } from '../../src/report/formats/html/text/marked-text.js'
import { toTextBlocks } from '../../src/report/text-blocks.js'
import { growthOf } from '../cpu.js'

test.each([
  ['paragraphs', (size: number) => 'a b c d e\n\n'.repeat(size)],
  ['one paragraph', (size: number) => 'a b c d e '.repeat(size)],
  ['lines', (size: number) => 'a b c d e\n'.repeat(size)],
  ['empty lines and tabs', (size: number) => `${'\n'.repeat(size * 5)} ${'\t'.repeat(size * 5)}`],
] as const)('%s eight times as long take about eight times as long to mark', async (_, toText) => {
  const work = (size: number): string => {
    const text = toText(size)
    const marks = Array.from({ length: size }, (_, i) => ({
      ...{ start: i * 10, end: i * 10 + 1, layer: 0, anchor: null },
      ...{ open: '<n', close: '</n>' },
    }))
    return toMarkedText(text, toTextBlocks(text), marks)
  }
  // Quadratic work would make it 64.
  expect(await growthOf(work, 3000)).toBeLessThan(24)
})
