import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countingSort, numbersTo } from '../../src/collections/counting-sort.js'
import { groupBy } from '../../src/collections/group-by.js'
import { GrowableColumn } from '../../src/collections/growable-column.js'
import { Interner } from '../../src/collections/interner.js'
import { NarrowColumn } from '../../src/collections/narrow-column.js'
import { PackedInterner } from '../../src/collections/packed-interner.js'
import { mapped, packed } from '../../src/collections/packed.js'
import { SpanInterner } from '../../src/collections/span-interner.js'
import { sortRuns } from '../../src/collections/sort-runs.js'
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

test('a set knows how many members it has, and to join it to itself changes nothing', () => {
  const sets = new UnionFind(5)
  for (const [a, b] of [
    [3, 4],
    [1, 4],
    [1, 3],
  ] as const)
    sets.join(a, b)
  expect([0, 1, 2].map((set) => sets.sizeOf(set))).toEqual([1, 3, 1])
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

/** Different words of three letters that all have one hash where the hash begins with a number that is known. */
const wordsOfOneHash = (count: number): string[] => {
  const PRIME = 0x01000193
  const words: string[] = []
  for (let first = 0x4e00; words.length < count; first++)
    for (let second = 0x4e00; second < 0x9fff && words.length < count; second++) {
      const before = Math.imul(Math.imul(3 ^ first, PRIME) ^ second, PRIME)
      if (before >>> 16 === 1) words.push(String.fromCharCode(first, second, (before & 0xffff) ^ 0x4e00))
    }
  return words
}

test('nobody can write words that all have one place', () => {
  const numbering = (texts: readonly string[]): number => {
    const words = new SpanInterner()
    const start = performance.now()
    for (const text of texts) words.numberOf(text, 0, text.length)
    return performance.now() - start
  }
  const ordinary = Array.from({ length: 8000 }, (_, i) => `word${i}`)
  numbering(ordinary)
  expect(numbering(wordsOfOneHash(8000))).toBeLessThan(20 * numbering(ordinary) + 20)
})

test('a packed interner numbers texts as an interner does and gives them back', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 3 })), (texts) => {
      const [packed, plain] = [new PackedInterner(), new Interner()]
      expect(texts.map((text) => packed.numberOf(text))).toEqual(texts.map((text) => plain.numberOf(text)))
      expect(plain.texts.map((_, number) => packed.textOf(number))).toEqual(plain.texts)
      expect(texts.every((text) => packed.knownNumberOf(text) === packed.numberOf(text))).toBe(true)
      expect(packed.knownNumberOf('none of them')).toBeUndefined()
    }),
    { numRuns: 20 },
  ))

test.each<[title: string, texts: readonly string[]]>([
  ['as many as fill several pieces', Array.from({ length: 40_000 }, (_, i) => `Ruiz ${i}`)],
  ['a very long one', ['Zelenskyy, Volodymyr; Зеленський '.repeat(2000)]],
  ['half a character, and what stands for it elsewhere', ['\ud83d', '\ufffd']],
  ['the last of Latin letters, and one after it', ['ÿ', 'Ā', 'ÿĀ']],
])('a packed interner holds %s', (_, texts) => {
  const packed = new PackedInterner()
  for (const text of texts) packed.numberOf(text)
  expect(texts.map((_text, number) => packed.textOf(number))).toEqual(texts)
  expect(texts.map((text) => packed.knownNumberOf(text))).toEqual(texts.map((_text, number) => number))
})

test('a narrow column holds numbers of any width, also in another order', () => {
  const numbers = [...Array.from({ length: 50 }, (_, i) => i), 255, 256, 65_535, 65_536, 2 ** 32 - 1, 7]
  const column = new NarrowColumn()
  for (const number of numbers) column.push(number)
  expect(numbers.map((_, place) => column.at(place))).toEqual(numbers)
  const turned = column.arranged(Uint32Array.of(55, 54, 0))
  expect([turned.length, turned.at(0), turned.at(1), turned.at(2)]).toEqual([3, 7, 2 ** 32 - 1, 0])
})

test('a counting sort keeps the order of things of one number', () => {
  const { starts, things } = countingSort(numbersTo(6), (thing) => [2, 0, 2, 0, 0, 3][thing]!, 4)
  expect([...things]).toEqual([1, 3, 4, 0, 2, 5])
  expect([...starts]).toEqual([0, 3, 3, 5, 6])
})

test('runs of things that are alike are sorted by their texts, and nothing leaves its run', () => {
  const things = Uint32Array.of(4, 2, 3, 1, 5)
  sortRuns(
    things,
    (a, b) => a % 2 === b % 2,
    (thing) => String(thing),
  )
  expect([...things]).toEqual([2, 4, 1, 3, 5])
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
