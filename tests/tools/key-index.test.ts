import { expect, test } from 'vitest'
import { KeyIndex } from '../../tools/train/key-index.js'

test('frequent keys are numbered, rare and unknown ones are not', () => {
  const index = new KeyIndex()
  for (const key of [5, -9, 5, 7, -9, 5]) index.count(key)
  const kept = [...index.number(2)]
  expect(kept.toSorted((a, b) => a - b)).toEqual([-9, 5])
  expect(kept[index.of(5)]).toBe(5)
  expect(kept[index.of(-9)]).toBe(-9)
  expect(index.of(7)).toBe(-1)
  expect(index.of(1234)).toBe(-1)
})

test('a million keys keep their numbers', () => {
  const index = new KeyIndex()
  for (let key = 1; key <= 1_000_000; key++) index.count(Math.imul(key, 2654435761))
  const kept = index.number(1)
  expect(kept.length).toBe(1_000_000)
  for (let n = 0; n < kept.length; n += 9973) expect(index.of(kept[n]!)).toBe(n)
})
