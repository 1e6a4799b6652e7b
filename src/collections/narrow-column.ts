import { doubled } from './growable-column.js'

type Values = Uint8Array | Uint16Array | Uint32Array

const LEAST_CAPACITY = 16
const WIDTHS = [Uint8Array, Uint16Array, Uint32Array] as const

/** A growing list of numbers below 2^32, each in one, two or four bytes: as many as the largest of them takes. */
export class NarrowColumn {
  length = 0
  #values: Values = new Uint8Array(LEAST_CAPACITY)

  push(value: number): void {
    if (this.length === this.#values.length) this.#values = doubled(this.#values)
    while (value >= 2 ** (8 * this.#values.BYTES_PER_ELEMENT)) this.#values = widened(this.#values)
    this.#values[this.length++] = value
  }

  at(place: number): number {
    return this.#values[place]!
  }

  /** The same numbers in the order of these places. */
  arranged(places: Uint32Array): NarrowColumn {
    const column = new NarrowColumn()
    column.length = places.length
    column.#values = new (this.#values.constructor as (typeof WIDTHS)[number])(places.length)
    for (let at = 0; at < places.length; at++) column.#values[at] = this.#values[places[at]!]!
    return column
  }
}

const widened = (values: Values): Values => {
  const wider = new WIDTHS[values.BYTES_PER_ELEMENT]!(values.length)
  wider.set(values)
  return wider
}
