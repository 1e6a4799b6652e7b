import { expect, test } from 'vitest'
import { LABELS, labelOf, SINGLE } from '../../../src/ner/crf/labels.js'
import { poolTypes } from '../../../src/ner/neural/pool-types.js'
import { toDocument } from '../../../src/text/to-document.js'

const PERSON = labelOf(0, SINGLE)
const ORGANISATION = labelOf(2, SINGLE)

/** Chances of "a person by itself" for the tokens that are `word`, in text order; what is left is for an organisation. */
const chancesFor = (
  doc: ReturnType<typeof toDocument>,
  word: string,
  persons: readonly number[],
): Float32Array => {
  const chances = new Float32Array(doc.tokens.count * LABELS)
  let n = 0
  for (let i = 0; i < doc.tokens.count; i++) {
    const isWord = doc.text.slice(doc.tokens.starts[i], doc.tokens.ends[i]).toLowerCase() === word
    const person = isWord ? persons[n++]! : 0
    if (isWord) {
      chances[i * LABELS + PERSON] = person
      chances[i * LABELS + ORGANISATION] = 1 - person
    } else chances[i * LABELS] = 1
  }
  return chances
}

const personsIn = (chances: Float32Array): number[] =>
  Array.from({ length: chances.length / LABELS }, (_, i) => chances[i * LABELS + PERSON]!).filter(
    (p) => p > 1e-6,
  )

test.each([
  ['no strength leaves all as it is', 'Tata rose. Tata fell.', 'tata', 0, [0.2, 0.8], [0.2, 0.8]],
  ['full strength makes the same word the same', 'Tata rose. Tata fell.', 'tata', 1, [0.2, 0.8], [0.5, 0.5]],
  ['a headline in capitals is the same word', 'TATA ROSE.\n\nTata fell.', 'tata', 1, [0.2, 0.8], [0.5, 0.5]],
  ['a word in lower case names nothing', 'will rose. will fell.', 'will', 1, [0.2, 0.8], [0.2, 0.8]],
])('%s', (_, text, word, strength, before, after) => {
  const doc = toDocument(text)
  const pooled = personsIn(poolTypes(doc, chancesFor(doc, word, before), strength))
  expect(pooled).toHaveLength(after.length)
  for (const [i, person] of after.entries()) expect(pooled[i]).toBeCloseTo(person, 2)
})

test('chances stay chances: of each token together 1', () => {
  const doc = toDocument('Tata rose. Tata fell. Tata stayed.')
  const pooled = poolTypes(doc, chancesFor(doc, 'tata', [0, 1, 0.3]), 0.6)
  for (let i = 0; i < doc.tokens.count; i++)
    expect(
      pooled.subarray(i * LABELS, (i + 1) * LABELS).reduce((sum, chance) => sum + chance, 0),
    ).toBeCloseTo(1)
})
