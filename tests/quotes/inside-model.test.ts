import { expect, test } from 'vitest'
import { packInside, toInsideBytes, toInsideModel, weightOf } from '../../src/quotes/inside-model.js'
import { PAIRS } from '../../src/quotes/pair-chain.js'

const reject = (reason: string): Error => new Error(reason)
const rows = Array.from({ length: 40 }, (_, i) => [(i * 7919) | 0, [i / 40, -i / 40, 0.5, -1]] as const)
const bytes = toInsideBytes(packInside(rows))

test('a packed model holds every row within a step of its scale', () => {
  const { slots, scale } = toInsideModel(bytes, reject)
  for (const [key, wanted] of rows) {
    const at = slots.findIndex((number, place) => place % 2 === 0 && number === (key || 1))
    expect(at).toBeGreaterThanOrEqual(0)
    for (let p = 0; p < PAIRS; p++)
      expect(Math.abs(weightOf(slots[at + 1]!, p) * scale - wanted[p]!)).toBeLessThanOrEqual(scale)
  }
})

test('bytes read and written again are the same', () =>
  expect(toInsideBytes(toInsideModel(bytes, reject))).toEqual(bytes))

test('bytes at an odd place read the same', () => {
  const odd = new Uint8Array(bytes.length + 1)
  odd.set(bytes, 1)
  expect(toInsideBytes(toInsideModel(odd.subarray(1), reject))).toEqual(bytes)
})

test.each([
  [new Uint8Array(3), 'it is too short'],
  [new Uint8Array(40), 'it is no model file'],
  [bytes.with(4, 9), 'its format is version 9, this program reads 1'],
  [bytes.subarray(0, bytes.length - 4), `it has ${bytes.length - 4} bytes of ${bytes.length}`],
])('a broken file is rejected %#: %s', (broken, reason) =>
  expect(() => toInsideModel(broken, reject)).toThrow(reason),
)
