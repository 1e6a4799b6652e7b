/** A part of a feature’s name. */
export type FeaturePart = string | number

const START = 0x811c9dc5
const PRIME = 0x01000193
const BAR = 0x7c

/** The name of a feature in the model's file: "c6|in|the|say-ed". */
export const nameOf = (
  template: string,
  a?: FeaturePart,
  b?: FeaturePart,
  c?: FeaturePart,
  d?: FeaturePart,
): string => [template, a, b, c, d].filter((part) => part !== undefined).join('|')

/** The hash (FNV-1a, 32 bits) of a feature's name, worked out without building the name. */
export const hashOf = (
  template: string,
  a?: FeaturePart,
  b?: FeaturePart,
  c?: FeaturePart,
  d?: FeaturePart,
): number => {
  let hash = mix(START, template)
  if (a !== undefined) hash = mix(bar(hash), a)
  if (b !== undefined) hash = mix(bar(hash), b)
  if (c !== undefined) hash = mix(bar(hash), c)
  if (d !== undefined) hash = mix(bar(hash), d)
  return hash >>> 0
}

const bar = (hash: number): number => Math.imul(hash ^ BAR, PRIME)

const mix = (hash: number, part: FeaturePart): number => {
  const text = typeof part === 'string' ? part : String(part)
  let mixed = hash
  for (let i = 0; i < text.length; i++) mixed = Math.imul(mixed ^ text.charCodeAt(i), PRIME)
  return mixed
}

/** Weights of log-linear models by the hash of their feature, in an open table: 0 for what it does not hold. */
export class Weights {
  readonly #mask: number
  readonly #keys: Uint32Array
  readonly #values: Float32Array

  constructor(capacity: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, capacity * 2)))
    this.#mask = size - 1
    this.#keys = new Uint32Array(size)
    this.#values = new Float32Array(size)
  }

  set(name: string, weight: number): void {
    const hash = hashOf(name)
    let at = hash & this.#mask
    while (this.#values[at] !== 0 && this.#keys[at] !== hash) at = (at + 1) & this.#mask
    this.#keys[at] = hash
    this.#values[at] = weight
  }

  get(hash: number): number {
    let at = hash & this.#mask
    while (this.#values[at] !== 0) {
      if (this.#keys[at] === hash) return this.#values[at]!
      at = (at + 1) & this.#mask
    }
    return 0
  }
}

/** A table of weights given by their features' names. */
export const toWeights = (entries: ReadonlyMap<string, number>): Weights => {
  const weights = new Weights(entries.size)
  for (const [name, weight] of entries) weights.set(name, weight)
  return weights
}
