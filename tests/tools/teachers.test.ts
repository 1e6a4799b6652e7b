import { appendFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CrfTagger } from '../../src/ner/crf/crf-tagger.js'
import { LABELS, labelOf, OUTSIDE, SINGLE } from '../../src/ner/crf/labels.js'
import { openResources } from '../../src/resources/node.js'
import { toDocument } from '../../src/text/to-document.js'
import { PERSON, PLACE } from '../../tools/corpora/conll.js'
import { ALL_LABELS, toExamples, type Sample } from '../../tools/train/examples.js'
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
  teach(examples, samples, originals, new CrfTagger(model))
  return examples
}

/** Where the tokens of the first taught text begin in `masks`. */
const FROM = toDocument(labelled.article.text).tokens.count
const LENGTH = toDocument(TEXT).tokens.count

test.each([
  ['a person', 'Mr Qorvex spoke.', PERSON],
  ['a place', 'In Qorvex it rained.', PLACE],
])('what both take for %s is learned as one: %s', (_, text, type) => {
  const { masks } = taughtBy([labelled, taught(type, text, text)], [0, 1])
  expect(masks[FROM + NAME]).toBe(1 << labelOf(type, SINGLE))
  expect(masks[FROM]).toBe(1 << OUTSIDE)
})

test('where they do not agree, the label is left open', () => {
  const { masks } = taughtBy([labelled, taught(PLACE)], [0, 1])
  expect(masks[FROM + NAME]).toBe(ALL_LABELS)
})

test('a copy in capitals learns what its original does', () => {
  const { masks } = taughtBy([labelled, taught(PERSON), taught(PERSON, TEXT.toUpperCase())], [0, 1, 1])
  const copied = FROM + LENGTH
  expect(masks.subarray(copied, copied + LENGTH)).toEqual(masks.subarray(FROM, copied))
})

test('a copy that falls into other words teaches nothing', () => {
  const { masks } = taughtBy([labelled, taught(PERSON), taught(PERSON, `${TEXT} So.`)], [0, 1, 1])
  expect(new Set(masks.subarray(FROM + LENGTH))).toEqual(new Set([ALL_LABELS]))
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
