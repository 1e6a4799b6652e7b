import { expect, test } from 'vitest'
import { Clusters } from '../../src/merge/clusters.js'
import { readItems, type Items } from '../../src/merge/items.js'
import { toMergedEntities } from '../../src/merge/merged.js'
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
    'one in every document who is the same as many',
    (size) => [
      documents(size, (i) => ['George Bush', `Zork Qu${i}`]),
      { same: Array.from({ length: size }, (_, i): [string, string] => ['George Bush', `Zork Qu${i}`]) },
    ],
  ],
  [
    'two that differ, said again and again',
    (size) => [
      documents(size, () => ['George Bush', 'George W. Bush']),
      { different: Array.from({ length: size }, (): [string, string] => ['George Bush', 'George W. Bush']) },
    ],
  ],
])('%s: eight times the documents take about eight times as long', async (_, input) => {
  const inputs = new Map([250, 2000].map((size) => [size, input(size)]))
  expect(await growthOf((size) => planMerge(...inputs.get(size)!), 250)).toBeLessThan(20)
})

test('one of many names: eight times the names take about eight times as long', async () => {
  const merged = new Map<number, readonly [Items, Clusters]>()
  for (const size of [2000, 16_000]) {
    const items = await readItems(documents(size, (i) => [`${i} Ruiz`]))
    const clusters = new Clusters(items)
    for (let right = 1; right < size; right++) clusters.join({ left: 0, right, rule: 'same-name' })
    merged.set(size, [items, clusters])
  }
  expect(await growthOf((size) => [...toMergedEntities(...merged.get(size)!)], 2000)).toBeLessThan(20)
})
