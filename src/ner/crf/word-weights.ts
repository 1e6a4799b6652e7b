import { doubled } from '../../collections/growable-column.js'
import { addWeights, MOST_AT_ONCE, PACKED, type FeatureTable } from './feature-table.js'
import {
  keyAt,
  OFFSETS,
  ownKeys,
  RING,
  SHARED_PARTS,
  sharedId,
  sharedKeys,
  type Word,
  type WordKeys,
} from './word-features.js'

/** So many numbers has a word: packed sums for the token two after it, one after it, itself, one before, two before (OFFSETS). */
export const CELLS = OFFSETS.length * PACKED

const ROOM = 1024

/** What the features of words add to the label scores of the tokens around them. */
export class WordWeights {
  /** By word: CELLS numbers. */
  sums = new Int32Array(ROOM * CELLS)
  /** The same for the features that many words share, each of which is looked up once, and where which of them stand. */
  #shared = new Int32Array(ROOM * CELLS)
  readonly #places = new Map<number, number>()
  /** By number: words that nobody has asked for. */
  #waiting: (Word | undefined)[] = []
  readonly #keys = new Int32Array(MOST_AT_ONCE)

  constructor(readonly features: FeatureTable) {}

  /** Takes a word, as word number `id`. */
  add(id: number, word: Word): void {
    this.#waiting[id] = word
  }

  /** Sees to it that the sums of word number `id` stand in `sums`: many a word never stands near a name. */
  weigh(id: number): void {
    const word = this.#waiting[id]
    if (word === undefined) return
    this.#waiting[id] = undefined
    const at = id * CELLS
    while (at + CELLS > this.sums.length) this.sums = doubled(this.sums)
    this.sums.fill(0, at, at + CELLS)
    this.#addKeys(ownKeys(word), this.sums, at)
    for (let part = 0; part < SHARED_PARTS; part++) {
      const from = this.#placeOf(word, part)
      const { sums } = this
      const shared = this.#shared
      for (let c = 0; c < CELLS; c++) sums[at + c]! += shared[from + c]!
    }
  }

  #placeOf(word: Word, part: number): number {
    const id = sharedId(word, part)
    const known = this.#places.get(id)
    if (known !== undefined) return known
    const at = this.#places.size * CELLS
    if (at + CELLS > this.#shared.length) this.#shared = doubled(this.#shared)
    this.#shared.fill(0, at, at + CELLS)
    this.#addKeys(sharedKeys(word, part), this.#shared, at)
    this.#places.set(id, at)
    return at
  }

  #addKeys(lists: WordKeys, sums: Int32Array, at: number): void {
    const keys = this.#keys
    for (let o = 0; o < OFFSETS.length; o++) {
      const { values, count } = lists[RING[o]!]
      for (let k = 0; k < count; k++) keys[k] = keyAt(values[k]!, o)
      addWeights(this.features, keys, count, sums, at + o * PACKED)
    }
  }
}
