import { BLOCK_BITS, type FeatureTable } from './feature-table.js'
import type { HashTable } from './hash-table.js'
import type { Knowledge } from './knowledge.js'
import { CONSISTENCY_WEIGHTS } from './label-consistency.js'
import { LABELS } from './labels.js'

/** A trained tagger: views into one buffer, so that loading costs no parsing and no copy. */
export interface Model extends Knowledge {
  /** `from × to` label scores. */
  readonly transitions: Float32Array
  /** The same for the second pass, and what it makes of the same words elsewhere: see label-consistency.ts. */
  readonly secondTransitions: Float32Array
  readonly consistency: Float32Array
  /** Slope and offset that turn the log-odds of a posterior into calibrated log-odds. */
  readonly calibration: Float32Array
  /** What a step of the features' weights is worth. */
  readonly scale: number
  readonly features: FeatureTable
  /** The slots of the weights by which `../types/` reads the types again; none: they stay as they are. */
  readonly types: Int32Array
}

const MAGIC = 0x4e524558
const VERSION = 7
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
  const sizes = header.subarray(4)
  if (sizeOf(sizes) !== bytes.byteLength) throw reject('its parts do not add up')
  let at = byteOffset + HEADER_WORDS * 4
  return toParts(sizes, (View, length) => {
    const view = new View(buffer, at, length)
    at += align(view.byteLength)
    return view
  })
}

interface View {
  readonly length: number
  readonly buffer: ArrayBufferLike
  readonly byteOffset: number
  readonly byteLength: number
}

interface ViewOf<T extends View> {
  readonly BYTES_PER_ELEMENT: number
  new (buffer: ArrayBufferLike, at: number, length: number): T
}

/** The next part of the file. */
type Next = <T extends View>(View: ViewOf<T>, length: number) => T

/** The model made of its parts, of which `sizes` says how long they are: in the order of `sizesOf` and `partsOf`. */
const toParts = (sizes: Int32Array, next: Next): Model => {
  const [bucketBits, rows, nameSlots, names, flags, wordSlots, words, types] = sizes as unknown as Sizes
  const numbers = next(Float32Array, NUMBERS)
  const table = (slots: number, entries: number): HashTable => ({
    taken: next(Uint32Array, slots),
    before: next(Uint32Array, slots),
    prints: next(Uint16Array, entries),
  })
  return {
    transitions: numbers.subarray(0, PAIRS),
    secondTransitions: numbers.subarray(PAIRS, 2 * PAIRS),
    consistency: numbers.subarray(2 * PAIRS, NUMBERS - 3),
    calibration: numbers.subarray(NUMBERS - 3, NUMBERS - 1),
    scale: numbers[NUMBERS - 1]!,
    features: {
      shift: 32 - bucketBits,
      blocks: next(Uint32Array, (1 << (bucketBits - BLOCK_BITS)) + 1),
      offsets: next(Uint8Array, (1 << bucketBits) + 1),
      prints: next(Uint16Array, rows),
      outside: next(Int8Array, rows),
      named: next(Int32Array, (rows * (LABELS - 1)) / 4),
    },
    gazetteer: {
      table: table(nameSlots, names),
      kinds: next(Uint8Array, names),
      flags: next(Uint16Array, flags),
    },
    clusters: { table: table(wordSlots, words), groups: next(Uint16Array, words) },
    types: next(Int32Array, types),
  }
}

type Sizes = readonly [number, number, number, number, number, number, number, number]

const sizesOf = ({ features, gazetteer, clusters, types }: Model): Sizes => [
  32 - features.shift,
  features.prints.length,
  gazetteer.table.taken.length,
  gazetteer.kinds.length,
  gazetteer.flags.length,
  clusters.table.taken.length,
  clusters.groups.length,
  types.length,
]

const partsOf = ({ features, gazetteer, clusters, types, ...model }: Model): readonly View[] => [
  Float32Array.of(
    ...model.transitions,
    ...model.secondTransitions,
    ...model.consistency,
    ...model.calibration,
    model.scale,
  ),
  features.blocks,
  features.offsets,
  features.prints,
  features.outside,
  features.named,
  gazetteer.table.taken,
  gazetteer.table.before,
  gazetteer.table.prints,
  gazetteer.kinds,
  gazetteer.flags,
  clusters.table.taken,
  clusters.table.before,
  clusters.table.prints,
  clusters.groups,
  types,
]

/** The bytes of a model file: the reverse of `toModel`. */
export const toBytes = (model: Model): Uint8Array => {
  const parts = partsOf(model)
  const size = parts.reduce((sum, { byteLength }) => sum + align(byteLength), HEADER_WORDS * 4)
  const bytes = new Uint8Array(size)
  new Int32Array(bytes.buffer, 0, HEADER_WORDS).set([MAGIC, VERSION, size, LABELS, ...sizesOf(model)])
  let at = HEADER_WORDS * 4
  for (const { buffer, byteOffset, byteLength } of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += align(byteLength)
  }
  return bytes
}

const align = (size: number): number => Math.ceil(size / 8) * 8

/** How long a file is whose parts are so long. */
const sizeOf = (sizes: Int32Array): number => {
  const nothing = new ArrayBuffer(0)
  let size = HEADER_WORDS * 4
  toParts(sizes, (View, length) => {
    size += align(length * View.BYTES_PER_ELEMENT)
    return new View(nothing, 0, 0)
  })
  return size
}
