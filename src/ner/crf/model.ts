import { LABELS } from './labels.js'
import type { HashTable } from './hash-table.js'
import { CONSISTENCY_WEIGHTS } from './label-consistency.js'

/** A trained tagger: views into one buffer, so that loading costs no parsing and no copy. */
export interface Model {
  /** `from × to` label scores. */
  readonly transitions: Float32Array
  /** The same for the second pass, and what it makes of the same words elsewhere: see label-consistency.ts. */
  readonly secondTransitions: Float32Array
  readonly consistency: Float32Array
  /** Slope and offset that turn the log-odds of a posterior into calibrated log-odds. */
  readonly calibration: Float32Array
  /** What a step of `weights` is worth. */
  readonly scale: number
  /**
   * The feature table. The upper bits of a key name a bucket, `buckets[b] … buckets[b + 1] - 1` its rows, and `prints`
   * the lower half of each row's key; a row of `weights` has one weight a label.
   */
  readonly buckets: Uint32Array
  readonly prints: Uint16Array
  readonly weights: Int8Array
  readonly gazetteer: HashTable
  readonly clusters: HashTable
}

const MAGIC = 0x4e524558
const VERSION = 4
const HEADER_WORDS = 32
const PAIRS = LABELS * LABELS
const NUMBERS = 2 * PAIRS + CONSISTENCY_WEIGHTS + 3

/** The model in the bytes of a file. `reject` makes the error for a file that is not one. */
export const toModel = (bytes: Uint8Array, reject: (reason: string) => Error): Model => {
  // Views need an aligned start; a pooled buffer may lack it.
  const { buffer, byteOffset } = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes)
  if (bytes.byteLength < HEADER_WORDS * 4) throw reject('it is too short')
  const header = new Int32Array(buffer, byteOffset, HEADER_WORDS)
  if (header[0] !== MAGIC) throw reject('it is no model file')
  if (header[1] !== VERSION) throw reject(`its format is version ${header[1]}, this program reads ${VERSION}`)
  if (header[2] !== bytes.byteLength) throw reject(`it has ${bytes.byteLength} bytes of ${header[2]}`)
  if (header[3] !== LABELS) throw reject(`it has ${header[3]} labels, not ${LABELS}`)
  const [rows, bucketBits, gazetteerBits, clusterBits] = header.subarray(4, 8) as unknown as Sizes
  let at = byteOffset + HEADER_WORDS * 4
  const next = <T>(View: ViewOf<T>, length: number): T => {
    const view = new View(buffer, at, length)
    at = align(at + length * View.BYTES_PER_ELEMENT - byteOffset) + byteOffset
    return view
  }
  if (sizeOf([rows, bucketBits, gazetteerBits, clusterBits]) !== bytes.byteLength)
    throw reject('its parts do not add up')
  const numbers = next(Float32Array, NUMBERS)
  const table = (bits: number): HashTable => ({
    bits,
    prints: next(Uint16Array, 1 << bits),
    values: next(Uint16Array, 1 << bits),
  })
  return {
    transitions: numbers.subarray(0, PAIRS),
    secondTransitions: numbers.subarray(PAIRS, 2 * PAIRS),
    consistency: numbers.subarray(2 * PAIRS, NUMBERS - 3),
    calibration: numbers.subarray(NUMBERS - 3, NUMBERS - 1),
    scale: numbers[NUMBERS - 1]!,
    buckets: toStarts(next(Uint8Array, 1 << bucketBits)),
    prints: next(Uint16Array, rows),
    weights: next(Int8Array, rows * LABELS),
    gazetteer: table(gazetteerBits),
    clusters: table(clusterBits),
  }
}

type Sizes = readonly [rows: number, bucketBits: number, gazetteerBits: number, clusterBits: number]

interface ViewOf<T> {
  readonly BYTES_PER_ELEMENT: number
  new (buffer: ArrayBufferLike, at: number, length: number): T
}

/** The bytes of a model file: the reverse of `toModel`. */
export const toBytes = (model: Model): Uint8Array => {
  const { gazetteer, clusters, prints, buckets } = model
  const sizes: Sizes = [prints.length, bitsOf(buckets), gazetteer.bits, clusters.bits]
  const bytes = new Uint8Array(sizeOf(sizes))
  new Int32Array(bytes.buffer, 0, 8).set([MAGIC, VERSION, bytes.length, LABELS, ...sizes])
  const numbers = Float32Array.of(
    ...model.transitions,
    ...model.secondTransitions,
    ...model.consistency,
    ...model.calibration,
    model.scale,
  )
  let at = HEADER_WORDS * 4
  for (const part of [
    numbers,
    toCounts(buckets),
    prints,
    model.weights,
    gazetteer.prints,
    gazetteer.values,
    clusters.prints,
    clusters.values,
  ]) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at = align(at + part.byteLength)
  }
  return bytes
}

/** How many rows each bucket has: a quarter of the room on disk. */
const toCounts = (buckets: Uint32Array): Uint8Array =>
  Uint8Array.from({ length: buckets.length - 1 }, (_, b) => {
    const count = buckets[b + 1]! - buckets[b]!
    if (count > 255) throw new RangeError(`${count} features in one bucket, of which 255 can be told`)
    return count
  })

const toStarts = (counts: Uint8Array): Uint32Array => {
  const starts = new Uint32Array(counts.length + 1)
  for (let b = 0, sum = 0; b < counts.length; b++) starts[b + 1] = sum += counts[b]!
  return starts
}

const align = (size: number): number => Math.ceil(size / 8) * 8

const sizeOf = ([rows, bucketBits, gazetteerBits, clusterBits]: Sizes): number =>
  [
    HEADER_WORDS * 4,
    NUMBERS * 4,
    1 << bucketBits,
    rows * 2,
    rows * LABELS,
    ...[gazetteerBits, gazetteerBits, clusterBits, clusterBits].map((bits) => 2 << bits),
  ]
    .map(align)
    .reduce((sum, size) => sum + size, 0)

const bitsOf = (buckets: Uint32Array): number => 31 - Math.clz32(buckets.length - 1)

/** Adds the weights of feature `key`, in steps of `scale`, to the LABELS sums at `at`; a pruned feature adds nothing. */
export const addWeights = (
  { buckets, prints, weights }: Model,
  key: number,
  sums: Float32Array | Int16Array,
  at: number,
): void => {
  const bucket = key >>> (Math.clz32(buckets.length - 1) + 1)
  const print = key & 0xffff
  const end = buckets[bucket + 1]!
  for (let r = buckets[bucket]!; r < end; r++)
    if (prints[r] === print) {
      const row = r * LABELS
      for (let l = 0; l < LABELS; l++) sums[at + l]! += weights[row + l]!
      return
    }
}

/**
 * The same for the first `count` of `keys`, step by step for all of them: their places in the table lie far apart, and so
 * the processor fetches several at a time. `found` is room for as many numbers.
 */
export const addAllWeights = (
  { buckets, prints, weights }: Model,
  keys: Int32Array,
  count: number,
  found: Int32Array,
  sums: Float32Array,
  at: number,
): void => {
  const shift = Math.clz32(buckets.length - 1) + 1
  for (let k = 0; k < count; k++) found[k] = buckets[keys[k]! >>> shift]!
  for (let k = 0; k < count; k++) {
    const key = keys[k]!
    const print = key & 0xffff
    const end = buckets[(key >>> shift) + 1]!
    let r = found[k]!
    while (r < end && prints[r] !== print) r++
    found[k] = r < end ? r * LABELS : -1
  }
  for (let k = 0; k < count; k++) {
    const row = found[k]!
    if (row >= 0) for (let l = 0; l < LABELS; l++) sums[at + l]! += weights[row + l]!
  }
}

/** Numbers of the rows of `keys` in bucket order, and where each bucket begins. */
export const toBuckets = (
  keys: Int32Array,
): { readonly order: Uint32Array; readonly buckets: Uint32Array } => {
  const bits = Math.max(1, Math.ceil(Math.log2(keys.length + 1)))
  const buckets = new Uint32Array((1 << bits) + 1)
  for (const key of keys) buckets[(key >>> (32 - bits)) + 1]!++
  for (let b = 1; b < buckets.length; b++) buckets[b]! += buckets[b - 1]!
  const order = Uint32Array.from(keys, (_, r) => r).sort((a, b) => (keys[a]! >>> 0) - (keys[b]! >>> 0))
  return { order, buckets }
}
