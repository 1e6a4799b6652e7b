import nlp from 'compromise'
import { beforeAll, describe, expect, test } from 'vitest'
import { createExtractPlugin, extractPlugin, type ExtractMethods } from '../../src/compromise.js'
import { createExtractor } from '../../src/index.js'
import { TEXTS } from '../texts.js'

const TEXT =
  'Ana Ruiz, the mayor of Lisbon, met Reuters on Monday. “We won,” she said. “It was hard.” ' +
  'Lisbon’s port will open in May.\n\nNobody knew why.'

beforeAll(() => nlp.plugin(extractPlugin))

const read = (text = TEXT) => nlp<ExtractMethods>(text)
type Read = ReturnType<typeof read>

/** Letters and digits alone: compromise keeps other marks apart from its words, between terms as well. */
const squeezed = (texts: readonly string[]): string[] =>
  texts.map((text) => text.replace(/[^\p{L}\p{N}]/gu, ''))

/** The words of each match, without the marks and blanks around them. */
const wordsOf = (view: { readonly terms: () => unknown; readonly json: (options?: object) => unknown }) =>
  (view.json({ text: false, normal: false, terms: true }) as { terms: { text: string }[] }[]).map(
    ({ terms }) =>
      terms
        .map(({ text }) => text)
        .filter((text) => text !== '')
        .join(' '),
  )

describe('in the place of what compromise finds', () => {
  test.each([
    ['people', () => read().people(), ['Ana Ruiz']],
    ['places, with the possessive of their word', () => read().places(), ['Lisbon', 'Lisbon’s']],
    ['organizations', () => read().organizations(), ['Reuters']],
    [
      'topics: all of them',
      () => read().topics().sort('alpha'),
      ['Ana Ruiz', 'Lisbon’s', 'Lisbon', 'Reuters'],
    ],
    ['the place with a number', () => read().places(1), ['Lisbon’s']],
    ['what is in one sentence', () => (read().all().eq(2) as Read).places(), ['Lisbon’s']],
    ['nothing where nothing is named', () => read('Rain fell.').places(), []],
    ['nothing in an empty text', () => read('').people(), []],
  ])('%s', (_, find, expected) => expect(wordsOf(find())).toEqual(expected))

  test('people keep the methods that compromise gives them', () => {
    const [person] = read().people().json() as { person: { firstName: string; lastName: string } }[]
    expect(person?.person).toMatchObject({ firstName: 'ana', lastName: 'ruiz' })
  })

  test('a match is a view like every other', () => {
    const doc = read()
    doc.places().tag('Harbour')
    expect(wordsOf(doc.match('#Harbour'))).toEqual(['Lisbon', 'Lisbon’s'])
    expect(doc.people().after('^the').has('mayor')).toBe(false)
  })
})

describe('attributed quotes', () => {
  test('are a match for each sentence, and know their quote', () => {
    const rows = read().attributedQuotes().json()
    expect(rows.map(({ text, quote }) => [text?.trim(), quote.id, quote.speaker?.name])).toEqual([
      ['“We won,”', 'quote-1', 'Ana Ruiz'],
      ['“It was hard.”', 'quote-1', 'Ana Ruiz'],
    ])
  })

  test('name their speakers in the words of the text', () => {
    expect(wordsOf(read().attributedQuotes().speakers())).toEqual(['she'])
    expect(wordsOf(read('“It rained.”').attributedQuotes().speakers())).toEqual([])
  })

  test.each([
    ['one match', () => read().attributedQuotes(1), ['It was hard']],
    ['the last', () => read().attributedQuotes().last(), ['It was hard']],
    ['those of a sentence', () => (read().all().eq(1) as Read).attributedQuotes(), ['We won']],
  ])('%s knows its quote, too', (_, find, expected) => {
    const part = find() as ReturnType<ExtractMethods['attributedQuotes']>
    expect(wordsOf(part)).toEqual(expected)
    expect(part.json().map(({ quote }) => quote.id)).toEqual(['quote-1'])
  })
})

describe('a plugin with options', () => {
  test('replaces only what it looks for', () => {
    class View {}
    createExtractPlugin({ types: ['people'] }).api(View)
    expect(Object.keys(View.prototype)).toEqual(['people', 'extracted'])
  })

  test('refuses what is no option', () =>
    expect(() => createExtractPlugin({ minConfidence: 2 })).toThrow(
      expect.objectContaining({ code: 'OPTION_INVALID' }) as Error,
    ))
})

test('a document that was changed is read anew', () => {
  const doc = read()
  expect(doc.people().found).toBe(true)
  doc.match('ana ruiz').replaceWith('Bo Lind')
  expect(wordsOf(doc.people())).toEqual(['Bo Lind'])
  expect(doc.extracted().people.map(({ name }) => name)).toEqual(['Bo Lind'])
})

const seeds = TEXTS.filter(([name]) => name.startsWith('seeds/')).slice(1, 4)

test.each(seeds)('every mention in %s is a match with its words', (_, text) => {
  const { people, places, organisations } = createExtractor()(text)
  const doc = read(text)
  for (const [entities, view] of [
    [people, doc.people()],
    [places, doc.places()],
    [organisations, doc.organizations()],
  ] as const) {
    const mentions = entities.flatMap((entity) => entity.mentions)
    const inOrder = mentions.toSorted((a, b) => a.start - b.start)
    expect(mentions.length).toBeGreaterThan(0)
    expect(view.length).toBe(mentions.length)
    expect(squeezed(view.out('array') as string[])).toEqual(
      inOrder.map(({ text: words }) => expect.stringContaining(squeezed([words])[0]!) as string),
    )
  }
})
