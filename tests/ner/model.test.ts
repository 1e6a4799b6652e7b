import { expect, test } from 'vitest'
import { LABELS } from '../../src/ner/labels.js'
import { addWeights, printOf, slotOf, toBytes, toModel, type Model } from '../../src/ner/model.js'
import { toHashTable } from '../../src/ner/names.js'

const SLOTS = 5
const KEYS = [0x12345678, -77, 0x40000001] as const

const tiny = (): Model => {
  const prints = new Uint16Array(SLOTS)
  const weights = new Int8Array(SLOTS * LABELS)
  for (const [n, key] of KEYS.entries()) {
    let slot = slotOf(key, SLOTS)
    while (prints[slot] !== 0) slot = (slot + 1) % SLOTS
    prints[slot] = printOf(key)
    weights.fill(n + 1, slot * LABELS, (slot + 1) * LABELS)
  }
  return {
    transitions: Float32Array.from({ length: LABELS * LABELS }, (_, i) => i / 8),
    calibration: Float32Array.of(0.75, -0.5),
    scale: 0.5,
    prints,
    weights,
    names: toHashTable([[123456789, 5]]),
    clusters: toHashTable([[987654321, 77]]),
  }
}

const read = (bytes: Uint8Array): Model => toModel(bytes, (reason) => new Error(reason))

test('a model comes back from its bytes as it was', () => expect(read(toBytes(tiny()))).toEqual(tiny()))

test('a model is read from bytes that do not start at an aligned address', () => {
  const bytes = toBytes(tiny())
  const shifted = new Uint8Array(bytes.length + 3)
  shifted.set(bytes, 3)
  expect(read(shifted.subarray(3))).toEqual(tiny())
})

test.each([
  ['an empty file', (): Uint8Array => new Uint8Array(0), 'it is too short'],
  [
    'a text',
    (): Uint8Array => new TextEncoder().encode('A text, not a model. '.repeat(20)),
    'it is no model file',
  ],
  ['a file cut off', (bytes: Uint8Array): Uint8Array => bytes.slice(0, -8), /^it has \d+ bytes of \d+$/],
  ['a later format', (bytes: Uint8Array): Uint8Array => changed(bytes, 1, 99), /version 99/],
  ['another size', (bytes: Uint8Array): Uint8Array => changed(bytes, 4, 6), 'its parts do not add up'],
])('%s is refused', (_, damage, reason) => expect(() => read(damage(toBytes(tiny())))).toThrow(reason))

const changed = (bytes: Uint8Array, word: number, value: number): Uint8Array => {
  new Int32Array(bytes.buffer)[word] = value
  return bytes
}

test.each<[number, number]>([...KEYS.map((key, n): [number, number] => [key, (n + 1) * 0.5]), [0x7777, 0]])(
  'feature %i adds %d to every label',
  (key, expected) => {
    const scores = new Float32Array(2 * LABELS)
    addWeights(tiny(), key, scores, LABELS)
    expect([...scores]).toEqual([...new Float32Array(LABELS), ...new Float32Array(LABELS).fill(expected)])
  },
)
