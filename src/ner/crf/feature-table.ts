import { LABELS } from './labels.js'

/**
 * What features weigh, by their keys. The upper bits of a key name a bucket, and `prints` holds the lower half of each
 * row's key. Bucket b has the rows from `blocks[b >> 6] + offsets[b]` to where the next one begins.
 */
export interface FeatureTable {
  /** How far a key is shifted to give its bucket. */
  readonly shift: number
  readonly blocks: Uint32Array
  readonly offsets: Uint8Array
  readonly prints: Uint16Array
  /** By row: the weight of the label outside. */
  readonly outside: Int8Array
  /** The other weights: four words a row, one a type, with a byte for each part of a name, which is BIAS too high. */
  readonly named: Int32Array
}

/**
 * Sums of weights are kept packed, for many are added up: the label outside in a word of its own, then two words a type, the
 * first with the parts 0 and 2 of a name, the second with 1 and 3. A word holds `low + (high << 16)`, and so do sums of them.
 */
export const PACKED = 1 + (LABELS - 1) / 2

/** Writes the LABELS sums that are packed at `at`. */
export const unpack = (sums: Int32Array, at: number, rows: Int32Array, row: number): void => {
  rows[row] = sums[at]!
  for (let word = 1, label = row + 1; word < PACKED; word += 2, label += 4) {
    const even = sums[at + word]!
    const odd = sums[at + word + 1]!
    rows[label] = lowOf(even)
    rows[label + 1] = lowOf(odd)
    rows[label + 2] = highOf(even)
    rows[label + 3] = highOf(odd)
  }
}

const lowOf = (word: number): number => (word << 16) >> 16
const highOf = (word: number): number => (word - lowOf(word)) >> 16

/** So many features can be added up at once: as many biased bytes fit in the half of a word. */
export const MOST_AT_ONCE = 128

/** There are so many buckets in a block, as a power of two. */
export const BLOCK_BITS = 6
const BIAS = 128
const TYPE_WORDS = (LABELS - 1) / 4
/** The bytes 0 and 2 of a word as two halves of it: there is room to add them up. */
const HALVES = 0x00ff00ff
/** What both halves of a word are too high. */
const BIASES = BIAS * 0x10001

// The rows of the features that are looked up: where their buckets begin and end, then which are there.
const from = new Uint32Array(MOST_AT_ONCE)
const to = new Uint32Array(MOST_AT_ONCE)

/**
 * Adds the weights of the first `count` of `keys` to the packed sums at `at`; a feature that is not there adds nothing. What is
 * looked up lies far apart: all of one kind is read before any is looked at, and so the processor fetches several at a time.
 */
export const addWeights = (
  table: FeatureTable,
  keys: Int32Array,
  count: number,
  sums: Int32Array,
  at: number,
): void => {
  findBuckets(table, keys, count)
  const found = findRows(table, keys, count)
  if (found > 0) addRows(table, found, sums, at)
}

const findBuckets = ({ shift, blocks, offsets }: FeatureTable, keys: Int32Array, count: number): void => {
  for (let k = 0; k < count; k++) {
    const bucket = keys[k]! >>> shift
    from[k] = blocks[bucket >>> BLOCK_BITS]! + offsets[bucket]!
    to[k] = blocks[(bucket + 1) >>> BLOCK_BITS]! + offsets[bucket + 1]!
  }
}

/** The rows that are there come to the front of `from`; returns how many. */
const findRows = ({ prints }: FeatureTable, keys: Int32Array, count: number): number => {
  let found = 0
  for (let k = 0; k < count; k++) {
    const print = keys[k]! & 0xffff
    const end = to[k]!
    for (let row = from[k]!; row < end; row++)
      if (prints[row] === print) {
        from[found++] = row
        break
      }
  }
  return found
}

const addRows = ({ outside, named }: FeatureTable, found: number, sums: Int32Array, at: number): void => {
  let out = 0
  // Of each type, the parts 0 and 2, and the parts 1 and 3.
  let a0 = 0, a1 = 0, b0 = 0, b1 = 0, c0 = 0, c1 = 0, d0 = 0, d1 = 0 // prettier-ignore
  for (let k = 0; k < found; k++) {
    const row = from[k]!
    const word = row * TYPE_WORDS
    const a = named[word]!
    const b = named[word + 1]!
    const c = named[word + 2]!
    const d = named[word + 3]!
    out += outside[row]!
    a0 = (a0 + (a & HALVES)) | 0
    a1 = (a1 + ((a >>> 8) & HALVES)) | 0
    b0 = (b0 + (b & HALVES)) | 0
    b1 = (b1 + ((b >>> 8) & HALVES)) | 0
    c0 = (c0 + (c & HALVES)) | 0
    c1 = (c1 + ((c >>> 8) & HALVES)) | 0
    d0 = (d0 + (d & HALVES)) | 0
    d1 = (d1 + ((d >>> 8) & HALVES)) | 0
  }
  const biased = found * BIASES
  sums[at]! += out
  sums[at + 1]! += a0 - biased
  sums[at + 2]! += a1 - biased
  sums[at + 3]! += b0 - biased
  sums[at + 4]! += b1 - biased
  sums[at + 5]! += c0 - biased
  sums[at + 6]! += c1 - biased
  sums[at + 7]! += d0 - biased
  sums[at + 8]! += d1 - biased
}

/** A table of the features with these keys, of which `weightOf` tells the weight of each label: −127 … 127. */
export const toFeatureTable = (
  keys: Int32Array,
  weightOf: (feature: number, label: number) => number,
): FeatureTable => {
  const order = Uint32Array.from(keys, (_, f) => f).sort((a, b) => (keys[a]! >>> 0) - (keys[b]! >>> 0))
  const bits = Math.max(BLOCK_BITS, Math.ceil(Math.log2(keys.length + 1)))
  const prints = new Uint16Array(keys.length)
  const outside = new Int8Array(keys.length)
  const parts = new Uint8Array(keys.length * (LABELS - 1))
  for (const [row, f] of order.entries()) {
    prints[row] = keys[f]! & 0xffff
    outside[row] = weightOf(f, 0)
    for (let l = 1; l < LABELS; l++) parts[row * (LABELS - 1) + l - 1] = BIAS + weightOf(f, l)
  }
  const shift = 32 - bits
  return { shift, ...toStarts(keys, bits), prints, outside, named: new Int32Array(parts.buffer) }
}

const toStarts = (keys: Int32Array, bits: number): Pick<FeatureTable, 'blocks' | 'offsets'> => {
  const counts = new Uint32Array(1 << bits)
  for (const key of keys) counts[key >>> (32 - bits)]!++
  const blocks = new Uint32Array((counts.length >> BLOCK_BITS) + 1)
  const offsets = new Uint8Array(counts.length + 1)
  for (let b = 0, row = 0; b <= counts.length; row += counts[b++] ?? 0) {
    if (b % (1 << BLOCK_BITS) === 0) blocks[b >> BLOCK_BITS] = row
    const offset = row - blocks[b >> BLOCK_BITS]!
    if (offset > 255) throw new RangeError(`${offset} features in one block, of which 255 can be told`)
    offsets[b] = offset
  }
  return { blocks, offsets }
}
