import { expect, test } from 'vitest'
import { addWeights, PACKED } from '../../src/ner/crf/feature-table.js'
import {
  describeWord,
  keyAt,
  OFFSETS,
  ownKeys,
  RING,
  SHARED_PARTS,
  sharedKeys,
  type WordKeys,
} from '../../src/ner/crf/word-features.js'
import { CELLS, WordWeights } from '../../src/ner/crf/word-weights.js'
import { openResources } from '../../src/resources/node.js'

const model = openResources().names()

/** What all features of a word weigh, each looked up for this word alone. */
const weighed = (form: string, caseless: boolean): Int32Array => {
  const sums = new Int32Array(CELLS)
  const add = (lists: WordKeys): void => {
    for (const o of OFFSETS.keys()) {
      const { values, count } = lists[RING[o]!]
      const keys = values.slice(0, count).map((key) => keyAt(key, o))
      addWeights(model.features, keys, count, sums, o * PACKED)
    }
  }
  const word = describeWord(form, caseless, model)
  add(ownKeys(word))
  for (let part = 0; part < SHARED_PARTS; part++) add(sharedKeys(word, part))
  return sums
}

// The second of two has features that the first had before it: of its shape, its lists or its group of words.
test.each([
  ['Paris', false, 'London', false],
  ['said', false, 'told', false],
  ['PARIS', false, 'PARIS', true],
  ['Paris', false, 'paris', false],
  ['1996', false, '2004', false],
  ['qzx', false, 'zxq', false],
])('after %j (%j), %j (%j) weighs what it weighs by itself', (first, firstCaseless, second, caseless) => {
  const weights = new WordWeights(model.features)
  weights.add(1, describeWord(first, firstCaseless, model))
  weights.add(2, describeWord(second, caseless, model))
  weights.weigh(1)
  weights.weigh(2)
  expect(weights.sums.slice(2 * CELLS, 3 * CELLS)).toEqual(weighed(second, caseless))
})
