import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entryOf, toHashTable } from '../../src/ner/crf/hash-table.js'

const entries = fc.uniqueArray(fc.tuple(fc.integer(), fc.integer({ min: 1, max: 65535 })), {
  selector: ([hash]) => hash >>> 16,
  maxLength: 300,
})

test('every hash is found with its value, and no other', () =>
  fc.assert(
    fc.property(entries, fc.array(fc.integer()), (list, others) => {
      const { table, values } = toHashTable(list)
      for (const [hash, value] of list) expect(values[entryOf(table, hash)]).toBe(value)
      const known = new Set(list.map(([hash]) => hash >>> 16))
      for (const hash of others) if (!known.has(hash >>> 16)) expect(entryOf(table, hash)).toBe(-1)
    }),
  ))

test('entries that would stand behind the last slot go on at the first', () => {
  const list = [1, 2, 3].map((print): [number, number] => [(print << 16) | 31, print])
  const { table, values } = toHashTable(list)
  expect(list.map(([hash]) => values[entryOf(table, hash)])).toEqual([1, 2, 3])
})
