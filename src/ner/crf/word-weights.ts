import { roomFor } from '../../collections/column-room.js'
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

/** So many words take less than 128 KB, which the allocator of most Linux systems cuts from a larger piece. */
const ROOM = 512

/** What the features of words add to the label scores of the tokens around them. */
export class WordWeights {
  /** By word: CELLS numbers. */
  sums: Int32Array = new Int32Array(ROOM * CELLS)
  /** The same for the features that many words share, each of which is looked up once, ROOM of them a piece, and their numbers. */
  readonly #shared: Int32Array[] = []
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
    while (at + CELLS > this.sums.length) this.sums = longer(this.sums)
    this.sums.fill(0, at, at + CELLS)
    this.#addKeys(ownKeys(word), this.sums, at)
    for (let part = 0; part < SHARED_PARTS; part++) {
      const place = this.#placeOf(word, part)
      const { sums } = this
      const shared = this.#shared[Math.floor(place / ROOM)]!
      const from = (place % ROOM) * CELLS
      for (let c = 0; c < CELLS; c++) sums[at + c]! += shared[from + c]!
    }
  }

  #placeOf(word: Word, part: number): number {
    const id = sharedId(word, part)
    const known = this.#places.get(id)
    if (known !== undefined) return known
    const place = this.#places.size
    if (place % ROOM === 0) this.#shared.push(new Int32Array(ROOM * CELLS))
    this.#addKeys(sharedKeys(word, part), this.#shared.at(-1)!, (place % ROOM) * CELLS)
    this.#places.set(id, place)
    return place
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

/**
 * The same numbers, and room for at least as many again. From a megabyte on it is room that goes back to the system: what the
 * allocator of most Linux systems has got back in one piece, twice as much it keeps of everything later.
 */
const longer = (sums: Int32Array): Int32Array => {
  const room = roomFor(2 * sums.byteLength)
  const made = new Int32Array(room, 0, Math.floor(room.byteLength / Int32Array.BYTES_PER_ELEMENT))
  made.set(sums)
  return made
}
