import { format } from 'prettier'
import { expect, test } from 'vitest'
import { CONTENDERS, OURS, PEER } from '../../tools/bench/contenders.js'
import { ratioOf, startRatioOf, toReport, type Measured } from '../../tools/bench/report.js'

const taken = (milliseconds: number) => ({ milliseconds, megabytes: 100 })

const measured: Measured = {
  characters: 3_000_000,
  articles: 1000,
  tokens: 600_000,
  speeds: Object.keys(CONTENDERS).map((name) => ({
    name,
    cold: taken(name === OURS ? 10_000 : name === PEER ? 30_000 : 20_000),
    warm: taken(name === OURS ? 5000 : name === PEER ? 25_000 : 20_000),
  })),
  sizes: [1, 2].map((times) => ({ characters: 1000 * times, tokens: 200 * times, taken: taken(times ** 2) })),
  start: [
    { name: 'Node itself', milliseconds: 40 },
    { name: 'the rest', milliseconds: 60 },
  ],
}

test('ratios are next to compromise and to Node', () => {
  expect([ratioOf(measured, 'cold'), ratioOf(measured, 'warm'), startRatioOf(measured)]).toEqual([3, 5, 2.5])
})

test.each(['| 60,000 |', '120,000 |', '2.00 |', 'takes 2.5 times'])('the report says %s', (words) =>
  expect(toReport(measured).replace(/ +/g, ' ')).toContain(words),
)

test('prettier leaves the report as it is', async () => {
  const report = toReport(measured)
  const tables = report.split('\n\n').filter((part) => part.startsWith('|'))
  expect(tables).toHaveLength(3)
  for (const table of tables) expect((await format(table, { parser: 'markdown' })).trim()).toBe(table)
})
