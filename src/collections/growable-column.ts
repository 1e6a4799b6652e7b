import { roomFor } from './column-room.js'

/** A growing list of unsigned 32-bit numbers without an object for each. */
export class GrowableColumn {
  length = 0
  #values: Uint32Array

  constructor(capacity: number) {
    const most = Math.max(LEAST_CAPACITY, capacity)
    this.#values = new Uint32Array(roomFor(4 * most), 0, most)
  }

  push(value: number): void {
    if (this.length === this.#values.length) this.#values = doubled(this.#values)
    this.#values[this.length++] = value
  }

  at(place: number): number {
    return this.#values[place]!
  }

  /** The numbers so far, without a copy. */
  values(): Uint32Array {
    return this.#values.subarray(0, this.length)
  }
}

const LEAST_CAPACITY = 16

interface TypedArray<T> {
  readonly length: number
  readonly constructor: unknown
  set(from: T): void
}

/** The same numbers with as much room again. */
export const doubled = <T extends TypedArray<T>>(values: T): T => {
  const longer = new (values.constructor as new (length: number) => T)(values.length * 2)
  longer.set(values)
  return longer
}
