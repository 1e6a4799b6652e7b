import { expect, test } from 'vitest'
import { f1, matchUp, overlapOf, overlapOfAll, quotedIn, trimmed } from '../../tools/scoring/quote-scores.js'

const span = (start: number, end: number) => ({ start, end })

test.each([
  [span(0, 10), span(0, 10), 1],
  [span(0, 10), span(5, 15), 1 / 3],
  [span(0, 10), span(10, 20), 0],
])('overlap of %j and %j is %d', (a, b, expected) => {
  expect(overlapOf(a, b)).toBeCloseTo(expected)
  expect(overlapOfAll([a], [b])).toBeCloseTo(expected)
})

test('overlap of lists counts all their parts', () =>
  expect(overlapOfAll([span(0, 5), span(10, 15)], [span(0, 15)])).toBeCloseTo(10 / 15))

test('overlap of nothing is 0', () => expect(overlapOfAll([], [])).toBe(0))

test.each([
  [{ right: 1, found: 2, gold: 2 }, 0.5],
  [{ right: 0, found: 0, gold: 0 }, 0],
])('F1 of %j is %d', (tally, expected) => expect(f1(tally)).toBe(expected))

test('each found item goes to the gold item it is closest to', () => {
  const close = (a: number, b: number): number => 1 - Math.abs(a - b)
  expect(matchUp([1, 1.2, 9], [1.2, 1.1], close, 0.5)).toEqual([1, 0, -1])
})

test.each([
  ['“We won,”', 'We won'],
  [' "We won". ', 'We won'],
  ['...', ''],
])('%j without its marks is %j', (text, expected) => {
  const { start, end } = trimmed(text, span(0, text.length))
  expect(text.slice(start, end)).toBe(expected)
})

test.each([
  ['a “b c” d “e”', false, ['b c', 'e']],
  ['a "b c" d', false, ['b c']],
  ['no marks', true, ['no marks']],
  ['no marks', false, []],
])('quoted stretches of %j (whole: %j)', (text, whole, expected) =>
  expect(
    quotedIn(text, [span(0, text.length)], whole).map(({ start, end }) => text.slice(start, end)),
  ).toEqual(expected),
)
