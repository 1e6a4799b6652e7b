/** A value that features look at, with its hash: it occurs in thousands of features, and is hashed once. */
export interface FeatureValue {
  readonly text: string
  readonly hash: number
}

/** What a feature may be made of. */
export type FeatureArgument = FeatureValue | number

const START = 0x811c9dc5 | 0
const PRIME = 0x01000193
const BAR = 0x7c

/** The value that says `text`. A bar inside becomes a broken one: bars stand between values. */
export const toFeatureValue = (text: string): FeatureValue => {
  const whole = text.includes('|') ? text.replaceAll('|', '¦') : text
  return { text: whole, hash: hashText(whole, 0, whole.length) }
}

/** The name of a feature in the model's file: "c6|in|the|say-ed". */
export const nameOf = (
  template: string,
  a?: FeatureArgument,
  b?: FeatureArgument,
  c?: FeatureArgument,
  d?: FeatureArgument,
): string =>
  [a, b, c, d]
    .filter((part) => part !== undefined)
    .reduce<string>((name, part) => `${name}|${typeof part === 'number' ? part : part.text}`, template)

/** The hash (32 bits) of a feature's name, worked out from those of its parts. */
export const hashOf = (
  template: string,
  a?: FeatureArgument,
  b?: FeatureArgument,
  c?: FeatureArgument,
  d?: FeatureArgument,
): number => {
  let hash = hashText(template, 0, template.length)
  if (a === undefined) return hash
  hash = mix(hash, hashArgument(a))
  if (b === undefined) return hash
  hash = mix(hash, hashArgument(b))
  if (c === undefined) return hash
  hash = mix(hash, hashArgument(c))
  return d === undefined ? hash : mix(hash, hashArgument(d))
}

const hashArgument = (part: FeatureArgument): number =>
  typeof part === 'number' ? hashNumber(part) : part.hash

const hashNumber = (number: number): number => {
  if (number >= 0 && number < DIGITS.length) return DIGITS[number]!
  const text = String(number)
  return hashText(text, 0, text.length)
}

/** The hash of what stands between two offsets of a text (FNV-1a over UTF-16, 32 bits). */
const hashText = (text: string, from: number, to: number): number => {
  let hash = START
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME)
  return hash
}

const DIGITS = Int32Array.from({ length: 64 }, (_, number) =>
  hashText(String(number), 0, String(number).length),
)

/** The value of a place that does not exist, such as the word before the first. */
export const NOTHING = toFeatureValue('')

const mix = (hash: number, part: number): number => {
  const mixed = Math.imul(hash ^ part, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

/** The hash of the name that stands between two offsets of a text: the same that `hashOf` gives for its parts. */
const hashName = (text: string, from: number, to: number): number => {
  let whole = 0
  let hash = START
  let template = true
  for (let at = from; at <= to; at++) {
    const code = at < to ? text.charCodeAt(at) : BAR
    if (code === BAR) {
      whole = template ? hash : mix(whole, hash)
      template = false
      hash = START
    } else hash = Math.imul(hash ^ code, PRIME)
  }
  return whole
}

/**
 * Weights of log-linear models by the hash of their feature, in an open table: 0 for what it does not hold. A slot has
 * both the feature's tag and its weight, so that the table stays small enough for the processor's cache.
 */
export class Weights {
  readonly #mask: number
  readonly #slots: Int32Array
  readonly #first = new Int32Array(MOST_AT_ONCE)

  /** `slots`: a table as another one had it, a power of two long. */
  constructor(slots: Int32Array) {
    this.#mask = slots.length - 1
    this.#slots = slots
  }

  /** An empty table with room for so many weights. */
  static forCount(count: number): Weights {
    return new Weights(new Int32Array(2 ** Math.ceil(Math.log2(Math.max(16, count * 1.5)))))
  }

  /** All it holds, to be kept in a file. */
  get slots(): Int32Array {
    return this.#slots
  }

  /** Sets the weight, in hundredths, of the feature whose name stands between two offsets of `text`. */
  set(text: string, weight: number, from = 0, to = text.length): void {
    const hash = hashName(text, from, to)
    const tag = tagOf(hash)
    let at = hash & this.#mask
    while (this.#slots[at] !== 0 && (this.#slots[at]! & TAG) !== tag) at = (at + 1) & this.#mask
    if (weight === 0 && this.#slots[at] === 0) return
    this.#slots[at] = tag | (Math.max(-MOST, Math.min(MOST, weight)) & ~TAG)
  }

  /**
   * The weights of the first `count` of `hashes` together, in hundredths. All first slots are read before any is looked at:
   * they lie far apart, and so the processor fetches several at a time.
   */
  sum(hashes: Int32Array, count: number): number {
    const slots = this.#slots
    const first = this.#first
    for (let k = 0; k < count; k++) first[k] = slots[hashes[k]! & this.#mask]!
    let sum = 0
    for (let k = 0; k < count; k++) {
      const slot = first[k]!
      if (slot !== 0)
        sum += (slot & TAG) === tagOf(hashes[k]!) ? (slot << TAG_BITS) >> TAG_BITS : this.get(hashes[k]!)
    }
    return sum
  }

  /** In hundredths. */
  get(hash: number): number {
    const tag = tagOf(hash)
    let at = hash & this.#mask
    for (;;) {
      const slot = this.#slots[at]!
      if (slot === 0 || (slot & TAG) === tag) return (slot << TAG_BITS) >> TAG_BITS
      at = (at + 1) & this.#mask
    }
  }
}

/** So many features can be summed at once. */
export const MOST_AT_ONCE = 64

const TAG_BITS = 21
const TAG = -1 << (32 - TAG_BITS)
/** The largest weight that fits beside a tag. */
const MOST = ~TAG >> 1

// The place in the table tells the low bits of a hash already, so they are mixed with the high ones.
const tagOf = (hash: number): number => Math.imul(hash, 0x85ebca6b) & TAG

/** A table of weights given by their features' names. */
export const toWeights = (entries: ReadonlyMap<string, number>): Weights => {
  const weights = Weights.forCount(entries.size)
  for (const [name, weight] of entries) weights.set(name, Math.round(weight * 100))
  return weights
}
