import { expect, test } from 'vitest'
import { labelOf, LABELS, SINGLE } from '../../src/ner/crf/labels.js'
import { openResources } from '../../src/resources/node.js'
import { PERSON } from '../../tools/corpora/conll.js'
import { toExamples } from '../../tools/train/examples.js'
import { learn, learnMean } from '../../tools/train/learn.js'
import { meanOf } from '../../tools/train/weights.js'

const TEXT = 'Qorvex spoke. Qorvex left. It rained.'
const names = [0, TEXT.indexOf('Qorvex left')].map((start) => ({ start, end: start + 6, type: PERSON }))
const examples = toExamples(
  [{ article: { corpus: 'a', id: 'a', text: TEXT, names }, corpus: 0, weight: 1, marksOthers: true }],
  openResources().names(),
  1,
)
const plan = { epochs: 2, rate: 0.1, dropout: 0.3, sentences: null, allowed: null, seed: 7, report: () => {} }

test('a name that is labelled is learned', () => {
  const { rows } = learn(examples, { ...plan, epochs: 8 })
  const score = (label: number): number => {
    let sum = 0
    for (let at = label; at < rows.length; at += LABELS) sum += rows[at]!
    return sum
  }
  expect(score(labelOf(PERSON, SINGLE))).toBeGreaterThan(0)
})

test('runs with other seeds differ, and the mean of them is what is learned', () => {
  const [first, second] = [learn(examples, plan), learn(examples, { ...plan, seed: 8 })]
  expect(first.rows).not.toEqual(second.rows)
  expect(learnMean(examples, plan, 2)).toEqual(meanOf([first, second]))
})

test('each run goes on from the same weights and leaves them as they are', () => {
  const from = learn(examples, plan)
  const before = from.rows.slice()
  learnMean(examples, plan, 2, from)
  expect(from.rows).toEqual(before)
})
