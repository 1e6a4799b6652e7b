import { expect, test } from 'vitest'
import { html } from '../../../src/report/formats/html.js'
import { closestPairs, inCompany } from '../../../src/report/formats/html/overview/company.js'
import {
  count,
  createTally,
  MOST_IN_COMPANY,
  type Tally,
} from '../../../src/report/formats/html/overview/tally.js'
import { toTextBlocks } from '../../../src/report/text-blocks.js'
import type { Entity, Result } from '../../../src/schema/result.js'
import { entity, passage, quote, report, result } from '../results.js'

/** A document in which these people are named wherever their names stand. */
const documentOf = (text: string, names: readonly string[], more: Partial<Result> = {}): Result =>
  result({ text, people: names.map((name, i) => personIn(text, name, `person-${i + 1}`)), ...more })

const personIn = (text: string, name: string, id: string): Entity =>
  entity(name, {
    id,
    mentions: Array.from(text.matchAll(new RegExp(name, 'g')), ({ index }) => ({
      ...passage(name),
      start: index,
      end: index + name.length,
      confidence: 1,
    })),
  })

const tallied = (documents: readonly Result[]): Tally => {
  const tally = createTally()
  documents.forEach((each, i) =>
    count(tally, each, {
      title: each.id,
      anchor: `d${i + 1}`,
      blocks: toTextBlocks(each.text!),
      ofEntity: (id) => `d${i + 1}-${id}`,
    }),
  )
  return tally
}

const pairsOf = (tally: Tally): string[] =>
  closestPairs(tally, 99).map(({ one, other, paragraphs }) => `${one.name} ${other.name} ${paragraphs}`)

test.each([
  ['Ana met Bo.', ['Ana Bo 1']],
  ['Ana met Bo. Bo met Ana.', ['Ana Bo 1']],
  ['Ana left.\n\nBo left.', []],
  ['Ana met Bo.\n\nBo met Ana.', ['Ana Bo 2']],
  ['Ana met Bo.\n\nBo, Cy and Di.\n\nBo met Ana.', ['Ana Bo 2', 'Bo Cy 1', 'Bo Di 1', 'Cy Di 1']],
])('%j names together %j', (text, expected) => {
  const names = ['Ana', 'Bo', 'Cy', 'Di'].filter((name) => text.includes(name))
  expect(pairsOf(tallied([documentOf(text, names)]))).toEqual(expected)
})

test('a list of people is no company', () => {
  const names = Array.from({ length: MOST_IN_COMPANY + 1 }, (_, i) => `P${String.fromCharCode(97 + i)}`)
  expect(pairsOf(tallied([documentOf(names.join(', '), names)]))).toEqual([])
  const fewer = names.slice(1)
  expect(pairsOf(tallied([documentOf(fewer.join(', '), fewer)]))).toHaveLength(
    (fewer.length * (fewer.length - 1)) / 2,
  )
})

test('one name in two documents is counted as one, and links to where it stands first', () => {
  const speaker = { entity: 'person-1', name: 'Ana', mention: null, via: 'context' as const, confidence: 1 }
  const tally = tallied([
    documentOf('Ana left. Ana won.', ['Ana'], { quotes: [quote('won', { speaker })] }),
    documentOf('Ana met Bo.', ['Ana', 'Bo'], { quotes: [quote('met', { speaker }), quote('left')] }),
  ])
  expect([...tally.names.values()]).toMatchObject([
    { name: 'Ana', documents: 2, mentions: 3, quotes: 2, first: 'd1-person-1' },
    { name: 'Bo', documents: 1, mentions: 1, quotes: 0, first: 'd2-person-2' },
  ])
  expect(tally.documents.map(({ counts }) => [counts.people, counts.quotes])).toEqual([
    [1, 1],
    [2, 2],
  ])
})

test('a person and a place of one name are two', () => {
  const both = documentOf('Paris left Paris.', ['Paris'], { places: [entity('Paris', { id: 'place-1' })] })
  expect([...tallied([both]).names.values()].map(({ type }) => type)).toEqual(['person', 'place'])
})

test('who belongs together stands together', () => {
  const tally = tallied([documentOf('Ana met Cy.\n\nBo met Di.\n\nCy saw Ana.', ['Ana', 'Bo', 'Cy', 'Di'])])
  expect(inCompany(closestPairs(tally, 9)).map(({ name }) => name)).toEqual(['Ana', 'Cy', 'Bo', 'Di'])
})

const failed = { id: 'b.pdf', code: 'INPUT_DAMAGED', message: 'Cannot read "b<.pdf".', isRecord: false }

test.each([
  ['one document', [documentOf('Ana left.', ['Ana'])], false, false],
  ['two documents', [documentOf('Ana left.', ['Ana']), documentOf('Bo left.', ['Bo'])], true, false],
  ['a document and a failure', [documentOf('Ana left.', ['Ana']), failed], false, true],
] as const)('an overview of %s', async (_, documents, hasNames, hasFailure) => {
  const page = await report(html, documents)
  expect(page.includes('<caption>Names (')).toBe(hasNames)
  expect(page.includes('Cannot read &quot;b&lt;.pdf&quot;.')).toBe(hasFailure)
})
