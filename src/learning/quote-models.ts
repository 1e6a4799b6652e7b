import { Weights } from '../learning/feature-weights.js'

export interface Models {
  /** Features of all parts; their prefixes keep the parts apart. */
  readonly weights: Weights
  /** Words beside the reporting verbs that may be cues. */
  readonly vocabulary: ReadonlySet<string>
}

const MAGIC = 0x51545845
const VERSION = 1
const HEADER_BYTES = 16

/** The models in the bytes of a file: its table of weights is looked into as it lies there. `reject` makes the error. */
export const toModels = (bytes: Uint8Array, reject: (reason: string) => Error): Models => {
  // A view needs an aligned start; a pooled buffer may lack it.
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  if (byteLength < HEADER_BYTES) throw reject('it is too short')
  const [magic, version, slots, letters] = new Int32Array(buffer, byteOffset, 4) as unknown as Header
  if (magic !== MAGIC) throw reject('it is no model file')
  if (version !== VERSION) throw reject(`its format is version ${version}, this program reads ${VERSION}`)
  const whole = HEADER_BYTES + slots * 4 + letters
  if (whole !== byteLength) throw reject(`it has ${byteLength} bytes of ${whole}`)
  const words = new Uint8Array(buffer, byteOffset + HEADER_BYTES + slots * 4, letters)
  return {
    weights: new Weights(new Int32Array(buffer, byteOffset + HEADER_BYTES, slots)),
    vocabulary: new Set(new TextDecoder().decode(words).split('\n')),
  }
}

type Header = readonly [magic: number, version: number, slots: number, letters: number]

/** The bytes of a model file: the reverse of `toModels`. */
export const toBytes = ({ weights, vocabulary }: Models): Uint8Array => {
  const { slots } = weights
  const words = new TextEncoder().encode([...vocabulary].toSorted().join('\n'))
  const bytes = new Uint8Array(HEADER_BYTES + slots.byteLength + words.length)
  new Int32Array(bytes.buffer, 0, 4).set([MAGIC, VERSION, slots.length, words.length])
  bytes.set(new Uint8Array(slots.buffer, slots.byteOffset, slots.byteLength), HEADER_BYTES)
  bytes.set(words, HEADER_BYTES + slots.byteLength)
  return bytes
}
