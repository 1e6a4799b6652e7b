import { BEGIN, END, INSIDE, LABELS, mayFollow, OUTSIDE, partOf, SINGLE } from './labels.js'

/** Outside and the parts of a name: the labels without their types, each by the number of its first label. */
const PARTS = 5
const PART = Uint8Array.from({ length: LABELS }, (_, label) => (label === OUTSIDE ? 0 : 1 + partOf(label)))
const [O, B, I, E, S] = [0, 1 + BEGIN, 1 + INSIDE, 1 + END, 1 + SINGLE]

/**
 * Tells which tokens of a sentence may be in a name by a chain of parts, which is quick to read: a part has the score of
 * its best label. The fine chain of labels then reads only what the coarse one leaves, as in the cascades of Weiss &
 * Taskar (2010).
 */
export class CoarseToFinePruner {
  readonly #steps: Steps
  /** By token: the score of each part, and of the best path to it. */
  #scores = new Int32Array(0)
  #before = new Float32Array(0)

  /** @param scale What a step of the label scores is worth in units of the transitions. */
  constructor(
    transitions: Float32Array,
    readonly scale: number,
  ) {
    this.#steps = toSteps(transitions, scale)
  }

  /**
   * Sets `open` to 1 for those tokens `first … end - 1` of `rows` that may be in a name, else to 0: no path of
   * parts that names such a token comes within `lead` of the best that leaves it outside.
   */
  prune(rows: Int32Array, first: number, end: number, lead: number, open: Uint8Array): void {
    const count = end - first
    if (this.#scores.length < count * PARTS) {
      this.#scores = new Int32Array(count * PARTS * 2)
      this.#before = new Float32Array(count * PARTS * 2)
    }
    this.#toParts(rows, first, count)
    this.#lookBack(count)
    this.#lookAhead(first, count, lead / this.scale, open)
  }

  #toParts(rows: Int32Array, first: number, count: number): void {
    const scores = this.#scores
    for (let t = 0, from = first * LABELS; t < count; t++, from += LABELS) {
      scores[t * PARTS] = rows[from]!
      for (let p = 1; p < PARTS; p++)
        scores[t * PARTS + p] = Math.max(
          Math.max(rows[from + p]!, rows[from + p + 4]!),
          Math.max(rows[from + p + 8]!, rows[from + p + 12]!),
        )
    }
  }

  // The best paths to the parts of a token, from those of the one before.
  #lookBack(count: number): void {
    const { oo, ob, os, bi, be, ii, ie, eo, eb, es, so, sb, ss } = this.#steps
    const scores = this.#scores
    const before = this.#before
    let o = scores[O]!
    let b = scores[B]!
    let i = -Infinity
    let e = -Infinity
    let s = scores[S]!
    for (let row = 0; ;) {
      before[row + O] = o
      before[row + B] = b
      before[row + I] = i
      before[row + E] = e
      before[row + S] = s
      row += PARTS
      if (row === count * PARTS) return
      const outside = Math.max(o + oo, Math.max(e + eo, s + so))
      const begin = Math.max(o + ob, Math.max(e + eb, s + sb))
      const single = Math.max(o + os, Math.max(e + es, s + ss))
      const inside = Math.max(b + bi, i + ii)
      const last = Math.max(b + be, i + ie)
      o = Math.fround(outside + scores[row + O]!)
      b = Math.fround(begin + scores[row + B]!)
      i = Math.fround(inside + scores[row + I]!)
      e = Math.fround(last + scores[row + E]!)
      s = Math.fround(single + scores[row + S]!)
    }
  }

  // The best paths from the parts of a token on, from those of the one after; with those to them it can be told what the best of
  // all score that name it.
  #lookAhead(first: number, count: number, least: number, open: Uint8Array): void {
    const { oo, ob, os, bi, be, ii, ie, eo, eb, es, so, sb, ss } = this.#steps
    const scores = this.#scores
    const before = this.#before
    let o = 0
    let b = -Infinity
    let i = -Infinity
    let e = 0
    let s = 0
    for (let t = count - 1; ; t--) {
      const row = t * PARTS
      const named = Math.max(
        Math.max(before[row + B]! + b, before[row + I]! + i),
        Math.max(before[row + E]! + e, before[row + S]! + s),
      )
      open[first + t] = before[row + O]! + o - named > least ? 0 : 1
      if (t === 0) return
      const outside = o + scores[row + O]!
      const begin = b + scores[row + B]!
      const inside = i + scores[row + I]!
      const last = e + scores[row + E]!
      const single = s + scores[row + S]!
      o = Math.fround(Math.max(outside + oo, Math.max(begin + ob, single + os)))
      b = Math.fround(Math.max(inside + bi, last + be))
      i = Math.fround(Math.max(inside + ii, last + ie))
      e = Math.fround(Math.max(outside + eo, Math.max(begin + eb, single + es)))
      s = Math.fround(Math.max(outside + so, Math.max(begin + sb, single + ss)))
    }
  }
}

/** What the best step from part to part scores: "bi" from the beginning of a name into its inside. */
interface Steps {
  readonly oo: number
  readonly ob: number
  readonly os: number
  readonly bi: number
  readonly be: number
  readonly ii: number
  readonly ie: number
  readonly eo: number
  readonly eb: number
  readonly es: number
  readonly so: number
  readonly sb: number
  readonly ss: number
}

const toSteps = (transitions: Float32Array, scale: number): Steps => {
  const best = new Float32Array(PARTS * PARTS).fill(-Infinity)
  for (let from = 0; from < LABELS; from++)
    for (let to = 0; to < LABELS; to++) {
      const step = PART[from]! * PARTS + PART[to]!
      const score = transitions[from * LABELS + to]! / scale
      if (mayFollow(from, to) && score > best[step]!) best[step] = score
    }
  const of = (from: number, to: number): number => best[from * PARTS + to]!
  return {
    ...{ oo: of(O, O), ob: of(O, B), os: of(O, S) },
    ...{ bi: of(B, I), be: of(B, E), ii: of(I, I), ie: of(I, E) },
    ...{ eo: of(E, O), eb: of(E, B), es: of(E, S) },
    ...{ so: of(S, O), sb: of(S, B), ss: of(S, S) },
  }
}
