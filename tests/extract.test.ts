import { expect, test, vi } from 'vitest'
import { createExtractor, RESULT_TYPES, type Result, type ResultType } from '../src/index.js'
import { TEXTS, TRICKY } from './texts.js'

const ran = vi.hoisted((): string[] => [])

vi.mock(import('../src/quotes/quotes.js'), async (original) => {
  const { findQuotes } = await original()
  return { findQuotes: (doc) => (ran.push('quotes'), findQuotes(doc)) }
})
vi.mock(import('../src/quotes/speakers.js'), async (original) => {
  const { findSpeakers } = await original()
  return { findSpeakers: (doc) => (ran.push('speakers'), findSpeakers(doc)) }
})
vi.mock(import('../src/entities/entities.js'), async (original) => {
  const { createEntityFinder, ...others } = await original()
  return {
    ...others,
    createEntityFinder: (listed) => {
      const find = createEntityFinder(listed)
      return (doc) => (ran.push('entities'), find(doc))
    },
  }
})

test.each<[ResultType[], string[]]>([
  [['people'], ['entities']],
  [['organisations', 'places'], ['entities']],
  [['quotes'], ['quotes', 'entities', 'speakers']],
  [
    ['people', 'quotes'],
    ['quotes', 'entities', 'speakers'],
  ],
])('for %j the stages %j run', (types, stages) => {
  ran.length = 0
  createExtractor({ types })('“We won,” said Ana Ruiz.')
  expect(ran).toEqual(stages)
})

const listsOf = (result: Result, types: readonly ResultType[]): unknown[] =>
  types.map((type) =>
    // Who said it has no id where nobody asked for people.
    type === 'quotes' ? result.quotes.map(({ speaker, ...quote }) => [speaker?.name, quote]) : result[type],
  )

const all = createExtractor()

test.each<[ResultType[]]>([
  [['people', 'places', 'organisations']],
  [['people']],
  [['places']],
  [['organisations']],
  [['quotes']],
])('%j are the same as among all lists', (types) => {
  const some = createExtractor({ types })
  const others = RESULT_TYPES.filter((type) => !types.includes(type))
  for (const text of [...TEXTS.map(([, each]) => each), ...TRICKY]) {
    const result = some(text)
    expect(listsOf(result, types)).toEqual(listsOf(all(text), types))
    for (const type of others) expect(result[type]).toEqual([])
  }
})
