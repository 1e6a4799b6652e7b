import { CONTEXT_CELLS, contextKeys, contextOf, MOST_CONTEXT_KEYS } from './context-features.js'
import type { DocumentColumns } from './document-columns.js'
import { mix } from './hash.js'
import { addWeights, PACKED, type FeatureTable } from './feature-table.js'

const PLACES = 1 << 13

/**
 * What contexts weigh, kept from one token to the next. A place holds one context and gives way to the next that
 * falls on it; what is kept is compared whole, so it can only be fast or slow, never wrong.
 */
export class ContextCache {
  readonly #cells = new Int32Array(PLACES * CONTEXT_CELLS)
  readonly #filled = new Uint8Array(PLACES)
  /** By place: the packed sums, in the model's steps. */
  readonly weights = new Int32Array(PLACES * PACKED)
  readonly #wanted = new Int32Array(CONTEXT_CELLS)
  readonly #keys = new Int32Array(MOST_CONTEXT_KEYS)

  constructor(readonly features: FeatureTable) {}

  /** Where in `weights` the sums of token `i`'s context stand, until the next call. */
  find(columns: DocumentColumns, s: number, i: number): number {
    const wanted = this.#wanted
    contextOf(columns, s, i, wanted)
    let hash = 0
    for (let c = 0; c < CONTEXT_CELLS; c++) hash = mix(hash, wanted[c]!)
    const place = (hash ^ (hash >>> 15)) & (PLACES - 1)
    if (!this.#holds(place)) this.#fill(place)
    return place * PACKED
  }

  #holds(place: number): boolean {
    if (this.#filled[place] === 0) return false
    const from = place * CONTEXT_CELLS
    for (let c = 0; c < CONTEXT_CELLS; c++) if (this.#cells[from + c] !== this.#wanted[c]) return false
    return true
  }

  #fill(place: number): void {
    this.#filled[place] = 1
    this.#cells.set(this.#wanted, place * CONTEXT_CELLS)
    this.weights.fill(0, place * PACKED, (place + 1) * PACKED)
    const count = contextKeys(this.#wanted, this.#keys)
    addWeights(this.features, this.#keys, count, this.weights, place * PACKED)
  }
}
