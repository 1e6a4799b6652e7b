import { PAIRS, type PairChain } from './pair-chain.js'
import { readKeys, type Reach } from './inside-keys.js'

/** Weights of the features of inside-keys.ts in an open table: a view into the bytes of a file. */
export interface InsideModel {
  readonly bits: number
  /** What a step of `weights` is worth. */
  readonly scale: number
  /** 0: an empty slot. */
  readonly keys: Int32Array
  /** `slot × PAIRS`. */
  readonly weights: Int8Array
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
  const keys = new Int32Array(buffer, byteOffset + HEADER_BYTES, 1 << bits)
  const weights = new Int8Array(buffer, keys.byteOffset + keys.byteLength, PAIRS << bits)
  return { bits, scale, keys, weights, sieve: toSieve(keys) }
}

const SIEVE_BITS = 19

const toSieve = (keys: Int32Array): Uint32Array => {
  const sieve = new Uint32Array(1 << (SIEVE_BITS - 5))
  for (const key of keys) {
    const bit = spread(key) >>> (32 - SIEVE_BITS)
    if (key !== 0) sieve[bit >>> 5]! |= 1 << (bit & 31)
  }
  return sieve
}

const spread = (key: number): number => Math.imul(key, 0x85ebca6b)

/** The bytes of a model file: the reverse of `toInsideModel`. */
export const toInsideBytes = ({ bits, scale, keys, weights }: Omit<InsideModel, 'sieve'>): Uint8Array => {
  const bytes = new Uint8Array(sizeOf(bits))
  new Int32Array(bytes.buffer, 0, 3).set([MAGIC, VERSION, bits])
  new Float32Array(bytes.buffer, 12, 1)[0] = scale
  bytes.set(new Uint8Array(keys.buffer, keys.byteOffset, keys.byteLength), HEADER_BYTES)
  bytes.set(
    new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength),
    HEADER_BYTES + keys.byteLength,
  )
  return bytes
}

const sizeOf = (bits: number): number => HEADER_BYTES + (4 + PAIRS) * (1 << bits)

/** A table at most half full of rows of PAIRS weights by feature key; the same rows in the same order give the same table. */
export const packInside = (
  rows: readonly (readonly [key: number, weights: ArrayLike<number>])[],
): InsideModel => {
  let bits = 4
  while (rows.length * 2 > 1 << bits) bits++
  let most = 1e-9
  for (const [, weights] of rows) for (let p = 0; p < PAIRS; p++) most = Math.max(most, Math.abs(weights[p]!))
  const model = {
    bits,
    scale: Math.fround(most / 127),
    keys: new Int32Array(1 << bits),
    weights: new Int8Array(PAIRS << bits),
  }
  for (const [key, weights] of rows) {
    const slot = slotOf(model, key)
    model.keys[slot] = key || 1
    for (let p = 0; p < PAIRS; p++) model.weights[slot * PAIRS + p] = Math.round(weights[p]! / model.scale)
  }
  return { ...model, sieve: toSieve(model.keys) }
}

/** Where a key stands, or the empty slot where it would. */
const slotOf = ({ bits, keys }: Pick<InsideModel, 'bits' | 'keys'>, key: number): number => {
  const mask = (1 << bits) - 1
  const wanted = key || 1
  let slot = spread(wanted) >>> (32 - bits)
  while (keys[slot] !== 0 && keys[slot] !== wanted) slot = (slot + 1) & mask
  return slot
}

/** Sums up the scores of a sentence in a chain and works out its probabilities. */
export const readInside = (model: InsideModel, reach: Reach, chain: PairChain): void => {
  const tokens = reach.to - reach.from
  chain.reserve(tokens)
  const { scores } = chain
  const { keys: known, weights, scale, sieve } = model
  let row = 0
  readKeys(reach, (keys, count) => {
    let outside = 0
    let begins = 0
    let ends = 0
    let goesOn = 0
    for (let k = 0; k < count; k++) {
      const bit = spread(keys[k]!) >>> (32 - SIEVE_BITS)
      if (!(sieve[bit >>> 5]! & (1 << (bit & 31)))) continue
      const slot = slotOf(model, keys[k]!)
      if (known[slot] === 0) continue
      outside += weights[slot * PAIRS]!
      begins += weights[slot * PAIRS + 1]!
      ends += weights[slot * PAIRS + 2]!
      goesOn += weights[slot * PAIRS + 3]!
    }
    scores[row] = outside * scale
    scores[row + 1] = begins * scale
    scores[row + 2] = ends * scale
    scores[row + 3] = goesOn * scale
    row += PAIRS
  })
  chain.sum(tokens)
}
