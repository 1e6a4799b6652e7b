import { expect, test } from 'vitest'
import { textOf, type Mention } from '../../src/document.js'
import { createUserLexicon, preferUserNames } from '../../src/ner/user-lexicon.js'
import { toDocument } from '../../src/text/to-document.js'
import { growthOf } from '../cpu.js'
import { LexiconSchema, type LexiconEntry } from '../../src/schema/lexicon.js'

const LEXICON: readonly LexiconEntry[] = LexiconSchema.parse([
  { name: 'Apple', type: 'organisation' },
  { name: 'extract labs', type: 'organisation' },
  { name: 'Bank', type: 'organisation' },
  { name: 'Bank of Nowhere', type: 'organisation', aliases: ['BoN', "Nowhere's"] },
  { name: 'Yahoo! Inc', type: 'organisation' },
  { name: "Tim O'Shea", type: 'person' },
])

const found = (text: string): string[] => {
  const doc = toDocument(text)
  return createUserLexicon(LEXICON)(doc).map((mention) => textOf(doc, mention))
}

test.each([
  ['Apple and APPLE, no apple, no aPPle', ['Apple', 'APPLE']],
  ['Extract Labs, extract labs and EXTRACT LABS', ['Extract Labs', 'extract labs', 'EXTRACT LABS']],
  ['the Bank of Nowhere and the Bank of England', ['Bank of Nowhere', 'Bank']],
  ['Applebee and BoNus', []],
  ["BoN's chief", ['BoN']],
  ['Nowhere’s end', ['Nowhere’s']],
  ["Tim O’Shea met TIM O'SHEA", ['Tim O’Shea', "TIM O'SHEA"]],
  ['They bought Yahoo! Inc shares', ['Yahoo! Inc']],
  ['the Bank\nof Nowhere', ['Bank']],
  ['', []],
])('in %j the lexicon finds %j', (text, expected) => expect(found(text)).toEqual(expected))

test('of two entries for the same words the first wins', () => {
  const [mention] = createUserLexicon([
    { name: 'Jordan', type: 'person', aliases: [] },
    { name: 'Jordan', type: 'place', aliases: [] },
  ])(toDocument('We met Jordan.'))
  expect(mention).toMatchObject({ type: 'person', confidence: 1, typeScores: [1, 0, 0] })
})

test('of one name in many writings each finds its own', () => {
  const find = createUserLexicon([
    { name: 'aB', type: 'person', aliases: [] },
    { name: 'Ab', type: 'place', aliases: [] },
    { name: 'ab', type: 'organisation', aliases: [] },
    { name: 'AB', type: 'place', aliases: [] },
  ])
  const types = find(toDocument('We met aB, Ab, ab and AB.')).map(({ type }) => type)
  expect(types).toEqual(['person', 'place', 'organisation', 'person'])
})

test('eight times the names with one first word take about eight times as long', async () => {
  const listOf = (n: number): LexiconEntry[] =>
    Array.from({ length: n }, (_, i) => ({ name: `University of Zork${i}`, type: 'place', aliases: [] }))
  expect(await growthOf((n) => createUserLexicon(listOf(n)), 5_000)).toBeLessThan(18)
}, 60_000)

test('eight times the ways to write one name take about eight times as long', async () => {
  const capitals = (n: number): string =>
    Array.from('zorkzorkzorkzork', (letter, at) => ((n >> at) & 1 ? letter.toUpperCase() : letter)).join('')
  const listOf = (n: number): LexiconEntry[] =>
    Array.from({ length: n }, (_, i) => ({ name: capitals(i + 1), type: 'place', aliases: [] }))
  expect(await growthOf((n) => createUserLexicon(listOf(n)), 1_000)).toBeLessThan(24)
}, 60_000)

test('names that share a first word cost a text that says it often nothing', async () => {
  const doc = toDocument('He went to the University of Oslo. '.repeat(2000))
  const finderOf = (n: number) =>
    createUserLexicon(
      Array.from({ length: n }, (_, i) => ({ name: `University of Zork${i}`, type: 'place', aliases: [] })),
    )
  const finders = new Map([400, 3200].map((n) => [n, finderOf(n)]))
  expect(await growthOf((n) => finders.get(n)!(doc), 400, 2)).toBeLessThan(3)
}, 60_000)

const at = (start: number, end: number): Mention => ({
  type: 'person',
  start,
  end,
  firstToken: start,
  endToken: end,
  confidence: 0.5,
  typeScores: [0.5, 0, 0],
})

test.each([
  {
    listed: [[5, 9]],
    others: [
      [0, 4],
      [4, 6],
      [9, 12],
    ],
    expected: [
      [0, 4],
      [5, 9],
      [9, 12],
    ],
  },
  {
    listed: [
      [0, 2],
      [6, 8],
    ],
    others: [[1, 7]],
    expected: [
      [0, 2],
      [6, 8],
    ],
  },
  { listed: [], others: [[1, 7]], expected: [[1, 7]] },
  { listed: [[1, 7]], others: [], expected: [[1, 7]] },
])('listed $listed over $others: $expected', ({ listed, others, expected }) => {
  const spans = (pairs: number[][]): Mention[] => pairs.map(([start, end]) => at(start!, end!))
  expect(preferUserNames(spans(listed), spans(others)).map(({ start, end }) => [start, end])).toEqual(
    expected,
  )
})

test.each([
  [[{ name: '', type: 'person' }]],
  [[{ name: 'Ana', type: 'human' }]],
  [[{ name: 'Ana', type: 'person', alias: ['A'] }]],
  [{ name: 'Ana', type: 'person' }],
])('the lexicon %j is refused', (value) => expect(LexiconSchema.safeParse(value).success).toBe(false))
