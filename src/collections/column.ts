/** A growing list of unsigned 32-bit numbers without an object for each. */
export class Column {
  length = 0
  #values: Uint32Array

  constructor(capacity: number) {
    this.#values = new Uint32Array(Math.max(16, capacity))
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const wider = new Uint32Array(this.#values.length * 2)
      wider.set(this.#values)
      this.#values = wider
    }
    this.#values[this.length++] = value
  }

  /** The numbers so far, without a copy. */
  values(): Uint32Array {
    return this.#values.subarray(0, this.length)
  }
}
