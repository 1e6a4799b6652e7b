import { expect, test } from 'vitest'
import { labelOf, LABELS, OUTSIDE, REPORTED_TYPES, SINGLE } from '../../../src/ner/crf/labels.js'
import { doubtsOf } from '../../../src/ner/neural/doubts.js'
import { toDocument } from '../../../src/text/to-document.js'

test.each([
  ['sure of all', 'Ana left. Bo came.', [1, 1, 1, 1, 1, 1], '000000'],
  ['in doubt of one word', 'Ana left. Bo came.', [0.6, 1, 1, 1, 1, 1], '100000'],
  ['not quite sure of its neighbour', 'Ana left. Bo came.', [0.6, 0.95, 1, 0.95, 1, 1], '110000'],
  ['not quite sure, and in doubt of nothing', 'Ana left. Bo came.', [0.95, 0.95, 0.95, 1, 1, 1], '000000'],
  ['in doubt of figures', '2019 2020\n\nBo came.', [0.5, 0.5, 1, 1, 1], '00000'],
  ['in doubt of figures beside a word', 'Agenda 2030.', [1, 0.5, 1], '010'],
  ['in doubt of a word in another script', 'Ада 2030.', [1, 0.5, 1], '010'],
])('%s', (_, text, tops, doubts) => {
  const doc = toDocument(text)
  expect(doc.tokens.count).toBe(tops.length)
  const chances = new Float32Array(tops.length * LABELS)
  for (const [i, top] of tops.entries()) {
    chances[i * LABELS + OUTSIDE] = top
    chances[i * LABELS + OUTSIDE + 1] = 1 - top
  }
  expect(Array.from(doubtsOf(doc, chances)).join('')).toBe(doubts)
})

test.each([
  ['a name of no reported type or no name: no doubt', [OUTSIDE, labelOf(REPORTED_TYPES, SINGLE)], '000'],
  ['a person or no name', [OUTSIDE, labelOf(0, SINGLE)], '100'],
  ['a person or an organisation', [labelOf(0, SINGLE), labelOf(2, SINGLE)], '100'],
])('%s', (_, labels, doubts) => {
  const chances = new Float32Array(3 * LABELS)
  for (const label of labels) chances[label] = 1 / labels.length
  for (const token of [1, 2]) chances[token * LABELS + OUTSIDE] = 1
  expect(Array.from(doubtsOf(toDocument('Easter came .'), chances)).join('')).toBe(doubts)
})
