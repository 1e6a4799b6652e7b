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

/** So many features can be added up at once: as many biased bytes fit in the half of a word. */
export const MOST_AT_ONCE = 128

/** There are so many buckets in a block, as a power of two. */
export const BLOCK_BITS = 6
const BIAS = 128
const TYPE_WORDS = (LABELS - 1) / 4
/** The bytes 0 and 2 of a word as two halves of it: there is room to add them up. */
const HALVES = 0x00ff00ff

/**
 * Adds the weights of the first `count` of `keys` to the LABELS sums at `at`; a feature that is not there adds nothing.
 * With sums of one kind alone it is compiled once.
 */
export const addWeights = (
  { shift, blocks, offsets, prints, outside, named }: FeatureTable,
  keys: Int32Array,
  count: number,
  sums: Int16Array,
  at: number,
): void => {
  let biased = 0
  let out = 0
  // Of each type, the parts 0 and 2, and the parts 1 and 3.
  let a0 = 0, a1 = 0, b0 = 0, b1 = 0, c0 = 0, c1 = 0, d0 = 0, d1 = 0 // prettier-ignore
  for (let k = 0; k < count; k++) {
    const key = keys[k]!
    const bucket = key >>> shift
    const print = key & 0xffff
    const end = blocks[(bucket + 1) >>> BLOCK_BITS]! + offsets[bucket + 1]!
    for (let row = blocks[bucket >>> BLOCK_BITS]! + offsets[bucket]!; row < end; row++) {
      if (prints[row] !== print) continue
      const from = row * TYPE_WORDS
      const a = named[from]!
      const b = named[from + 1]!
      const c = named[from + 2]!
      const d = named[from + 3]!
      biased += BIAS
      out += outside[row]!
      a0 = (a0 + (a & HALVES)) | 0
      a1 = (a1 + ((a >>> 8) & HALVES)) | 0
      b0 = (b0 + (b & HALVES)) | 0
      b1 = (b1 + ((b >>> 8) & HALVES)) | 0
      c0 = (c0 + (c & HALVES)) | 0
      c1 = (c1 + ((c >>> 8) & HALVES)) | 0
      d0 = (d0 + (d & HALVES)) | 0
      d1 = (d1 + ((d >>> 8) & HALVES)) | 0
      break
    }
  }
  if (biased === 0) return
  sums[at]! += out
  addHalves(sums, at + 1, a0, a1, biased)
  addHalves(sums, at + 5, b0, b1, biased)
  addHalves(sums, at + 9, c0, c1, biased)
  addHalves(sums, at + 13, d0, d1, biased)
}

const addHalves = (sums: Int16Array, at: number, even: number, odd: number, biased: number): void => {
  sums[at]! += (even & 0xffff) - biased
  sums[at + 1]! += (odd & 0xffff) - biased
  sums[at + 2]! += (even >>> 16) - biased
  sums[at + 3]! += (odd >>> 16) - biased
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
