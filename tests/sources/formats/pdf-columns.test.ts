import { describe, expect, test } from 'vitest'
import { countLines, isTable } from '../../../src/sources/formats/pdf/page-columns.js'
import { pagesDamaged, pagesWithoutText } from '../../../src/sources/formats/pdf/page-notices.js'
import type { TextRun } from '../../../src/sources/formats/pdf/text-runs.js'

const SIZE = 10

const column = (x: number, lines: readonly (readonly [baseline: number, text: string])[]): TextRun[] =>
  lines.map(([baseline, text]) => ({
    left: x,
    right: x + 5 * text.length,
    baseline,
    text,
    size: SIZE,
    font: 'F',
    isSpaced: false,
  }))

const cells = (x: number, texts: readonly string[], from = 100): TextRun[] =>
  column(
    x,
    texts.map((text, row) => [from + 14 * row, text] as const),
  )

describe('columns are a table', () => {
  const NAMES = ['Ana Ruiz', 'Tom Lind', 'Mei Chen', 'Ola Berg', 'Ian Moss']
  const PROSE = NAMES.map((name) => `${name} told the council on Monday that`)
  test.each<[string, TextRun[][], boolean]>([
    ['with few words a line, level with their neighbours', [cells(50, NAMES), cells(200, NAMES)], true],
    ['when one of five cells has no neighbour', [cells(50, NAMES), cells(200, NAMES.slice(0, 4))], true],
    ['not with prose in each, level as it may be', [cells(50, PROSE), cells(200, PROSE)], false],
    [
      'not when the lines of one lie between those of the other',
      [cells(50, NAMES), cells(200, NAMES, 107)],
      false,
    ],
    [
      'not when three of four lines have no neighbour',
      [cells(50, NAMES.slice(0, 4)), cells(200, NAMES, 142)],
      false,
    ],
  ])('%s', (_, columns, expected) => {
    expect(isTable(columns)).toBe(expected)
  })
})

test('runs that stand a little higher or lower are one line', () => {
  expect(
    countLines(
      column(50, [
        [100, 'The'],
        [102, 'mayor'],
        [114, 'of'],
        [115, 'Lisbon'],
      ]),
    ),
  ).toBe(2)
})

describe('what could not be read is told of', () => {
  test.each<[string, string, RegExp]>([
    ['one damaged page', pagesDamaged([3]).message, /^Page 3 could/],
    ['three', pagesDamaged([1, 2, 9]).message, /^Pages 1, 2, 9 could/],
    [
      'more than one would read',
      pagesDamaged([1, 2, 3, 4, 5, 6, 7]).message,
      /^Pages 1, 2, 3, 4, 5 and 2 more could/,
    ],
    ['pages of pictures', pagesWithoutText(2, 5).message, /^2 of 5 pages/],
  ])('%s', (_, message, expected) => {
    expect(message).toMatch(expected)
  })
})
