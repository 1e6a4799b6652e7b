import { LABELS, mayFollow, mayStart, mayStop, OUTSIDE, partOf } from './labels.js'

/** Outside and the parts of a name: the labels without their types, each by the number of its first label. */
const PARTS = 5
const PART = Uint8Array.from({ length: LABELS }, (_, label) => (label === OUTSIDE ? 0 : 1 + partOf(label)))

/**
 * Tells which tokens of a sentence may be in a name by a chain of parts, which is quick to read: a part has the score of
 * its best label. The fine chain of labels then reads only what the coarse one leaves, as in the cascades of Weiss &
 * Taskar (2010).
 */
export class CoarseToFinePruner {
  readonly #steps = new Float32Array(PARTS * PARTS).fill(-Infinity)
  /** Best scores of the paths to each part of a token, and of the paths from there. */
  #before = new Float32Array(0)
  #after = new Float32Array(0)
  #scores = new Float32Array(0)

  /** @param scale What a step of the label scores is worth in units of the transitions. */
  constructor(
    transitions: Float32Array,
    readonly scale: number,
  ) {
    for (let from = 0; from < LABELS; from++)
      for (let to = 0; to < LABELS; to++) {
        const step = PART[from]! * PARTS + PART[to]!
        const score = transitions[from * LABELS + to]! / scale
        if (mayFollow(from, to) && score > this.#steps[step]!) this.#steps[step] = score
      }
  }

  /**
   * Sets `open` to 1 for those tokens `first … end - 1` of `rows` that may be in a name, else to 0: no path of
   * parts that names such a token comes within `lead` of the best that leaves it outside.
   */
  prune(rows: Float32Array, first: number, end: number, lead: number, open: Uint8Array): void {
    const count = end - first
    this.#toParts(rows, first, count)
    this.#lookBack(count)
    this.#lookAhead(count)
    const least = lead / this.scale
    for (let t = 0; t < count; t++) {
      const row = t * PARTS
      let named = -Infinity
      for (let p = 1; p < PARTS; p++) named = Math.max(named, this.#before[row + p]! + this.#after[row + p]!)
      open[first + t] = this.#before[row]! + this.#after[row]! - named > least ? 0 : 1
    }
  }

  #toParts(rows: Float32Array, first: number, count: number): void {
    if (this.#scores.length < count * PARTS) {
      this.#scores = new Float32Array(count * PARTS * 2)
      this.#before = new Float32Array(count * PARTS * 2)
      this.#after = new Float32Array(count * PARTS * 2)
    }
    const scores = this.#scores
    for (let t = 0; t < count; t++) {
      const from = (first + t) * LABELS
      scores[t * PARTS] = rows[from]!
      for (let p = 1; p < PARTS; p++) {
        let best = rows[from + p]!
        for (let l = p + 4; l < LABELS; l += 4) if (rows[from + l]! > best) best = rows[from + l]!
        scores[t * PARTS + p] = best
      }
    }
  }

  #lookBack(count: number): void {
    const before = this.#before
    const steps = this.#steps
    for (let p = 0; p < PARTS; p++) before[p] = mayStart(p) ? this.#scores[p]! : -Infinity
    for (let row = PARTS; row < count * PARTS; row += PARTS)
      for (let p = 0; p < PARTS; p++) {
        let best = -Infinity
        for (let q = 0; q < PARTS; q++) {
          const score = before[row - PARTS + q]! + steps[q * PARTS + p]!
          if (score > best) best = score
        }
        before[row + p] = best + this.#scores[row + p]!
      }
  }

  #lookAhead(count: number): void {
    const after = this.#after
    const scores = this.#scores
    const steps = this.#steps
    const last = (count - 1) * PARTS
    for (let p = 0; p < PARTS; p++) after[last + p] = mayStop(p) ? 0 : -Infinity
    for (let row = last - PARTS; row >= 0; row -= PARTS)
      for (let p = 0; p < PARTS; p++) {
        let best = -Infinity
        for (let q = 0; q < PARTS; q++) {
          const score = after[row + PARTS + q]! + scores[row + PARTS + q]! + steps[p * PARTS + q]!
          if (score > best) best = score
        }
        after[row + p] = best
      }
  }
}
