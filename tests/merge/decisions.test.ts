import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDecisions, parseDecisions, type Decision } from '../../src/merge/decisions.js'

test('columns may stand in any order and more may stand beside them', () =>
  expect(parseDecisions('decision,note,right,left\nSame,x,"Doe, John",J. Doe\n', 'd.csv')).toEqual([
    { left: 'J. Doe', right: 'Doe, John', decision: 'same', why: '' },
  ]))

test.each([
  ['left,right\na,b\n', 'no column “decision”'],
  ['left,right,decision\na,b,maybe\n', 'line 2: “maybe” is no decision'],
  ['left,right,decision\na,b,same\n,b,same\n', 'line 3: a name is missing'],
  ['left,right,decision\n"a,b,same\n', 'Cannot use the decisions in "d.csv"'],
])('%j is refused: %s', (csv, message) => expect(() => parseDecisions(csv, 'd.csv')).toThrow(message))

test('what is written is read back', () => {
  const text = fc.string({ minLength: 1 }).filter((value) => value.trim() === value)
  const decision: fc.Arbitrary<Decision> = fc.record({
    left: text,
    right: text,
    decision: fc.constantFrom('same', 'different', ''),
    why: text,
  })
  fc.assert(
    fc.property(fc.array(decision), (decisions) => {
      expect(parseDecisions(formatDecisions(decisions), 'd.csv')).toEqual(decisions)
    }),
  )
})
