import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../../src/lexicon/', import.meta.url)
const FILES = [
  'adverbs',
  'auxiliaries',
  'conjunctions',
  'determiners',
  'kinship-nouns',
  'prepositions',
  'reporting-verbs',
  'source-nouns',
  'speaker-titles',
  'speech-nouns',
  'thinking-verbs',
  'time-words',
]

test('the lists are where this test looks', () => {
  const there = new Set(readdirSync(folder))
  expect(FILES.filter((file) => !there.has(`${file}.ts`))).toEqual([])
})

test.each(FILES)('%s is sorted and names nothing twice', async (file) => {
  const lists = Object.values(
    (await import(new URL(`${file}.ts`, folder).href)) as Record<string, readonly string[]>,
  )
  for (const list of lists) expect(list).toEqual([...new Set(list)].toSorted())
})
