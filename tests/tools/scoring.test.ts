import { expect, test } from 'vitest'
import { calibrationError, tally, toScore, type Found } from '../../tools/scoring/scoring.js'

/** "PER 3-7" as a name. */
const names = (...items: readonly string[]): Found[] =>
  items.map((item) => {
    const [type, place] = item.split(' ')
    const [start, end] = place!.split('-').map(Number)
    return { type: type!, start: start!, end: end! }
  })

test.each([
  { found: ['PER 0-4'], gold: ['PER 0-4'], exact: 1, overlap: 1 },
  { found: ['PER 0-4'], gold: ['LOC 0-4'], exact: 0, overlap: 0 },
  { found: ['PER 0-4'], gold: ['PER 0-9'], exact: 0, overlap: 1 },
  { found: ['PER 0-4', 'PER 5-9'], gold: ['PER 0-9'], exact: 0, overlap: 1 },
  { found: ['PER 0-9'], gold: ['PER 0-4', 'PER 5-9'], exact: 0, overlap: 1 },
  { found: ['PER 5-9', 'PER 0-4'], gold: ['PER 0-4', 'PER 5-9'], exact: 2, overlap: 2 },
  { found: ['ORG 0-4', 'PER 0-4'], gold: ['PER 0-4'], exact: 1, overlap: 1 },
  { found: ['PER 4-8'], gold: ['PER 0-4'], exact: 0, overlap: 0 },
  { found: [], gold: ['PER 0-4'], exact: 0, overlap: 0 },
  { found: ['PER 0-4'], gold: [], exact: 0, overlap: 0 },
])('$found against $gold: $exact exact, $overlap overlapping', ({ found, gold, exact, overlap }) => {
  const counts = { found: found.length, gold: gold.length }
  expect(tally(names(...found), names(...gold), 'exact')).toEqual({ ...counts, correct: exact })
  expect(tally(names(...found), names(...gold), 'overlap')).toEqual({ ...counts, correct: overlap })
})

test.each([
  [{ correct: 8, found: 10, gold: 16 }, 80, 50, 61.5],
  [{ correct: 0, found: 0, gold: 5 }, 0, 0, 0],
  [{ correct: 0, found: 5, gold: 0 }, 0, 0, 0],
  [{ correct: 5, found: 5, gold: 5 }, 100, 100, 100],
])('%j is P %d, R %d, F1 %d', (counts, precision, recall, f1) => {
  const score = toScore(counts)
  expect(score.precision).toBeCloseTo(precision, 1)
  expect(score.recall).toBeCloseTo(recall, 1)
  expect(score.f1).toBeCloseTo(f1, 1)
})

test.each([
  ['sure and always right', [1, 1], [true, true], 0],
  ['sure and always wrong', [1, 1], [false, false], 1],
  ['half sure, right half the time', [0.5, 0.5], [true, false], 0],
  ['no claims', [], [], 0],
])('calibration error of %s', (_, confidences, rights, expected) => {
  const claims = confidences.map((confidence, i) => ({ confidence, right: rights[i]! }))
  expect(calibrationError(claims)).toBeCloseTo(expected)
})
