import { doubled } from './growable-column.js'

/** So many texts stand in one piece of memory: a power of two. */
const TEXTS_A_PIECE = 1 << 14
/** The places of a table of hashes are this often taken at most, and then there are twice as many. */
const FULL = 2 / 3
const FREE = 0

/** Stands before a code unit that takes two bytes more. */
const WIDE = 0xff

/** An `Interner` for millions of texts: it keeps them as bytes outside the heap, one a character of most of them. */
export class PackedInterner {
  size = 0
  readonly #pieces: Piece[] = []
  /** By hash: the number of a text and one more. */
  #table = new Uint32Array(1024)
  #bytes = new Uint8Array(1024)

  numberOf(text: string): number {
    const length = this.#encode(text)
    const mask = this.#table.length - 1
    let place = hashOf(this.#bytes, 0, length) & mask
    for (; this.#table[place] !== FREE; place = (place + 1) & mask)
      if (this.#isEncoded(this.#table[place]! - 1, length)) return this.#table[place]! - 1
    this.#table[place] = ++this.size
    this.#keep(length)
    if (this.size > FULL * this.#table.length) this.#widen()
    return this.size - 1
  }

  /** Undefined for a text that was never numbered. */
  knownNumberOf(text: string): number | undefined {
    const length = this.#encode(text)
    const mask = this.#table.length - 1
    for (let at = hashOf(this.#bytes, 0, length) & mask; this.#table[at] !== FREE; at = (at + 1) & mask)
      if (this.#isEncoded(this.#table[at]! - 1, length)) return this.#table[at]! - 1
    return undefined
  }

  textOf(number: number): string {
    const { bytes, ends } = this.#pieces[Math.floor(number / TEXTS_A_PIECE)]!
    const at = number % TEXTS_A_PIECE
    return decode(bytes, ends[at]!, ends[at + 1]!)
  }

  /** Into `#bytes`; returns how many they are. */
  #encode(text: string): number {
    while (this.#bytes.length < 3 * text.length) this.#bytes = doubled(this.#bytes)
    let length = 0
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (unit < WIDE) this.#bytes[length++] = unit
      else {
        this.#bytes[length++] = WIDE
        this.#bytes[length++] = unit >> 8
        this.#bytes[length++] = unit & 0xff
      }
    }
    return length
  }

  #isEncoded(number: number, length: number): boolean {
    const { bytes, ends } = this.#pieces[Math.floor(number / TEXTS_A_PIECE)]!
    const at = number % TEXTS_A_PIECE
    const start = ends[at]!
    if (ends[at + 1]! - start !== length) return false
    for (let i = 0; i < length; i++) if (bytes[start + i] !== this.#bytes[i]) return false
    return true
  }

  #keep(length: number): void {
    const at = (this.size - 1) % TEXTS_A_PIECE
    if (at === 0) this.#begin()
    const piece = this.#pieces.at(-1)!
    const end = piece.ends[at]! + length
    while (piece.bytes.length < end) piece.bytes = doubled(piece.bytes)
    piece.bytes.set(this.#bytes.subarray(0, length), piece.ends[at])
    piece.ends[at + 1] = end
  }

  /** The next piece; the last one grows no more and gives back what it has too much. */
  #begin(): void {
    const last = this.#pieces.at(-1)
    if (last) last.bytes = last.bytes.slice(0, last.ends[TEXTS_A_PIECE])
    this.#pieces.push({ bytes: new Uint8Array(1024), ends: new Uint32Array(TEXTS_A_PIECE + 1) })
  }

  #widen(): void {
    this.#table = new Uint32Array(2 * this.#table.length)
    const mask = this.#table.length - 1
    for (let number = 0; number < this.size; number++) {
      const { bytes, ends } = this.#pieces[Math.floor(number / TEXTS_A_PIECE)]!
      const at = number % TEXTS_A_PIECE
      let place = hashOf(bytes, ends[at]!, ends[at + 1]!) & mask
      while (this.#table[place] !== FREE) place = (place + 1) & mask
      this.#table[place] = number + 1
    }
  }
}

interface Piece {
  bytes: Uint8Array
  /** A text goes from the end of the one before it to its own. */
  readonly ends: Uint32Array
}

// Another one each time, so that nobody can choose texts that all have one place.
const SEED = Math.floor(Math.random() * 2 ** 32)

/** FNV-1a, its bits mixed as in MurmurHash3. */
const hashOf = (bytes: Uint8Array, start: number, end: number): number => {
  let hash = SEED
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** A call takes so many arguments without harm. */
const UNITS_A_CALL = 4096
const units = new Uint16Array(UNITS_A_CALL)

const decode = (bytes: Uint8Array, start: number, end: number): string => {
  let text = ''
  for (let i = start; i < end;) {
    let length = 0
    for (; i < end && length < UNITS_A_CALL; i++)
      units[length++] = bytes[i] === WIDE ? (bytes[++i]! << 8) | bytes[++i]! : bytes[i]!
    // An array of numbers to the engine, whatever its type says.
    text += String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[])
  }
  return text
}
