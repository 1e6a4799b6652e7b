/** What is larger than this goes back to the system as a whole when nobody holds it any more. */
const KEPT_BY_ALLOCATORS = 32 << 20
/** What is smaller than this is not worth a thought. */
export const LARGE = 1 << 20

/**
 * Memory for so many bytes, all 0: for columns over the tokens of a long text. Of what is given back to it the allocator of
 * most Linux systems keeps up to 32 MB for itself, and over the stages of a text it has lain there between other things. More
 * is taken from the system and given back to it, and room that nothing is written to takes no memory.
 */
export const roomFor = (bytes: number): ArrayBuffer => new ArrayBuffer(withSpare(bytes))

/** The same for what threads share. */
export const roomSharedFor = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(withSpare(bytes))

const withSpare = (bytes: number): number => (bytes < LARGE ? bytes : Math.max(bytes, KEPT_BY_ALLOCATORS + 1))

/** Columns of so many rows each, in one piece of memory. */
export class ColumnRoom {
  readonly #buffer: ArrayBuffer
  #used = 0

  /** @param bytes Of a row, in all columns together. */
  constructor(
    readonly rows: number,
    bytes: number,
  ) {
    this.#buffer = roomFor(bytes * rows + COLUMNS * ALIGNED)
  }

  int32(): Int32Array<ArrayBuffer> {
    return new Int32Array(this.#buffer, this.#take(4), this.rows)
  }

  uint32(): Uint32Array<ArrayBuffer> {
    return new Uint32Array(this.#buffer, this.#take(4), this.rows)
  }

  uint8(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#buffer, this.#take(1), this.rows)
  }

  #take(bytes: number): number {
    const at = this.#used
    this.#used += Math.ceil((bytes * this.rows) / ALIGNED) * ALIGNED
    return at
  }
}

const ALIGNED = 8
/** So many columns have room for what lies between them. */
const COLUMNS = 8
