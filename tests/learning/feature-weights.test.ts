import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createScorer } from '../../src/learning/log-linear.js'
import {
  hashOf,
  MOST_AT_ONCE,
  nameOf,
  toFeatureValue,
  toWeights,
  type FeatureArgument,
} from '../../src/learning/feature-weights.js'

const part = fc.oneof(fc.integer({ min: -100, max: 100 }), fc.string().map(toFeatureValue))

test('a feature is found by its parts under the name that its parts give', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), fc.integer({ min: -1000, max: 1000 }), (parts, weight) => {
      const [a, b, c, d] = parts
      const weights = toWeights(new Map([[nameOf('c1', a, b, c, d), weight / 100]]))
      expect(weights.get(hashOf('c1', a, b, c, d))).toBe(weight)
    }),
  )
})

test('the sum of many weights is that of each, in a table so full that features share a place', () => {
  const names = Array.from({ length: 500 }, (_, i) => `c1|${i}`)
  const weights = toWeights(new Map(names.map((name, i) => [name, (i - 250) / 100])))
  const numbers = fc.array(fc.integer({ min: -100, max: 1000 }), { maxLength: MOST_AT_ONCE })
  fc.assert(
    fc.property(numbers, (features) => {
      const hashes = Int32Array.from(features, (feature) => hashOf('c1', feature))
      const each = features.reduce((sum, _, i) => sum + weights.get(hashes[i]!), 0)
      expect(weights.sum(hashes, hashes.length)).toBe(each)
    }),
  )
})

test('a candidate with more features than fit at once is an error, no wrong sum', () => {
  const score = createScorer(toWeights(new Map()), (count: number, emit) => {
    for (let i = 0; i < count; i++) emit('c1', i)
  })
  expect(score(MOST_AT_ONCE)).toBe(0)
  expect(() => score(MOST_AT_ONCE + 1)).toThrow(RangeError)
})

const [a, b, nothing] = ['a', 'b', ''].map(toFeatureValue) as [
  FeatureArgument,
  FeatureArgument,
  FeatureArgument,
]

test.each<[string, number, number]>([
  ['the order of the parts', hashOf('c1', a, b), hashOf('c1', b, a)],
  ['an empty part', hashOf('c1', a, nothing), hashOf('c1', a)],
  ['the place of an empty part', hashOf('c1', nothing, a), hashOf('c1', a, nothing)],
  ['where one part ends', hashOf('c1', toFeatureValue('ab'), nothing), hashOf('c1', a, b)],
  ['a bar inside a part', hashOf('c1', toFeatureValue('a|b')), hashOf('c1', a, b)],
  ['the template', hashOf('c1', a), hashOf('c2', a)],
])('%s tells features apart', (_, one, other) => {
  expect(one).not.toBe(other)
})

test.each<[string, number, number]>([
  ['a weight in hundredths', 0.12, 12],
  ['the largest weight that fits', 99, 1023],
  ['the smallest weight that fits', -99, -1023],
])('%s is kept', (_, weight, kept) => {
  expect(toWeights(new Map([['c1|a', weight]])).get(hashOf('c1', a))).toBe(kept)
})

test('what a full table does not hold weighs nothing', () => {
  const names = Array.from({ length: 5000 }, (_, i) => `c1|${i}`)
  const weights = toWeights(new Map(names.map((name, i) => [name, ((i % 900) + 1) / 100])))
  expect(names.map((_, i) => weights.get(hashOf('c1', i)))).toEqual(names.map((_, i) => (i % 900) + 1))
  expect(weights.get(hashOf('c2', 1))).toBe(0)
})
