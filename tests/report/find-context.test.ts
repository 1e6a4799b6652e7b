import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { createExtractor } from '../../src/extract.js'
import { createContext } from '../../src/report/find-context.js'
import { markdown } from '../../src/report/formats/markdown.js'
import { table } from '../../src/report/formats/table.js'
import { paletteFor } from '../../src/report/colour.js'
import { withNeeds } from '../../src/report/reporter.js'
import { OFFSET_UNITS } from '../../src/schema/names.js'
import { plain, report, result } from './results.js'

const TEXT = `Rain fell. It was cold. “We 👩 won,” Mr. Paul said in Köln. “We paid.”

Nobody *knew*. \x1b[2JThe end.
`
const resultOf = (options = {}) => createExtractor({ text: true, tokens: true, ...options })(TEXT)

test.each([
  [0, '', ' said in Köln.'],
  [1, 'It was cold. ', ' said in Köln. “We paid.”'],
  [2, 'Rain fell. It was cold. ', ' said in Köln. “We paid.” Nobody *knew*.'],
  [9, 'Rain fell. It was cold. ', ' said in Köln. “We paid.” Nobody *knew*. ␛[2JThe end.'],
])('%i sentences on either side', (count, before, behind) => {
  for (const offsets of OFFSET_UNITS) {
    const counted = resultOf({ offsets })
    const context = createContext(counted, count)!(counted.people[0]!.mentions[0]!)
    expect(context).toEqual({ before: `${before}“We 👩 won,” Mr. `, words: 'Paul', behind })
  }
})

test('what is longer than a screen is cut where one sees it', () => {
  const text = `Ana Ruiz ${'and so on '.repeat(200)}`
  const long = createExtractor({ text: true, tokens: true })(text)
  const { behind } = createContext(long, 0)!(long.people[0]!.mentions[0]!)
  expect(behind).toMatch(/^ and so on [^]*…$/)
  expect(behind.length).toBeLessThan(1000)
})

test('a result without its text has no context', () => {
  expect(createContext(result({ text: 'No.' }), 1)).toBe(null)
  expect(createContext(result({ sentences: [] }), 1)).toBe(null)
})

test('a table shows it below a name and a quote', async () => {
  const settings = { ...plain, context: 0, types: ['people', 'quotes'] as const }
  expect(await report(table, [{ ...resultOf(), id: 'a.txt' }], settings)).toBe(`a.txt

People (1)
  Name  Mentions  First at  Other names, roles
  Paul         1      1:42
    │ “We 👩 won,” Mr. Paul said in Köln.

Quotes (1)
  1:26  “We 👩 won,” … “We paid.”
    — Paul · said
    │ “We 👩 won,” Mr. Paul said in Köln. “We paid.”
`)
})

test('in a table its colour changes nothing but colour, and its lines fit', async () => {
  const settings = { ...plain, context: 2, width: 40 }
  const coloured = await report(table, [resultOf()], { ...settings, palette: paletteFor({}, true, true) })
  const shown = await report(table, [resultOf()], settings)
  expect(stripVTControlCharacters(coloured).replace(/ +$/gm, '')).toBe(shown)
  for (const line of shown.split('\n')) expect(line.length).toBeLessThanOrEqual(40)
})

test('Markdown quotes it, made harmless', async () => {
  const shown = await report(markdown, [resultOf()], { ...plain, context: 9 })
  expect(shown).toContain('won,” Mr. Paul said in Köln. “We paid.” Nobody \\*knew\\*. ␛\\[2JThe end.\n')
  expect(shown.match(/^ {2}> Rain fell\. /gm)!.length).toBe(3)
})

test('only who shows it pays for it', () => {
  const needs = { text: true, tokens: true }
  expect(withNeeds({}, table, 1)).toEqual(needs)
  expect(withNeeds({}, markdown, 0)).toEqual(needs)
  expect(withNeeds({}, table)).toEqual({})
  expect(withNeeds({}, { open: table.open }, 1)).toEqual({})
})
