import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupBy } from '../../src/collections/group-by.js'
import { GrowableColumn } from '../../src/collections/growable-column.js'
import { Interner } from '../../src/collections/interner.js'
import { mapped, packed } from '../../src/collections/packed.js'
import { SpanInterner } from '../../src/collections/span-interner.js'
import { countAtMost, partitionPoint } from '../../src/collections/sorted.js'
import { toSpan } from '../../src/collections/token-range.js'
import { UnionFind } from '../../src/collections/union-find.js'
import { textOf } from '../../src/document.js'
import { toDocument } from '../../src/text/to-document.js'

test('a sorted search counts what a walk through the list counts', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(20), (values, limit) => {
      const sorted = values.toSorted((a, b) => a - b)
      expect(countAtMost(sorted, limit)).toBe(sorted.filter((value) => value <= limit).length)
      expect(partitionPoint(sorted.length, (i) => sorted[i]! < limit)).toBe(
        sorted.filter((value) => value < limit).length,
      )
    }),
  ))

test('what a list is mapped to, and its copy, are what the language’s own map and spread give', () => {
  const words = ['Ana', 'Ruiz', 'left']
  expect(mapped(words, (word, i) => word.charAt(i))).toEqual(['A', 'u', 'f'])
  expect(mapped([], String)).toEqual([])
  expect(packed(words)).toEqual(words)
})

test('a set is known by its smallest member, whatever the order of the joins', () => {
  const sets = new UnionFind(6)
  expect([sets.join(4, 5), sets.join(2, 3), sets.join(3, 4)]).toEqual([4, 2, 2])
  expect([0, 1, 2, 3, 4, 5].map((member) => sets.find(member))).toEqual([0, 1, 2, 2, 2, 2])
})

test('an interner numbers texts as they come and knows them again', () => {
  const words = new Interner()
  expect(['said', 'Ruiz', 'said'].map((word) => words.numberOf(word))).toEqual([0, 1, 0])
  expect([words.size, words.has('Ruiz'), words.has('ruiz'), words.texts]).toEqual([
    2,
    true,
    false,
    ['said', 'Ruiz'],
  ])
})

const WORD = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '’', '\ud83d'), minLength: 1, maxLength: 2 })

test('words of a text have the numbers that their strings have', () =>
  fc.assert(
    fc.property(fc.array(WORD), (words) => {
      const [spans, strings] = [new SpanInterner(), new Interner()]
      const text = words.join('')
      let at = 0
      const numbers = words.map((word) => spans.numberOf(text, at, (at += word.length)))
      expect([numbers, spans.texts]).toEqual([words.map((word) => strings.numberOf(word)), strings.texts])
    }),
  ))

test('thousands of words keep their numbers', () => {
  const words = new SpanInterner()
  const texts = Array.from({ length: 5000 }, (_, i) => `word${i}`)
  for (const turn of [1, 2])
    expect([turn, ...texts.map((text) => words.numberOf(text, 0, text.length))]).toEqual([
      turn,
      ...texts.keys(),
    ])
})

test('a column holds more than it was made for', () => {
  const column = new GrowableColumn(0)
  const numbers = Array.from({ length: 100 }, (_, i) => i * i)
  for (const number of numbers) column.push(number)
  expect([...column.values()]).toEqual(numbers)
})

test('items are grouped in the order in which their groups are met', () =>
  expect(groupBy([5, 2, 3, 4, 7], (number) => number % 2)).toEqual([
    [5, 3, 7],
    [2, 4],
  ]))

test('a range of tokens covers the text from its first to the token before its end', () => {
  const doc = toDocument('The former mayor said so.')
  expect(textOf(doc, toSpan(doc, { first: 1, end: 3 }))).toBe('former mayor')
})
