import { format } from 'prettier'
import { expect, test } from 'vitest'
import { describeRatio, isFarOff } from '../../tools/bench/check.js'
import { CONTENDERS, OURS, PEER } from '../../tools/bench/contenders.js'
import { toReport, type Measured } from '../../tools/bench/report.js'

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

test.each(['| 60,000 |', '120,000 |', '2.00 |', 'takes 2.5 times'])('the report says %s', (words) =>
  expect(toReport(measured).replace(/ +/g, ' ')).toContain(words),
)

test.each([
  [{ name: 'times as fast', measured: 3, least: 1.2 }, false, '3.00 times as fast (1.2 at least)'],
  [{ name: 'times as fast', measured: 1, least: 1.2 }, true, '1.00 times as fast (1.2 at least): far off'],
  [{ name: 'times as long', measured: 15, most: 15 }, false, '15.00 times as long (15 at most)'],
  [{ name: 'times as long', measured: 16, most: 15 }, true, '16.00 times as long (15 at most): far off'],
  [{ name: 'times as long', measured: NaN, most: 15 }, true, 'NaN times as long (15 at most): far off'],
])('a ratio of %j is far off: %j', (ratio, expected, words) => {
  expect(isFarOff(ratio)).toBe(expected)
  expect(describeRatio(ratio)).toBe(words)
})

test('prettier leaves the report as it is', async () => {
  const report = toReport(measured)
  const tables = report.split('\n\n').filter((part) => part.startsWith('|'))
  expect(tables).toHaveLength(3)
  for (const table of tables) expect((await format(table, { parser: 'markdown' })).trim()).toBe(table)
})
