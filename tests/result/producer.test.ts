import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createExtractor } from '../../src/index.js'
import { MODEL_VERSION, VERSION } from '../../src/result/producer.js'
import type { ExtractorOptions } from '../../src/schema/options.js'

const read = (path: string): Buffer => readFileSync(new URL(`../../${path}`, import.meta.url))

test('the version is that of the package', () =>
  expect(VERSION).toBe((JSON.parse(read('package.json').toString()) as { version: string }).version))

test('the model is the one that is shipped', () => {
  const hash = createHash('sha256').update(read('model/ner.bin')).update(read('model/quotes.bin'))
  expect(MODEL_VERSION).toBe(hash.digest('hex').slice(0, 12))
})

test.each<[ExtractorOptions, object]>([
  [{}, { types: ['people', 'places', 'organisations', 'quotes'], minConfidence: 0, offsets: 'utf16' }],
  [
    { types: ['quotes'], minConfidence: 0.5, offsets: 'byte', text: true },
    { types: ['quotes'], minConfidence: 0.5, offsets: 'byte' },
  ],
])('a result of the options %j says so', (options, expected) => {
  const result = createExtractor(options)('Ana Ruiz left.')
  expect(Object.keys(result).slice(0, 3)).toEqual(['schemaVersion', 'producer', 'id'])
  expect(result.producer).toEqual({
    name: 'extract',
    version: VERSION,
    model: MODEL_VERSION,
    options: expected,
  })
})

test('a list of names of one’s own is told from another', () => {
  const [one, same, other] = ['Quorl', 'Quorl', 'Quorm'].map(
    (name) => createExtractor({ lexicon: [{ name, type: 'organisation' }] })('It rained.').producer.options,
  )
  expect(one).toEqual(same)
  expect(one).not.toEqual(other)
})
