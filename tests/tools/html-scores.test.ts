import { expect, test } from 'vitest'
import { scorePage, toFigures } from '../../tools/eval/html-scores.js'

test.each([
  ['all of it and nothing else', 'a b c d e', 'A, b: c d e'.toLowerCase(), 1, 1],
  ['half of what is read', 'a b c d', 'a b c d e', 1 / 2, 1],
  ['half of the article', 'a b c d e', 'b c d e', 1, 1 / 2],
  ['a run that is read twice and stands once', 'a a a a', 'a a a a a', 1 / 2, 1],
  ['another text', 'a b c d', 'a b d c', 0, 0],
  ['a text of fewer than four words', 'a b', 'a b', 1, 1],
  ['capitals are letters of their own', 'A b c d', 'a b c d', 0, 0],
])('%s', (_, wanted, read, precision, recall) =>
  expect(scorePage(wanted, read)).toEqual({ precision, recall }),
)

test('each page counts as much as any other', () =>
  expect(
    toFigures([
      { precision: 1, recall: 0.5 },
      { precision: 0.5, recall: 1 },
      { precision: 0, recall: 0 },
    ]),
  ).toBe(' 50.0  50.0  50.0'))
