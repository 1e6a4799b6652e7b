import { expect, test } from 'vitest'
import { modelInvalid } from '../../src/errors.js'
import { LABELS } from '../../src/ner/crf/labels.js'
import { addWeights, PACKED, toFeatureTable, unpack } from '../../src/ner/crf/feature-table.js'
import { toClusters, toGazetteer } from '../../src/ner/crf/knowledge.js'
import { CONSISTENCY_WEIGHTS } from '../../src/ner/crf/label-consistency.js'
import { toBytes, toModel, type Model } from '../../src/ner/crf/model.js'

const KEYS = Int32Array.of(0x12345678, -77, 0x40000001)

/** Feature n weighs label l so much: from −127 to 127. */
const weightOf = (n: number, l: number): number => [127, -127, l - 8][n]!

const tiny = (): Model => ({
  transitions: Float32Array.from({ length: LABELS * LABELS }, (_, i) => i / 8),
  secondTransitions: Float32Array.from({ length: LABELS * LABELS }, (_, i) => -i / 8),
  consistency: new Float32Array(CONSISTENCY_WEIGHTS).fill(0.25),
  calibration: Float32Array.of(0.75, -0.5),
  scale: 0.5,
  features: toFeatureTable(KEYS, weightOf),
  gazetteer: toGazetteer([[123456789, 5]]),
  clusters: toClusters([[987654321, 77]]),
  types: Int32Array.of(5, 0, -7, 0),
})

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
  ['another size', (bytes: Uint8Array): Uint8Array => changed(bytes, 4, 7), 'its parts do not add up'],
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

const labels = Array.from({ length: LABELS }, (_, l) => l)

test.each<[string, number[], (l: number) => number]>([
  ['one feature adds its weight to every label', [2], (l) => l - 8],
  ['many features add up to more than a byte holds', [0, 0, 0, 2], (l) => 3 * 127 + l - 8],
  ['as many as there may be, all the lowest', new Array<number>(128).fill(1), () => 128 * -127],
  ['as many as there may be, all the highest', new Array<number>(128).fill(0), () => 128 * 127],
])('%s', (_, features, expected) => {
  const keys = Int32Array.from(features, (n) => KEYS[n]!)
  expect(summed(keys)).toEqual(labels.map(expected))
})

/** The sums of the features behind others, which stay as they are. */
const summed = (keys: Int32Array): number[] => {
  const sums = new Int32Array(2 * PACKED)
  addWeights(tiny().features, keys, keys.length, sums, PACKED)
  expect([...sums.subarray(0, PACKED)]).toEqual(new Array(PACKED).fill(0))
  const scores = new Int32Array(LABELS)
  unpack(sums, PACKED, scores, 0)
  return [...scores]
}

test('sums of opposite signs stand side by side, and are added up as they are', () => {
  const features = [1, 2, 2, 1]
  const keys = Int32Array.from(features, (n) => KEYS[n]!)
  expect(summed(keys)).toEqual(labels.map((l) => -254 + 2 * (l - 8)))
})

test('a feature that the model does not know adds nothing', () =>
  expect(summed(Int32Array.of(0x7777))).toEqual(labels.map(() => 0)))
