import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { expect, test } from 'vitest'
import { printable } from '../../../src/report/printable.js'
import { toMarkedText } from '../../../src/report/formats/html/text/marked-text.js'
import { toPieces } from '../../../src/report/nested-marks.js'
import { toTextBlocks } from '../../../src/report/text-blocks.js'
import type { TextMark } from '../../../src/report/formats/html/text/to-marks.js'

/** A mark that is written as <q>, <n>, …: `layer` says which is around the other. */
const mark = (
  tag: string,
  layer: number,
  start: number,
  end: number,
  anchor: string | null = null,
): TextMark => ({
  ...{ start, end, layer, anchor },
  open: `<${tag}`,
  close: `</${tag}>`,
})

/** The marks of these words of a text, a quote outside of a name. */
const markWords = (text: string, words: readonly (readonly [tag: 'q' | 'n', words: string])[]): TextMark[] =>
  words
    .map(([tag, each]) =>
      mark(tag, tag === 'q' ? 0 : 1, text.indexOf(each), text.indexOf(each) + each.length),
    )
    .sort((a, b) => a.start - b.start)

const shown = (text: string, marks: readonly TextMark[]): string =>
  toMarkedText(text, toTextBlocks(text), marks).replaceAll(/<\/?div[^>]*>/g, '')

test.each([
  ['Ana left.', [['n', 'Ana']], '<p><n>Ana</n> left.</p>'],
  [
    '“Ana won,” he said.',
    [
      ['q', 'Ana won,'],
      ['n', 'Ana'],
    ],
    '<p>“<q><n>Ana</n> won,</q>” he said.</p>',
  ],
  [
    'He saw Ana there',
    [
      ['q', 'saw Ana'],
      ['n', 'Ana there'],
    ],
    '<p>He <q>saw <n>Ana</n></q><n> there</n></p>',
  ],
  [
    'Dwayne Rock Johnson',
    [
      ['n', 'Dwayne Rock Johnson'],
      ['q', 'Rock'],
    ],
    '<p><n>Dwayne </n><q><n>Rock</n></q><n> Johnson</n></p>',
  ],
  ['We won.\n\nWe did.', [['q', 'We won.\n\nWe did.']], '<p><q>We won.</q></p>\n\n<p><q>We did.</q></p>'],
  ['Ana\n\n  Ruiz', [['n', 'Ana\n\n  Ruiz']], '<p><n>Ana</n></p>\n\n  <p><n>Ruiz</n></p>'],
  ['a < b & "c"', [['n', '< b']], '<p>a <n>&lt; b</n> &amp; &quot;c&quot;</p>'],
] as const)('%j with %j is %s', (text, words, expected) =>
  expect(shown(text, markWords(text, words))).toBe(expected),
)

test('a mark in several pieces has its anchor once', () =>
  expect(shown('One.\n\nTwo.', [mark('q', 0, 0, 10, 'd1q1')])).toBe(
    '<p><q id="d1q1">One.</q></p>\n\n<p><q>Two.</q></p>',
  ))

const NAMES = ['q', 'w', 'n']
const texts = fc.string({
  unit: fc.constantFrom('a', 'é', ' ', '\n', '\n\n', '\t', '<', '&', '"', '\u202e', '\0', '👩‍🚀'),
})
const marked = texts.chain((text) =>
  fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length), fc.nat(2))).map((spans) => ({
    text,
    marks: spans
      .map(([a, b, layer], i) => mark(NAMES[layer]!, layer, Math.min(a, b), Math.max(a, b), `m${i}`))
      .sort((a, b) => a.start - b.start),
  })),
)

test('whatever is marked, taking the tags off gives the text back, and each mark is around its own words', () =>
  fc.assert(
    fc.property(marked, ({ text, marks }) => {
      const html = toMarkedText(text, toTextBlocks(text), marks)
      let words = ''
      const open: string[] = []
      const within = new Map(NAMES.map((name) => [name, '']))
      new Parser({
        onopentagname: (name) => void open.push(name),
        onclosetag: (name, implied) => {
          expect(implied, html).toBe(false)
          expect(open.pop()).toBe(name)
        },
        ontext: (part) => {
          words += part
          for (const name of NAMES) if (open.includes(name)) within.set(name, within.get(name)! + part)
        },
      }).end(html)
      expect(words).toBe(printable(text, '\n\t'))
      NAMES.forEach((name, layer) => {
        const covered = Array.from({ length: text.length }, (_, at) =>
          marks.some((each) => each.layer === layer && each.start <= at && at < each.end),
        )
        const inBlocks = toTextBlocks(text).map(({ start, end }) =>
          Array.from({ length: end - start }, (_, i) => (covered[start + i] ? text[start + i] : '')).join(''),
        )
        expect(within.get(name)).toBe(printable(inBlocks.join(''), '\n\t'))
      })
    }),
  ))

test('pieces follow on each other, the marks of each in the order of their layers', () =>
  fc.assert(
    fc.property(marked, ({ text, marks }) => {
      const pieces = toPieces({ start: 0, end: text.length }, marks)
      expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      for (const piece of pieces) {
        const layers = piece.marks.map(({ layer }) => layer)
        expect(layers).toEqual(layers.toSorted())
        expect(piece.marks.every(({ start, end }) => start <= piece.start && piece.end <= end)).toBe(true)
      }
    }),
  ))

const LONG = 'word '.repeat(40).trim()
const WRAPPED = 'A line of mail that somebody wrapped by hand at this width\n'

test.each([
  ['', []],
  [' \n\n ', [' ']],
  ['One.\n\nTwo.', ['One.', 'Two.']],
  ['One.\r\n\r\nTwo.', ['One.', 'Two.']],
  ['One.\n \t\nTwo.', ['One.', 'Two.']],
  ['One.\n\u00a0\nTwo.', ['One.', 'Two.']],
  ['One\nTwo', ['One\nTwo lines']],
  [`${WRAPPED}and the end`, [`${WRAPPED}and the end`]],
  [`${WRAPPED}and the end`.replace('\n', '\r\n'), [`${WRAPPED}and the end`.replace('\n', '\r\n')]],
  [`${LONG}\n${LONG}`, [LONG, LONG]],
] as const)('the paragraphs of %j', (text, expected) =>
  expect(
    toTextBlocks(text).map(({ start, end, hasLines }) => text.slice(start, end) + (hasLines ? ' lines' : '')),
  ).toEqual(expected),
)
