import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { stripVTControlCharacters } from 'node:util'
import { paletteFor } from '../../src/report/colour.js'
import { toTable } from '../../src/report/table.js'
import { entity, passage, plain, quote, result } from './results.js'

const ana = { entity: 'person-1', name: 'Ana Ruiz', mention: passage('She'), via: 'pronoun' as const }

const full = result({
  id: 'news/izium.md',
  source: { path: null, format: 'markdown', title: 'A visit', characters: 9, language: 'en' },
  people: [
    entity('Ana Ruiz', { aliases: ['Ruiz', 'Ms Ruiz'], roles: ['mayor of the old town by the river'] }),
    entity('東京 太郎', { mentions: [{ ...passage('東京', 12, 7), confidence: 1 }] }),
  ],
  quotes: [
    quote('We won and we will go on winning until the last of the votes is counted.', {
      speaker: ana,
      cue: passage('said'),
    }),
    quote('a mess', { kind: 'mixed', content: passage('the vote was “a mess”', 3, 4) }),
    quote('it was over', {
      kind: 'indirect',
      speaker: { ...ana, mention: null },
      parts: [passage('it was over')],
    }),
  ],
  notices: [
    { code: 'A', message: 'A mark is never closed.', line: 4 },
    { code: 'B', message: 'Whole text.', line: null },
  ],
})

test('four sections and notices, wrapped', () => {
  expect(toTable(full, plain)).toBe(`news/izium.md · A visit

People (2)
  Name       Mentions  First at  Also, roles
  Ana Ruiz          1       1:1  Ruiz, Ms Ruiz
                                 mayor of the old town by
                                 the river
  東京 太郎         1      12:7

Places: none

Organisations: none

Quotes (3)
  1:1  “We won and we will go on winning until the last of
    the votes is counted.”
    — Ana Ruiz (“She”) · said
  3:4  the vote was “a mess”
    — speaker unknown · mixed
  1:1  it was over
    — Ana Ruiz · indirect

Notices (2)
  line 4: A mark is never closed.
  Whole text.
`)
})

test('colour changes nothing but colour', () => {
  const coloured = toTable(full, { ...plain, palette: paletteFor({}, true, false) })
  expect(coloured).toContain('\x1b[')
  const text = stripVTControlCharacters(coloured)
  expect(text.replace(/ +$/gm, '')).toBe(toTable(full, plain))
})

test('only the lists that were asked for are shown', () =>
  expect(toTable(result(), { ...plain, types: ['places'] })).toBe('a.txt\n\nPlaces: none\n'))

test('a later document stands apart', () =>
  expect(toTable(result(), { ...plain, first: false, types: ['places'] })).toBe('\na.txt\n\nPlaces: none\n'))

describe('every line fits', () => {
  const names = [
    '東京都知事'.repeat(20),
    'e\u0301'.repeat(200),
    '👩‍👩‍👧'.repeat(60),
    'a'.repeat(300),
    'Ana Ruiz '.repeat(40),
  ]
  test.each([40, 60, 80, 133])('%i columns', (width) => {
    const people = names.map((name) => entity(name, { aliases: names }))
    const quotes = names.map((name) => quote(name, { speaker: { ...ana, name } }))
    const table = toTable(result({ id: names.join(' '), people, quotes }), { ...plain, width })
    for (const line of table.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width)
    expect(table.replace(/\s/g, '')).toContain('東京都知事'.repeat(2))
  })
})

test.each([
  ['a person', result({ people: [entity('\x1b[31mEve\u202e')] })],
  ['an alias', result({ people: [entity('Eve', { aliases: ['\x1b[31mEve\u202e'] })] })],
  ['a role', result({ people: [entity('Eve', { roles: ['\x1b[31mEve\u202e'] })] })],
  ['a quote', result({ quotes: [quote('\x1b[31mEve\u202e')] })],
  ['a speaker', result({ quotes: [quote('No.', { speaker: { ...ana, name: '\x1b[31mEve\u202e' } })] })],
  ['a cue', result({ quotes: [quote('No.', { cue: passage('\x1b[31mEve\u202e') })] })],
  ['an id', result({ id: '\x1b[31mEve\u202e' })],
  ['a notice', result({ notices: [{ code: 'A', message: '\x1b[31mEve\u202e', line: 1 }] })],
])('an escape sequence in %s is shown, not sent', (_, hostile) => {
  const table = toTable(hostile, plain)
  expect(table).toContain('␛[31mEve<U+202E>')
  expect(table).not.toMatch(/[\x00-\x09\x0b-\x1f\u202e]/)
})
