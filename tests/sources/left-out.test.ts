import { expect, test } from 'vitest'
import { ExtractError } from '../../src/errors.js'
import { findUnreached, type LeftOut } from '../../src/sources/find/left-out.js'
import { growthOf } from '../cpu.js'

const error = new ExtractError('INPUT_NOT_FOUND', 'No matter.')

/** "a: b c": the index "a" leads to "b" and "c". */
const toIndex = (line: string): LeftOut => {
  const [key = '', targets = ''] = line.split(': ')
  return { loaded: { ok: false, id: key, error }, key, leadsTo: new Set(targets.split(' ').filter(Boolean)) }
}

test.each([
  ['one that leads to a document', ['a: x'], []],
  ['one that leads to nothing', ['a'], ['a']],
  ['one that leads to itself', ['a: a'], ['a']],
  ['two that lead to each other', ['a: b', 'b: a'], ['a', 'b']],
  ['a way over others to a document', ['a: b', 'b: c', 'c: x'], []],
  ['a way back to a document', ['a: x b', 'b: a c', 'c: b'], []],
  ['a circle beside a document', ['a: b x', 'b: a', 'c: d', 'd: c'], ['c', 'd']],
])('%s', (_, lines, lost) => expect(findUnreached(lines.map(toIndex)).map(({ key }) => key)).toEqual(lost))

test('eight times the indexes that lead back take about eight times as long', async () => {
  const chainOf = (n: number): LeftOut[] =>
    Array.from({ length: n }, (_, i) => toIndex(`${i}: ${i === 0 ? 'x' : i - 1} ${i + 1}`))
  const chains = new Map([2000, 16_000].map((n) => [n, chainOf(n)]))
  expect(await growthOf((n) => findUnreached(chains.get(n)!), 2000)).toBeLessThan(32)
})
