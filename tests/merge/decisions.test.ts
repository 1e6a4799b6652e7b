import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDecisions, parseDecisions, type Decision } from '../../src/merge/decisions.js'
import { planMerge } from '../../src/merge/merge.js'
import { toResult } from './results.js'

test('columns may stand in any order and more may stand beside them', () =>
  expect(parseDecisions('decision,note,right,left\nSame,x,"Doe, John",J. Doe\n', 'd.csv')).toEqual([
    { left: 'J. Doe', right: 'Doe, John', decision: 'same', why: '' },
  ]))

test.each([
  ['left,right\na,b\n', 'no column “decision”'],
  ['left,right,decision\na,b,maybe\n', 'line 2: “maybe” is no decision'],
  ['left,right,decision\na,b,same\n,b,same\n', 'line 3: a name is missing'],
  ['left,right,decision\na,b,same\nc\n', 'line 3: it has fewer cells'],
  ['left,right,decision\n"a,b,same\n', 'Cannot use the decisions in "d.csv"'],
])('%j is refused: %s', (csv, message) => expect(() => parseDecisions(csv, 'd.csv')).toThrow(message))

test.each([
  ['a formula', '=HYPERLINK("http://e")#person-1', `"'=HYPERLINK(""http://e"")#person-1"`],
  ['outer blanks', ' b#person-1', '" b#person-1"'],
  ['a control character', 'b\x1b[31m#person-1', 'b␛[31m#person-1'],
])(
  '%s does nothing in a terminal or a spreadsheet, and is the same entity when it comes back',
  async (_, left, cell) => {
    const csv = formatDecisions([{ left, right: 'c#person-1', decision: 'same', why: '' }])
    expect(csv).toBe(`left,right,decision,why\n${cell},c#person-1,same,\n`)
    const same = parseDecisions(csv, 'd.csv').map((row): [string, string] => [row.left, row.right])
    const results = [left.replace('#person-1', ''), 'c'].map((id, i) =>
      toResult(id, { people: [['Ana Ruiz', 'Bo Li'][i]!] }),
    )
    expect(await planMerge(results, { same })).toMatchObject({
      entities: [{ types: ['person'] }],
      unknown: [],
    })
  },
)

test('what is written is read back', () => {
  const text = fc.string({ minLength: 1 }).filter((value) => value.trim() !== '')
  const decision: fc.Arbitrary<Decision> = fc.record({
    left: text,
    right: text,
    decision: fc.constantFrom('same', 'different', ''),
    why: fc.string(),
  })
  fc.assert(
    fc.property(fc.array(decision), (decisions) => {
      expect(parseDecisions(formatDecisions(decisions), 'd.csv')).toEqual(decisions)
    }),
  )
})
