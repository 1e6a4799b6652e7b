import { expect, test } from 'vitest'
import { planMerge } from '../../src/merge/merge.js'
import type { MergeOptions } from '../../src/schema/merge.js'
import type { Result } from '../../src/schema/result.js'
import { growthOf } from '../cpu.js'
import { toResult } from './results.js'

const documents = (count: number, toLines: (i: number) => readonly string[]): Result[] =>
  Array.from({ length: count }, (_, i) => toResult(`doc-${i}`, { people: toLines(i) }))

const different = (count: number): MergeOptions => ({
  different: Array.from({ length: count }, (_, i): [string, string] => ['George Bush', `George ${i} Bush`]),
})

test.each<[title: string, input: (size: number) => readonly [Result[], MergeOptions]]>([
  [
    'two that differ and stand in every document',
    (size) => [
      documents(size, () => ['George Bush', 'George W. Bush']),
      { different: [['George Bush', 'George W. Bush']] },
    ],
  ],
  [
    'one who differs from as many as there are documents',
    (size) => [documents(size, (i) => ['George Bush', `George ${i} Bush`]), different(size)],
  ],
  [
    'one alias that differently named entities share',
    (size) => [documents(size, (i) => [`${letters(i)} Ruiz = Ana Ruiz`]), {}],
  ],
])('%s: eight times the documents take about eight times as long', async (_, input) => {
  const inputs = new Map([250, 2000].map((size) => [size, input(size)]))
  expect(await growthOf((size) => planMerge(...inputs.get(size)!), 250)).toBeLessThan(20)
})

// A given name of its own for each number.
const letters = (number: number): string =>
  `Q${[...number.toString(26)].map((digit) => String.fromCharCode(97 + parseInt(digit, 26))).join('')}q`
