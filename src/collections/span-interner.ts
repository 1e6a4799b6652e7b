import { doubled } from './growable-column.js'

const ROOM = 1024
/** A table that is fuller grows. */
const MOST_FULL = 0.5
const NONE = 0

/**
 * Numbers distinct words 0, 1, … in the order in which they are first met, by where they stand in a text: a word met before
 * is told by its characters, and no string is made of it.
 */
export class SpanInterner {
  /** By number. */
  readonly texts: string[] = []
  /** By slot: the number of its word and 1; 0: none. */
  #slots = new Int32Array(ROOM / MOST_FULL)
  /** By number: the hash of the word, and where its characters begin in `units`. */
  #hashes = new Int32Array(ROOM)
  #begins = new Int32Array(ROOM)
  #units = new Uint16Array(8 * ROOM)
  #used = 0

  get size(): number {
    return this.texts.length
  }

  /** The number of the word from `start` to `end` of a text. */
  numberOf(text: string, start: number, end: number): number {
    let hash = SEED ^ (end - start)
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
    hash ^= hash >>> 15
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = hash & mask
    for (let entry = slots[slot]!; entry !== NONE; entry = slots[slot]!) {
      if (this.#hashes[entry - 1] === hash && this.#isSame(entry - 1, text, start, end)) return entry - 1
      slot = (slot + 1) & mask
    }
    return this.#add(hash, text.slice(start, end))
  }

  #isSame(number: number, text: string, start: number, end: number): boolean {
    const units = this.#units
    const begin = this.#begins[number]!
    if (this.#begins[number + 1]! - begin !== end - start) return false
    for (let at = start, unit = begin; at < end; at++, unit++)
      if (units[unit] !== text.charCodeAt(at)) return false
    return true
  }

  #add(hash: number, word: string): number {
    const number = this.texts.length
    if (number + 2 > this.#hashes.length) this.#grow()
    while (this.#used + word.length > this.#units.length) this.#units = doubled(this.#units)
    this.#hashes[number] = hash
    for (let i = 0; i < word.length; i++) this.#units[this.#used++] = word.charCodeAt(i)
    this.#begins[number + 1] = this.#used
    // A slice would keep the whole text in memory.
    this.texts.push(Array.from(word).join(''))
    this.#place(number)
    return number
  }

  #place(number: number): void {
    const mask = this.#slots.length - 1
    let slot = this.#hashes[number]! & mask
    while (this.#slots[slot] !== NONE) slot = (slot + 1) & mask
    this.#slots[slot] = number + 1
  }

  #grow(): void {
    this.#hashes = doubled(this.#hashes)
    this.#begins = doubled(this.#begins)
    this.#slots = new Int32Array(this.#hashes.length / MOST_FULL)
    for (let number = 0; number < this.texts.length; number++) this.#place(number)
  }
}

const PRIME = 0x01000193
// Another one each time, so that nobody can write a text of words that all have one place.
const SEED = Math.floor(Math.random() * 2 ** 32)
