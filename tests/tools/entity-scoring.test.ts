import { expect, test } from 'vitest'
import { scoreEntities, type Scored } from '../../tools/scoring/entity-scoring.js'

/** "person Ana Ruiz: Ana Ruiz@0 Ruiz@20": type, name, mentions with the place where each starts. */
const toScored = (line: string): Scored => {
  const [head, tail] = line.split(': ') as [string, string]
  const [type, ...name] = head.split(' ')
  const mentions = Array.from(tail.matchAll(/(\D+)@(\d+) ?/g), ([, text, start]) => ({
    text: text!,
    start: Number(start),
    end: Number(start) + text!.length,
  }))
  return { type: type!, name: name.join(' '), mentions }
}

const scores = (found: string[], gold: string[]): ReturnType<typeof scoreEntities> =>
  scoreEntities(found.map(toScored), gold.map(toScored))

const ANA = 'person Ana Ruiz: Ana Ruiz@0 Ruiz@20'
const TOM = 'person Tom Ruiz: Tom Ruiz@40 Ruiz@60'

test.each([
  ['all right', [ANA], [ANA], { correct: 1, found: 1, gold: 1 }, 1],
  [
    'an alias as name is right, but not exact',
    ['person Ruiz: Ruiz@20'],
    [ANA],
    { correct: 1, found: 1, gold: 1 },
    0,
  ],
  ['another type is wrong', ['place Ana Ruiz: Ana Ruiz@0'], [ANA], { correct: 0, found: 1, gold: 1 }, 0],
  ['another name is wrong', ['person Anna: Ana Ruiz@0'], [ANA], { correct: 0, found: 1, gold: 1 }, 0],
  [
    'one in two pieces counts once',
    ['person Ana Ruiz: Ana Ruiz@0', 'person Ruiz: Ruiz@20'],
    [ANA],
    { correct: 1, found: 2, gold: 1 },
    0,
  ],
  [
    'two of one form are told apart by place',
    ['person Ruiz: Ruiz@60', 'person Ruiz: Ruiz@20'],
    [ANA, TOM],
    { correct: 2, found: 2, gold: 2 },
    0,
  ],
  ['nothing', [], [ANA], { correct: 0, found: 0, gold: 1 }, 0],
])('%s', (title, found, gold, entities, exact) => {
  const score = scores(found, gold)
  expect(score.entities).toEqual(entities)
  if (title !== 'one in two pieces counts once') expect(score.names.exact).toBe(exact)
})

test('B³ over forms: one of two forms split off', () => {
  const { forms } = scores(['person Ana Ruiz: Ana Ruiz@0', 'person Ruiz: Ruiz@20'], [ANA])
  expect(forms).toEqual({ precision: 2, found: 2, recall: 1, gold: 2 })
})

test('B³ over forms: a missed form', () => {
  const { forms } = scores(['person Ana Ruiz: Ana Ruiz@0'], [ANA])
  expect(forms).toEqual({ precision: 1, found: 1, recall: 0.5, gold: 2 })
})

test('two people taken for one are named', () =>
  expect(scores(['person Ana Ruiz: Ana Ruiz@0 Ruiz@20 Tom Ruiz@40 Ruiz@60'], [ANA, TOM]).mixed).toEqual([
    'Ana Ruiz',
  ]))
