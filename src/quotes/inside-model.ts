import { PAIRS, type PairChain } from './pair-chain.js'
import { readKeys, type Reach } from './inside-keys.js'

/** Weights of the features of inside-keys.ts in an open table: a view into the bytes of a file. */
export interface InsideModel {
  readonly bits: number
  /** What a step of `weights` is worth. */
  readonly scale: number
  /**
   * Two numbers a slot, that both are fetched at once: the key, 0 in an empty slot, and PAIRS weights of 8 bits, the first
   * in the lowest.
   */
  readonly slots: Int32Array
  /** A bit for each key, by its hash: most keys of a text are unknown, and this is small enough to stay near. */
  readonly sieve: Uint32Array
}

const MAGIC = 0x49535451
const VERSION = 1
const HEADER_BYTES = 16

/** The model in the bytes of a file. `reject` makes the error for a file that is not one. */
export const toInsideModel = (bytes: Uint8Array, reject: (reason: string) => Error): InsideModel => {
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  if (bytes.byteLength < HEADER_BYTES) throw reject('it is too short')
  const [magic, version, bits] = new Int32Array(buffer, byteOffset, 3) as unknown as [number, number, number]
  if (magic !== MAGIC) throw reject('it is no model file')
  if (version !== VERSION) throw reject(`its format is version ${version}, this program reads ${VERSION}`)
  if (bytes.byteLength !== sizeOf(bits)) throw reject(`it has ${bytes.byteLength} bytes of ${sizeOf(bits)}`)
  const scale = new Float32Array(buffer, byteOffset + 12, 1)[0]!
  const slots = new Int32Array(buffer, byteOffset + HEADER_BYTES, 2 << bits)
  return { bits, scale, slots, sieve: toSieve(slots) }
}

const SIEVE_BITS = 19

const toSieve = (slots: Int32Array): Uint32Array => {
  const sieve = new Uint32Array(1 << (SIEVE_BITS - 5))
  for (let at = 0; at < slots.length; at += 2) {
    const bit = spread(slots[at]!) >>> (32 - SIEVE_BITS)
    if (slots[at] !== 0) sieve[bit >>> 5]! |= 1 << (bit & 31)
  }
  return sieve
}

const spread = (key: number): number => Math.imul(key, 0x85ebca6b)

/** The bytes of a model file: the reverse of `toInsideModel`. */
export const toInsideBytes = ({ bits, scale, slots }: Omit<InsideModel, 'sieve'>): Uint8Array => {
  const bytes = new Uint8Array(sizeOf(bits))
  new Int32Array(bytes.buffer, 0, 3).set([MAGIC, VERSION, bits])
  new Float32Array(bytes.buffer, 12, 1)[0] = scale
  bytes.set(new Uint8Array(slots.buffer, slots.byteOffset, slots.byteLength), HEADER_BYTES)
  return bytes
}

const sizeOf = (bits: number): number => HEADER_BYTES + (8 << bits)

/** A table at most half full of rows of PAIRS weights by feature key; the same rows in the same order give the same table. */
export const packInside = (
  rows: readonly (readonly [key: number, weights: ArrayLike<number>])[],
): InsideModel => {
  let bits = 4
  while (rows.length * 2 > 1 << bits) bits++
  let most = 1e-9
  for (const [, weights] of rows) for (let p = 0; p < PAIRS; p++) most = Math.max(most, Math.abs(weights[p]!))
  const model = { bits, scale: Math.fround(most / 127), slots: new Int32Array(2 << bits) }
  for (const [key, weights] of rows) {
    const at = placeOf(model, key)
    model.slots[at] = key || 1
    for (let p = 0; p < PAIRS; p++)
      model.slots[at + 1]! |= (Math.round(weights[p]! / model.scale) & 0xff) << (8 * p)
  }
  return { ...model, sieve: toSieve(model.slots) }
}

/** The weight of a pair among the PAIRS of a slot. */
export const weightOf = (packed: number, pair: number): number => (packed << (24 - 8 * pair)) >> 24

/** Where a key stands in `slots`, or the empty slot where it would. */
const placeOf = ({ bits, slots }: Pick<InsideModel, 'bits' | 'slots'>, key: number): number => {
  const mask = (2 << bits) - 1
  const wanted = key || 1
  let at = (spread(wanted) >>> (32 - bits)) * 2
  while (slots[at] !== 0 && slots[at] !== wanted) at = (at + 2) & mask
  return at
}

/** Sums up the scores of a sentence in a chain and works out its probabilities. */
export const readInside = (model: InsideModel, reach: Reach, chain: PairChain): void => {
  const tokens = reach.to - reach.from
  chain.reserve(tokens)
  const { scores } = chain
  const { slots, scale, sieve } = model
  let row = 0
  readKeys(reach, (keys, count) => {
    let outside = 0
    let begins = 0
    let ends = 0
    let goesOn = 0
    for (let k = 0; k < count; k++) {
      const bit = spread(keys[k]!) >>> (32 - SIEVE_BITS)
      if (!(sieve[bit >>> 5]! & (1 << (bit & 31)))) continue
      // Empty slots weigh nothing.
      const packed = slots[placeOf(model, keys[k]!) + 1]!
      outside += weightOf(packed, 0)
      begins += weightOf(packed, 1)
      ends += weightOf(packed, 2)
      goesOn += weightOf(packed, 3)
    }
    scores[row] = outside * scale
    scores[row + 1] = begins * scale
    scores[row + 2] = ends * scale
    scores[row + 3] = goesOn * scale
    row += PAIRS
  })
  chain.sum(tokens)
}
