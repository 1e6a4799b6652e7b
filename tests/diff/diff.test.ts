import { expect, test } from 'vitest'
import { diffResults } from '../../src/diff/diff.js'
import { DifferenceSchema } from '../../src/schema/diff.js'
import type { Quote, Result } from '../../src/schema/result.js'
import { entity, passage, quote, result } from '../report/results.js'

const by = (name: string | null): Partial<Quote> => ({
  speaker: name === null ? null : { entity: null, name, mention: null, via: 'name', confidence: 0.9 },
})

/** "vanished person Ana", "speaker quote No.: Ana → nobody", after the document. */
const told = (before: readonly Result[], after: readonly Result[]): string[] =>
  diffResults(before, after).flatMap((difference) => {
    expect(DifferenceSchema.parse(difference)).toEqual(difference)
    const { id, change, changes } = difference
    if (changes.length === 0) return [`${id} ${change}`]
    return changes.map((each) => {
      const speakers =
        each.change === 'speaker' ? `: ${each.before ?? 'nobody'} → ${each.after ?? 'nobody'}` : ''
      return `${id} ${each.change} ${each.type} ${each.text}${speakers}`
    })
  })

const ana = entity('Ana')
const bo = entity('Bo')

type Row = [string, Result[], Result[], string[]]

const differ = (rows: readonly Row[]): void =>
  test.each(rows)('%s', (_, before, after, expected) => expect(told(before, after)).toEqual(expected))

const OF_ONE: readonly [string, Partial<Result>, Partial<Result>, string[]][] = [
  ['the same', { people: [ana] }, { people: [ana] }, []],
  ['other ids and order', { people: [ana, bo] }, { people: [bo, { ...ana, id: 'person-9' }] }, []],
  ['a name more', { people: [ana] }, { people: [ana, bo] }, ['appeared person Bo']],
  ['a name less', { people: [ana, bo] }, { people: [bo] }, ['vanished person Ana']],
  ['another type', { people: [ana] }, { places: [ana] }, ['vanished person Ana', 'appeared place Ana']],
  [
    'a speaker more',
    { quotes: [quote('No.')] },
    { quotes: [quote('No.', by('Bo'))] },
    ['speaker quote No.: nobody → Bo'],
  ],
  [
    'another speaker',
    { quotes: [quote('No.', by('Ana'))] },
    { quotes: [quote('No.', by('Bo'))] },
    ['speaker quote No.: Ana → Bo'],
  ],
  ['lines that break elsewhere', { quotes: [quote('Not so.')] }, { quotes: [quote('Not\nso.')] }, []],
  [
    'the second of two like quotes',
    { quotes: [quote('No.'), quote('No.')] },
    { quotes: [quote('No.')] },
    ['vanished quote No.'],
  ],
  [
    'changes in text order',
    { quotes: [quote('B', { parts: [passage('B', 1, 50)] })] },
    {
      quotes: [quote('A', { parts: [passage('A', 1, 9)] })],
      people: [entity('C', { mentions: [{ ...passage('C', 1, 70), confidence: 1 }] })],
    },
    ['appeared quote A', 'vanished quote B', 'appeared person C'],
  ],
]

differ(
  OF_ONE.map(([title, before, after, expected]) => [
    title,
    [result(before)],
    [result(after)],
    expected.map((line) => `a.txt ${line}`),
  ]),
)

const from = (id: string, path: string, name: string): Result =>
  result({ id, source: { ...result().source, path }, people: [entity(name)] })

differ([
  [
    'documents in another order',
    [from('a', 'a', 'A'), from('b', 'b', 'B')],
    [from('b', 'b', 'B'), from('a', 'a', 'A')],
    [],
  ],
  [
    'a document more and one less',
    [from('a', 'a', 'A'), from('b', 'b', 'B')],
    [from('c', 'c', 'C'), from('b', 'b', 'B')],
    ['c appeared', 'a vanished'],
  ],
  [
    'records that share an id',
    [from('1', 'x', 'A'), from('1', 'y', 'B')],
    [from('1', 'y', 'B'), from('1', 'x', 'A')],
    [],
  ],
  [
    'records whose file has another name',
    [from('1', 'x', 'A'), from('2', 'x', 'B')],
    [from('1', 'y', 'A'), from('2', 'y', 'B')],
    [],
  ],
  ['one document on each side', [from('a', 'a', 'A')], [from('b', 'b', 'A')], []],
  ['nothing on one side', [], [from('a', 'a', 'A')], ['a appeared']],
])
