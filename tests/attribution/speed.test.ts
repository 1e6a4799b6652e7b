import { expect, test } from 'vitest'
import { createTagger } from '../../tools/tagging.js'
import { toDocument } from '../../src/text/to-document.js'
import { findEntities } from '../../src/entities/find-entities.js'
import { createQuoteFinder } from '../../src/attribution/find-quotes.js'
import { openResources } from '../../src/resources/node.js'
import { findQuotations } from '../../src/quotations/find-quotations.js'
import { createSpeakerFinder } from '../../src/speakers/find-speakers.js'
import { growthOf } from '../cpu.js'

const tag = createTagger()
const findQuotes = createQuoteFinder(openResources().quotes())
const prepare = (text: string) => tag(findQuotations(toDocument(text)))

// No sentence end cuts the first three texts: marks join what a sentence splitter parts.
test.each([
  ['“no” he said and ', 100],
  ['“Why?” the guard said, “No,” he said, ', 300],
  ['Ana Ruiz said that the bridge was closed and ', 100],
  ['according to Ana Ruiz, it was closed, ', 100],
  ['When Ana Ruiz said that it was closed ', 100],
  ['“Late One Night” and ', 300],
  ['“No,” said the father of one of the injured girls and ', 100],
  ['Rain will come, said the bureau, ', 100],
  ['Acme gave up after calling it “slow” and ', 100],
  ['Nobody is quoted here.\n\n', 1500],
  ['RUIZ: We won.\n\nLEE: No.\n\n', 1000],
])('eight times %j takes about eight times as long', async (unit, times) => {
  const docs = new Map([times, 8 * times].map((size) => [size, prepare(unit.repeat(size))]))
  expect(await growthOf((size) => findQuotes(docs.get(size)!), times)).toBeLessThan(24)
})

test('eight times the descriptions take about eight times as long to follow', async () => {
  const unit =
    'The Food Ministry met. The ministry said that it was late. The company said that Ana Ruiz, who said it was open, left.\n\n'
  const docs = new Map(
    [200, 1600].map((size) => [size, findQuotes(findEntities(prepare(unit.repeat(size))))]),
  )
  const findSpeakers = createSpeakerFinder(openResources().quotes())
  expect(await growthOf((size) => findSpeakers(docs.get(size)!), 200)).toBeLessThan(24)
})

test('eight times the parts that are played take about eight times as long to leave out', async () => {
  const nameOf = (i: number): string =>
    `Nora Qo${i.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[+digit]!)}`
  const played = (size: number): string =>
    Array.from(
      { length: size },
      (_, i) => `She played ${nameOf(i)} in a play. He said that it rained.\n\n`,
    ).join('')
  const docs = new Map([500, 4000].map((size) => [size, findQuotes(findEntities(prepare(played(size))))]))
  const findSpeakers = createSpeakerFinder(openResources().quotes())
  expect(await growthOf((size) => findSpeakers(docs.get(size)!), 500)).toBeLessThan(24)
})
