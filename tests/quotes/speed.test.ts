import { expect, test } from 'vitest'
import { createTagger } from '../../src/ner/tagger.js'
import { toDocument } from '../../src/nlp/document.js'
import { findQuotes } from '../../src/quotes/quotes.js'
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
