import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { createExtractor } from '../../src/extract.js'
import { paletteFor } from '../../src/report/colour.js'
import { annotated } from '../../src/report/formats/annotated.js'
import { withMarks } from '../../src/report/drawn-marks.js'
import { OFFSET_UNITS } from '../../src/schema/names.js'
import type { Result } from '../../src/schema/result.js'
import { growthOf } from '../cpu.js'
import { entity, plain, quote, report, result } from './results.js'

const at = (text: string, words: string) => {
  const start = text.indexOf(words)
  return { text: words, start, end: start + words.length, line: 1, column: start + 1, confidence: 0.9 }
}

const TEXT = '“We won,” said Ana Ruiz of the Lisbon Bank. “Lisbon will pay.” She left.\n'
const ana = { entity: 'person-1', name: 'Ana Ruiz', mention: null, via: 'name', confidence: 1 } as const
const found = result({
  text: TEXT,
  people: [entity('Ana Ruiz', { mentions: [at(TEXT, 'Ana Ruiz')] })],
  organisations: [entity('Lisbon Bank', { mentions: [at(TEXT, 'Lisbon Bank')] })],
  places: [
    entity('Lisbon', { mentions: [{ ...at(TEXT, 'Lisbon will'), end: TEXT.indexOf('Lisbon will') + 6 }] }),
  ],
  quotes: [
    quote('We won, Lisbon will pay.', {
      parts: [at(TEXT, 'We won,'), at(TEXT, 'Lisbon will pay.')],
      speaker: ana,
      confidence: 0.52,
    }),
  ],
})
const coloured = { ...plain, palette: paletteFor({}, true, true), onTerminal: true }

test('brackets where there is no colour, the speaker behind the last words', async () =>
  expect(await report(annotated, [found, result({ text: 'No.' })])).toBe(`a.txt

“{We won,}” said [Ana Ruiz|person] of the [Lisbon Bank|organisation]. “{[Lisbon|place] will pay.}” (— Ana Ruiz, confidence 0.52) She left.

a.txt

No.
`))

test('on a terminal colours, what they mean, and lines as wide as it is', async () => {
  const shown = await report(annotated, [found], coloured)
  expect(shown).toContain('\x1b[1m\x1b[36mAna Ruiz\x1b[39m\x1b[22m')
  expect(stripVTControlCharacters(shown)).toBe(`a.txt

person  place  organisation  quote

“We won,” said Ana Ruiz of the Lisbon Bank. “Lisbon will
pay.” (— Ana Ruiz, confidence 0.52) She left.
`)
})

test('the legend names what was asked for', async () => {
  const shown = await report(annotated, [result({ text: 'No.' })], { ...coloured, types: ['places'] })
  expect(stripVTControlCharacters(shown)).toContain('\n\nplace\n\n')
})

test.each([
  ['nobody is known', { speaker: null }, '{We won,}” (— speaker unknown) said'],
  ['a description', { speaker: { ...ana, name: 'an\naide' } }, '{We won,}” (— an aide) said'],
  [
    'of a paraphrase all of it',
    { kind: 'mixed', content: at(TEXT, 'of the Lisbon Bank') },
    'Ruiz {of the Lisbon Bank} (— speaker unknown).',
  ],
] as const)('a quote: %s', async (_, more, expected) => {
  const quotes = [quote('We won,', { parts: [at(TEXT, 'We won,')], ...more })]
  expect(await report(annotated, [result({ text: TEXT, quotes })])).toContain(expected)
})

test('links lead to file and line, on one line each', async () => {
  const settings = {
    ...coloured,
    width: 42,
    addressOf: (path: string, { line }: { line: number }) => `file:///\x1b\\é/${path}#${line}`,
  }
  const shown = await report(annotated, [found], settings)
  expect(shown).toContain('\x1b]8;;file:///%1B\\%C3%A9/a.txt#1\x1b\\Ana Ruiz\x1b]8;;\x1b\\')
  for (const line of shown.split('\n')) {
    // Every link that a line opens it closes.
    const links = Array.from(line.matchAll(/\x1b\]8;;(.*?)(?:\x1b\\|\x07)/g), ([, address]) => address !== '')
    expect(links).toEqual(links.map((_, n) => n % 2 === 0))
  }
})

test('no link for what was read from no file', async () => {
  const source = { ...found.source, path: null }
  const settings = { ...coloured, addressOf: () => 'file:///a' }
  expect(await report(annotated, [{ ...found, source }], settings)).not.toContain('\x1b]8')
})

const HOSTILE = '\x1b[31mEve\u202e\x9b2J\x07'

test.each([
  ['the text', result({ text: HOSTILE })],
  ['a name in it', result({ text: HOSTILE, people: [entity('Eve', { mentions: [at(HOSTILE, HOSTILE)] })] })],
  ['a speaker', result({ text: TEXT, quotes: [quote('We', { speaker: { ...ana, name: HOSTILE } })] })],
  ['a notice', result({ text: 'No.', notices: [{ code: 'A', message: HOSTILE, line: null }] })],
])('an escape sequence in %s is shown, not sent', async (_, hostile) => {
  const shown = await report(annotated, [hostile])
  expect(shown).toContain('␛[31mEve<U+202E><U+009B>2J␇')
  expect(shown).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/)
})

const seed = readFileSync(new URL('../../seeds/izium.md', import.meta.url), 'utf8')

test.each(OFFSET_UNITS)('the marks stand where they belong when offsets count %s', async (offsets) => {
  const text = `“We 👩 won,” said Ana Ruiz 👩 in Köln.\n${seed}`
  const counted = createExtractor({ text: true, offsets })(text)
  const shown = await report(annotated, [counted])
  expect(shown).toContain('“{We 👩 won,}” (— Ana Ruiz) said [Ana Ruiz|person] 👩 in [Köln|place].')
  const names = Array.from(shown.matchAll(/\[([^[\]|]+)\|/g), ([, name]) => name)
  const mentions = (['people', 'places', 'organisations'] as const).flatMap((type) =>
    counted[type].flatMap((each) => each.mentions),
  )
  expect(names).toEqual(mentions.toSorted((a, b) => a.start - b.start).map((mention) => mention.text))
})

test('without colour and marks the text is what it was', async () => {
  const { text, ...others } = createExtractor({ text: true })(seed) as Result & { text: string }
  const shown = stripVTControlCharacters(
    await report(annotated, [{ text, ...others }], { ...coloured, onTerminal: false, types: ['places'] }),
  )
  expect(shown.replace(/ \(— [^()]*\)/g, '')).toContain(text.trim())
})

describe('marks', () => {
  const mark = fc
    .tuple(fc.nat(20), fc.nat(20))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b), paint: (text: string) => text }))

  test('leave every character in its place, whatever overlaps', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(mark, { maxLength: 5 }), (text, marks) => {
        const drawn = marks.map((each) => ({ ...each, before: '\ue000', behind: '\ue001' }))
        const marked = withMarks(text, drawn, [], (words) => words)
        expect(marked.replace(/[\ue000\ue001]/g, '')).toBe(text)
        const count = (sign: string): number => marked.split(sign).length - 1
        const real = marks.filter(({ start, end }) => start < end).length
        expect([count('\ue000'), count('\ue001')]).toEqual([real, real])
      }),
    ))
})

test('every line fits the terminal', async () => {
  const words = [`${'東京'.repeat(300)}`, 'a'.repeat(1500), `${'Ana Ruiz '.repeat(40)}`]
  const text = words.join('\n\n')
  const people = words.map((word) => entity('x', { mentions: [at(text, word)] }))
  const shown = await report(annotated, [result({ text, people })], {
    ...coloured,
    addressOf: () => `file:///${'long/'.repeat(200)}`,
  })
  for (const line of shown.split('\n'))
    expect(stringWidth(stripVTControlCharacters(line))).toBeLessThanOrEqual(60)
  expect(stripVTControlCharacters(shown).replace(/\s/g, '')).toContain(words[0])
})

test('the time grows with the text, not with its square', async () => {
  const growth = await growthOf(async (size) => {
    const text = 'Ana Ruiz left. '.repeat(size)
    const mentions = Array.from({ length: size }, (_, n) => ({
      ...at(text, 'Ana Ruiz'),
      start: 15 * n,
      end: 15 * n + 8,
    }))
    await report(annotated, [result({ text, people: [entity('Ana Ruiz', { mentions })] })], coloured)
  }, 300)
  expect(growth).toBeLessThan(20)
})
