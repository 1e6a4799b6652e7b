import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createQuoteFinder } from '../../src/attribution/find-quotes.js'
import { partsOfText } from '../../src/attribution/parts-of-text.js'
import { findQuotations } from '../../src/quotations/find-quotations.js'
import { openResources } from '../../src/resources/node.js'
import { toDocument } from '../../src/text/to-document.js'
import { createTagger } from '../../tools/tagging.js'

const FIXTURES = new URL('../fixtures', import.meta.url).pathname
const fixtures = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(FIXTURES, name), 'utf8'))

const tag = createTagger()
const models = openResources().quotes()
const preparedOf = (text: string) => tag(findQuotations(toDocument(text)))

const PLAIN = 'Ana Ruiz said that the bridge was closed. Lee Cho left Oslo for'
const between = (count: number): string => Array(count).fill(PLAIN).join('\n\n')

test.each([
  ['as they are', fixtures.join('\n\n')],
  ['apart', fixtures.join(`\n\n${between(8)}\n\n`)],
  ['nearly apart', fixtures.join(`\n\n${between(5)}\n\n`)],
  [
    'long ago named in full',
    `${between(60)}\n\n“We need more of them.”\n\nCho, who was late, left.\n\n${between(60)}`,
  ],
])('the quotes of the parts are those of the whole: texts %s', (_, text) => {
  const doc = preparedOf(text)
  const whole = createQuoteFinder(models)(doc).quotes
  expect([...partsOfText(doc)]).toHaveLength(1)
  for (const length of [1, 20, 100]) expect(createQuoteFinder(models, length)(doc).quotes).toEqual(whole)
})

test('no part begins where words in marks are near', () => {
  const partsOf = (text: string): number => [...partsOfText(preparedOf(text), 1)].length
  expect(partsOf(between(20))).toBe(20)
  expect(partsOf(Array(20).fill('“We won,” she said.').join('\n\n'))).toBe(1)
  expect(partsOf(`${between(10)}\n\n“We won,” she said.\n\n${between(10)}`)).toBe(13)
})
