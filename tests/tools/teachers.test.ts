import { appendFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CrfTagger } from '../../src/ner/crf/crf-tagger.js'
import { LABELS, labelOf, OUTSIDE, SINGLE } from '../../src/ner/crf/labels.js'
import { openResources } from '../../src/resources/node.js'
import { toDocument } from '../../src/text/to-document.js'
import { PERSON, PLACE } from '../../tools/corpora/conll.js'
import { toExamples, type Sample } from '../../tools/train/examples.js'
import { appendOpinion, readOpinions, SURELY } from '../../tools/train/neural/opinions-file.js'
import { teach } from '../../tools/train/teachers.js'

const model = openResources().names()
const TEXT = 'Mr Qorvex spoke. It rained. It was late.'
/** Where each of the texts has a name. */
const NAME = 1

const labelled: Sample = {
  article: { corpus: 'a', id: 'a', text: 'It rained. It snowed.', names: [] },
  corpus: 0,
  weight: 1,
  marksOthers: true,
}

/** A text of which the network has `read` so many words, and holds the second one a name of a type, all others none. */
const taught = (type: number, text = TEXT, read = TEXT): Sample => {
  const chances = new Uint8Array(toDocument(read).tokens.count * LABELS)
  for (let row = 0; row < chances.length; row += LABELS)
    chances[row + (row === NAME * LABELS ? labelOf(type, SINGLE) : OUTSIDE)] = SURELY
  return { ...labelled, article: { corpus: 'b', id: 'b', text, names: [] }, chances }
}

const taughtBy = (samples: readonly Sample[], originals: readonly number[]) => {
  const examples = toExamples(samples, model, 1)
  const { shares, ...from } = teach(examples, samples, originals, new CrfTagger(model))
  const shareOf = (token: number, label: number): number => shares[token * LABELS + label]! / SURELY
  return { weights: examples.weights, shares, from, shareOf }
}

const LENGTH = toDocument(TEXT).tokens.count

test.each([
  ['a person', 'Mr Qorvex spoke.', PERSON],
  ['a place', 'In Qorvex it rained.', PLACE],
])('what both take for %s is taught as one: %s', (_, text, type) => {
  const { shareOf } = taughtBy([labelled, taught(type, text, text)], [0, 1])
  expect(shareOf(NAME, labelOf(type, SINGLE))).toBeGreaterThan(0.9)
  expect(shareOf(0, OUTSIDE)).toBeGreaterThan(0.9)
})

test('where they do not agree, each has its share', () => {
  const { shareOf } = taughtBy([labelled, taught(PLACE)], [0, 1])
  const shares = [PERSON, PLACE].map((type) => shareOf(NAME, labelOf(type, SINGLE)))
  for (const share of shares) expect(share).toBeGreaterThan(0.1)
})

test('what is taught begins behind the labelled texts', () => {
  const { from, shares } = taughtBy([labelled, taught(PERSON)], [0, 1])
  expect(from).toEqual({ sentence: 2, token: toDocument(labelled.article.text).tokens.count })
  expect(shares).toHaveLength(LENGTH * LABELS)
})

test('a copy in capitals learns what its original does', () => {
  const { shares } = taughtBy([labelled, taught(PERSON), taught(PERSON, TEXT.toUpperCase())], [0, 1, 1])
  const copied = LENGTH * LABELS
  expect(shares.subarray(copied)).toEqual(shares.subarray(0, copied))
})

test('a copy that falls into other words teaches nothing', () => {
  const { shares } = taughtBy([labelled, taught(PERSON), taught(PERSON, `${TEXT} So.`)], [0, 1, 1])
  expect(new Set(shares.subarray(LENGTH * LABELS))).toEqual(new Set([0]))
})

test('every second sentence without a name teaches nothing', () => {
  const { weights } = taughtBy([labelled, taught(PERSON)], [0, 1])
  expect([...weights]).toEqual([1, 1, 1, 1, 0])
})

test('opinions of other words than the text has are refused', () => {
  expect(() => taughtBy([labelled, taught(PERSON, 'It rained.')], [0, 1])).toThrow(
    '"b" falls into other words',
  )
})

test('opinions are kept, and one that was broken off spoils no other', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'opinions-')), 'opinions.jsonl')
  const opinion = { file: 'abc', index: 3, chances: Uint8Array.of(0, 255, 17) }
  appendOpinion(path, opinion)
  appendFileSync(path, '\n{"file":"abc","index":4,"chan')
  appendOpinion(path, { ...opinion, index: 5 })
  const read = readOpinions(path).map((one) => ({ ...one, chances: [...one.chances] }))
  expect(read).toEqual([3, 5].map((index) => ({ file: 'abc', index, chances: [0, 255, 17] })))
})
