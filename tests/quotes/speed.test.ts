import { expect, test } from 'vitest'
import { createTagger } from '../../src/ner/tagger.js'
import { toDocument } from '../../src/nlp/document.js'
import { findEntities } from '../../src/entities/entities.js'
import { findQuotes } from '../../src/quotes/quotes.js'
import { findSpeakers } from '../../src/quotes/speakers.js'
import { growthOf } from '../cpu.js'

const tag = createTagger()

// No sentence end cuts these texts: marks join what a sentence splitter parts.
test.each([
  '“no” he said and ',
  'Ana Ruiz said that the bridge was closed and ',
  'according to Ana Ruiz, it was closed, ',
])('eight times %j takes about eight times as long', async (unit) => {
  const docs = new Map([100, 800].map((size) => [size, tag(toDocument(unit.repeat(size)))]))
  expect(await growthOf((size) => findQuotes(docs.get(size)!), 100)).toBeLessThan(24)
})

test('eight times the descriptions take about eight times as long to follow', async () => {
  const unit =
    'The Food Ministry met. The ministry said that it was late. The company said that Ana Ruiz, who said it was open, left.\n\n'
  const docs = new Map(
    [200, 1600].map((size) => [size, findEntities(findQuotes(tag(toDocument(unit.repeat(size)))))]),
  )
  expect(await growthOf((size) => findSpeakers(docs.get(size)!), 200)).toBeLessThan(24)
})
