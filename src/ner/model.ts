import { LABELS } from './labels.js'
import type { HashTable } from './names.js'

/** A trained tagger: views into one buffer, so that loading costs no parsing and no copy. */
export interface Model {
  /** `from × to` label scores. */
  readonly transitions: Float32Array
  /** Slope and offset that turn the log-odds of a posterior into calibrated log-odds. */
  readonly calibration: Float32Array
  /** What a step of `weights` is worth. */
  readonly scale: number
  /** The feature table: slot → low half of the key (0: empty) and one weight a label. */
  readonly prints: Uint16Array
  readonly weights: Int8Array
  readonly names: HashTable
  readonly clusters: HashTable
}

const MAGIC = 0x4e524558
const VERSION = 1
const HEADER_WORDS = 32

/** The model in the bytes of a file. `reject` makes the error for a file that is not one. */
export const toModel = (bytes: Uint8Array, reject: (reason: string) => Error): Model => {
  // Views need an aligned start; a pooled buffer may lack it.
  const { buffer, byteOffset } = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  if (bytes.byteLength < HEADER_WORDS * 4) throw reject('it is too short')
  const header = new Int32Array(buffer, byteOffset, HEADER_WORDS)
  if (header[0] !== MAGIC) throw reject('it is no model file')
  if (header[1] !== VERSION) throw reject(`its format is version ${header[1]}, this program reads ${VERSION}`)
  if (header[2] !== bytes.byteLength) throw reject(`it has ${bytes.byteLength} bytes of ${header[2]}`)
  if (header[3] !== LABELS) throw reject(`it has ${header[3]} labels, not ${LABELS}`)
  const slots = header[4]!
  const [nameBits, clusterBits] = [header[5]!, header[6]!]
  let at = byteOffset + HEADER_WORDS * 4
  const next = <T>(View: ViewOf<T>, length: number): T => {
    const view = new View(buffer, at, length)
    at = align(at + length * View.BYTES_PER_ELEMENT - byteOffset) + byteOffset
    return view
  }
  if (sizeOf(slots, nameBits, clusterBits) !== bytes.byteLength) throw reject('its parts do not add up')
  const numbers = next(Float32Array, LABELS * LABELS + 3)
  const table = (bits: number): HashTable => ({
    bits,
    prints: next(Uint16Array, 1 << bits),
    values: next(Uint16Array, 1 << bits),
  })
  return {
    transitions: numbers.subarray(0, LABELS * LABELS),
    calibration: numbers.subarray(LABELS * LABELS, LABELS * LABELS + 2),
    scale: numbers[LABELS * LABELS + 2]!,
    prints: next(Uint16Array, slots),
    weights: next(Int8Array, slots * LABELS),
    names: table(nameBits),
    clusters: table(clusterBits),
  }
}

interface ViewOf<T> {
  readonly BYTES_PER_ELEMENT: number
  new (buffer: ArrayBufferLike, at: number, length: number): T
}

/** The bytes of a model file: the reverse of `toModel`. */
export const toBytes = (model: Model): Uint8Array => {
  const { names, clusters, prints } = model
  const bytes = new Uint8Array(sizeOf(prints.length, names.bits, clusters.bits))
  new Int32Array(bytes.buffer, 0, 7).set([
    MAGIC,
    VERSION,
    bytes.length,
    LABELS,
    prints.length,
    names.bits,
    clusters.bits,
  ])
  const numbers = Float32Array.of(...model.transitions, ...model.calibration, model.scale)
  let at = HEADER_WORDS * 4
  for (const part of [
    numbers,
    prints,
    model.weights,
    names.prints,
    names.values,
    clusters.prints,
    clusters.values,
  ]) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at = align(at + part.byteLength)
  }
  return bytes
}

const align = (size: number): number => Math.ceil(size / 8) * 8

const sizeOf = (slots: number, nameBits: number, clusterBits: number): number =>
  HEADER_WORDS * 4 +
  [
    (LABELS * LABELS + 3) * 4,
    slots * 2,
    slots * LABELS,
    ...[nameBits, nameBits, clusterBits, clusterBits].map((b) => 2 << b),
  ]
    .map(align)
    .reduce((sum, size) => sum + size, 0)

/** Where the search for `key` starts in a table of `slots` slots. */
export const slotOf = (key: number, slots: number): number => Math.floor(((key >>> 0) * slots) / 4294967296)

/** The half of a key that a slot keeps; never 0. */
export const printOf = (key: number): number => key & 0xffff || 1

/** Adds the weights of feature `key` to the LABELS scores at `at`; a feature that was pruned adds nothing. */
export const addWeights = (
  { prints, weights, scale }: Model,
  key: number,
  scores: Float32Array,
  at: number,
): void => {
  const slots = prints.length
  const print = key & 0xffff || 1
  let slot = ((key >>> 0) * (slots / 4294967296)) | 0
  for (;;) {
    const found = prints[slot]!
    if (found === 0) return
    if (found === print) break
    if (++slot === slots) slot = 0
  }
  const row = slot * LABELS
  for (let l = 0; l < LABELS; l++) scores[at + l]! += weights[row + l]! * scale
}
