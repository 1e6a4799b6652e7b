import { expect, test } from 'vitest'
import { BEGIN, labelOf, LABELS, OUTSIDE, SINGLE } from '../../src/ner/crf/labels.js'
import { CLUSTER_BITS, clusterOf } from '../../src/ner/crf/knowledge.js'
import { hashWord } from '../../src/ner/crf/hash.js'
import { ORGANISATION, PERSON, PLACE } from '../../tools/corpora/conll.js'
import { useOf, withUses } from '../../tools/train/name-uses.js'

const sums = (...counts: readonly (readonly [label: number, count: number])[]): Float32Array => {
  const result = new Float32Array(LABELS)
  for (const [label, count] of counts) result[label] = count
  return result
}
const person = labelOf(PERSON, SINGLE)
const place = labelOf(PLACE, SINGLE)
const surely = sums([person, 30])

test.each([
  ['a word that is seen twice', sums([person, 2]), 0],
  ['a word that is always a person', surely, 4],
  ['a word that always begins the name of one', sums([labelOf(PERSON, BEGIN), 30]), 5],
  ['a word that is mostly a person', sums([person, 24], [place, 6]), 8],
  ['a word that is most often a person', sums([person, 16], [place, 14]), 12],
  ['a word that is always a place', sums([place, 30]), 16],
  ['a rare word that is no name', sums([OUTSIDE, 10]), 52],
  ['a frequent word that is no name', sums([OUTSIDE, 30]), 53],
])('%s', (_, counts, use) => expect(useOf(counts)).toBe(use))

test.each([
  ['a word with both', 'acme', (useOf(surely) << CLUSTER_BITS) | 7],
  ['a word with a cluster', 'town', 9],
  ['a word with a use', 'qorvex', useOf(surely) << CLUSTER_BITS],
  ['a word with neither', 'rain', 0],
  ['a word that is too rare for a use', 'ohm', 0],
])('%s is found: %s', (_, word, expected) => {
  const clusters = new Map([
    ['acme', 7],
    ['town', 9],
  ])
  const uses = new Map([
    ['acme', surely],
    ['qorvex', surely],
    ['ohm', sums([labelOf(ORGANISATION, SINGLE), 1])],
  ])
  expect(clusterOf(withUses(clusters, uses), hashWord(word))).toBe(expected)
})
