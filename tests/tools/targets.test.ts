import { expect, test } from 'vitest'
import { LABELS, labelOf, OUTSIDE, SINGLE } from '../../src/ner/crf/labels.js'
import { openResources } from '../../src/resources/node.js'
import { PERSON } from '../../tools/corpora/conll.js'
import { toExamples } from '../../tools/train/examples.js'
import { learn } from '../../tools/train/learn.js'

const article = { corpus: 'a', id: 'a', text: 'Qorvex spoke.', names: [] }
const examples = toExamples(
  [{ article, corpus: 0, weight: 1, marksOthers: true }],
  openResources().names(),
  1,
)
const plan = {
  epochs: 40,
  rate: 0.1,
  dropout: 0,
  sentences: null,
  allowed: null,
  seed: 7,
  report: () => {},
}
const person = labelOf(PERSON, SINGLE)

/** How far a tagger that is taught the shares of the first word prefers a person there to nothing. */
const preferenceOf = (ofPerson: number, ofNothing: number): number => {
  const shares = new Uint8Array(examples.tokens * LABELS)
  shares[person] = ofPerson
  shares[OUTSIDE] = ofNothing
  const { rows } = learn({ ...examples, targets: { sentence: 0, token: 0, shares } }, plan)
  let preference = 0
  for (let row = 0; row < rows.length; row += LABELS) preference += rows[row + person]! - rows[row + OUTSIDE]!
  return preference
}

test.each([
  ['a name for sure', 255, 0, 1],
  ['no name for sure', 0, 255, -1],
])('%s is learned as one', (_, ofPerson, ofNothing, sign) =>
  expect(Math.sign(preferenceOf(ofPerson, ofNothing))).toBe(sign),
)

test('what the teachers doubt is learned as doubtful', () => {
  const doubtful = preferenceOf(127, 127)
  expect(Math.abs(doubtful)).toBeLessThan(preferenceOf(255, 0) / 4)
})

test('a token of which nothing is taught teaches nothing', () => expect(preferenceOf(0, 0)).toBe(0))
