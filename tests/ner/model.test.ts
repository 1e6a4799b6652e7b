import { expect, test } from 'vitest'
import { modelInvalid } from '../../src/errors.js'
import { LABELS } from '../../src/ner/crf/labels.js'
import { addWeights, toBuckets, toBytes, toModel, type Model } from '../../src/ner/crf/model.js'
import { CONSISTENCY_WEIGHTS } from '../../src/ner/crf/label-consistency.js'
import { toHashTable } from '../../src/ner/crf/hash-table.js'

const KEYS = Int32Array.of(0x12345678, -77, 0x40000001)

const tiny = (): Model => {
  const { order, buckets } = toBuckets(KEYS)
  const prints = Uint16Array.from(order, (n) => KEYS[n]! & 0xffff)
  const weights = Int8Array.from(
    { length: KEYS.length * LABELS },
    (_, i) => order[Math.floor(i / LABELS)]! + 1,
  )
  return {
    transitions: Float32Array.from({ length: LABELS * LABELS }, (_, i) => i / 8),
    secondTransitions: Float32Array.from({ length: LABELS * LABELS }, (_, i) => -i / 8),
    consistency: new Float32Array(CONSISTENCY_WEIGHTS).fill(0.25),
    calibration: Float32Array.of(0.75, -0.5),
    scale: 0.5,
    buckets,
    prints,
    weights,
    gazetteer: toHashTable([[123456789, 5]]),
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
  ['another size', (bytes: Uint8Array): Uint8Array => changed(bytes, 4, 4), 'its parts do not add up'],
])('%s is refused', (_, damage, reason) => expect(() => read(damage(toBytes(tiny())))).toThrow(reason))

test('a damaged model is an error that says what to do', () => {
  const reject = (reason: string): Error => modelInvalid('model/ner.bin', reason)
  expect(() => toModel(new Uint8Array(8), reject)).toThrow(
    expect.objectContaining({ code: 'MODEL_INVALID', message: expect.stringContaining('Install') as string }),
  )
})

const changed = (bytes: Uint8Array, word: number, value: number): Uint8Array => {
  new Int32Array(bytes.buffer)[word] = value
  return bytes
}

test.each<[number, number]>([...Array.from(KEYS, (key, n): [number, number] => [key, n + 1]), [0x7777, 0]])(
  'feature %i adds %d to every label',
  (key, expected) => {
    const scores = new Float32Array(2 * LABELS)
    addWeights(tiny(), key, scores, LABELS)
    expect([...scores]).toEqual([...new Float32Array(LABELS), ...new Float32Array(LABELS).fill(expected)])
  },
)
