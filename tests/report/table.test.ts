import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { stripVTControlCharacters } from 'node:util'
import { paletteFor } from '../../src/report/colour.js'
import { table } from '../../src/report/formats/table.js'
import { growthOf } from '../cpu.js'
import { entity, merged, passage, plain, quote, report, reportMerged, result } from './results.js'

const ana = {
  entity: 'person-1',
  name: 'Ana Ruiz',
  mention: passage('She'),
  via: 'pronoun' as const,
  confidence: 0.9,
}

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

test('four sections and notices, wrapped', async () => {
  expect(await report(table, [full])).toBe(`news/izium.md · A visit

People (2)
  Name       Mentions  First at  Other names, roles
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

test('colour changes nothing but colour', async () => {
  const coloured = await report(table, [full], { ...plain, palette: paletteFor({}, true, false) })
  expect(coloured).toContain('\x1b[')
  const text = stripVTControlCharacters(coloured)
  expect(text.replace(/ +$/gm, '')).toBe(await report(table, [full]))
})

test('only the lists that were asked for are shown', async () =>
  expect(await report(table, [result()], { ...plain, types: ['places'] })).toBe('a.txt\n\nPlaces: none\n'))

test('a later document stands apart', async () =>
  expect(await report(table, [result(), result()], { ...plain, types: ['places'] })).toBe(
    'a.txt\n\nPlaces: none\n\na.txt\n\nPlaces: none\n',
  ))

const crowd = Array.from({ length: 3_536 }, (_, i) => `Person${i + 1}`)

test.each([
  ['the twenty most mentioned of many', false, 20, '  … 3,516 more (--all)\n'],
  ['all of them when asked for', true, 3_536, 'Person3536'],
])('%s', async (_, all, count, last) => {
  const people = crowd.map((name) => entity(name))
  const settings = { ...plain, all, types: ['people'] as const }
  const shown = await report(table, [result({ people })], settings)
  expect(shown).toContain('People (3536)\n')
  expect(shown.match(/Person\d+/g)).toHaveLength(count)
  expect(shown).toContain(last)
  const across = await reportMerged(
    table,
    crowd.map((name) => merged(name)),
    settings,
  )
  expect(across.match(/Person\d+/g)).toHaveLength(count)
})

test('confidence stands where it is low', async () => {
  const people = [entity('Ana Ruiz'), entity('Bo', { confidence: 0.6949 })]
  const quotes = [quote('No.', { confidence: 0.5 }), quote('Yes.', { confidence: 0.7 })]
  expect(await report(table, [result({ people, quotes })], { ...plain, types: ['people', 'quotes'] }))
    .toBe(`a.txt

People (2)
  Name      Mentions  First at  Confidence  Other names,
                                            roles
  Ana Ruiz         1       1:1
  Bo               1       1:1        0.69

Quotes (2)
  1:1  “No.”
    — speaker unknown · confidence 0.50
  1:1  “Yes.”
    — speaker unknown
`)
})

test('entities across documents, by type', async () => {
  const entities = [
    merged('Ana Ruiz', { aliases: ['Ruiz'], roles: ['mayor'] }),
    merged('Lisbon', { types: ['place', 'person'], confidence: 0.5 }),
  ]
  expect(await reportMerged(table, entities)).toBe(`People (1)
  Name      Documents  Mentions  Quotes  Other names, roles
  Ana Ruiz          1         3       1  Ruiz
                                         mayor

Places (1)
  Name    Documents  Mentions  Quotes  Confidence  Other
                                                   names,
                                                   roles
  Lisbon          1         3       1        0.50

Organisations: none
`)
})

test('the time for one unbroken word grows with its length, not with its square', async () => {
  const growth = await growthOf(async (size) => {
    const word = 'abcdé'.repeat(size)
    await report(table, [result({ people: [entity(word)], quotes: [quote(word)] })])
  }, 600)
  expect(growth).toBeLessThan(20)
})

test('a word of 50,000 characters is shown whole', async () => {
  const shown = await report(table, [result({ quotes: [quote('abcdé'.repeat(10_000))] })])
  expect(shown.match(/é/g)).toHaveLength(10_000)
})

describe('every line fits', () => {
  const names = [
    '東京都知事'.repeat(20),
    'e\u0301'.repeat(200),
    '👩‍👩‍👧'.repeat(60),
    'a'.repeat(300),
    'Ana Ruiz '.repeat(40),
  ]
  test.each([40, 60, 80, 133])('%i columns', async (width) => {
    const people = names.map((name) => entity(name, { aliases: names }))
    const quotes = names.map((name) => quote(name, { speaker: { ...ana, name } }))
    const shown = await report(table, [result({ id: names.join(' '), people, quotes })], { ...plain, width })
    for (const line of shown.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width)
    expect(shown.replace(/\s/g, '')).toContain('東京都知事'.repeat(2))
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
])('an escape sequence in %s is shown, not sent', async (_, hostile) => {
  const shown = await report(table, [hostile])
  expect(shown).toContain('␛[31mEve<U+202E>')
  expect(shown).not.toMatch(/[\x00-\x09\x0b-\x1f\u202e]/)
})
