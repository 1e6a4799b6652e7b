import type { Span } from '../document.js'

/** What is marked in a text. */
export interface Mark extends Span {
  /** Where two marks meet, that of the lower layer is around the other; all are in one when left out. */
  readonly layer?: number
}

/** A stretch of text under the marks that it lies in, the outermost first. */
export interface Piece<M extends Mark> extends Span {
  readonly marks: readonly M[]
}

/** A piece of text, or where an element begins or ends. */
export type Step<M extends Mark> =
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  | { readonly kind: 'open' | 'close'; readonly mark: M }

/** Of marks in the order of their starts, those that touch each of the spans, which follow on each other. */
export const marksWithin = <M extends Mark>(spans: readonly Span[], marks: readonly M[]): M[][] => {
  let next = 0
  let open: M[] = []
  return spans.map(({ start, end }) => {
    open = open.filter((mark) => mark.end > start)
    while (next < marks.length && marks[next]!.start < end) open.push(marks[next++]!)
    return open
  })
}

/**
 * `span` cut wherever a mark begins or ends, and at `cuts`. The pieces follow on each other without a gap, and marks that
 * cross, or that go on beyond `span`, are simply in several pieces.
 */
export const toPieces = <M extends Mark>(
  span: Span,
  marks: readonly M[],
  cuts: readonly number[] = [],
): Piece<M>[] => {
  const { start, end } = span
  const within = marks.filter((mark) => mark.start < end && mark.end > start && mark.start < mark.end)
  const inner = [...within.flatMap((mark) => [mark.start, mark.end]), ...cuts].filter(
    (border) => border > start && border < end,
  )
  const borders = [...new Set([start, ...inner, end])].sort((a, b) => a - b)
  const starting = within.toSorted((a, b) => a.start - b.start)
  const outermostFirst = orderWithin(start)
  let open: M[] = []
  let next = 0
  return borders.slice(1).map((to, i) => {
    const from = borders[i]!
    open = open.filter((mark) => mark.end > from)
    while (next < starting.length && starting[next]!.start <= from) open.push(starting[next++]!)
    return { start: from, end: to, marks: open.toSorted(outermostFirst) }
  })
}

/** Of two marks that begin together the longer one is outside; those from before `start` begin there. */
const orderWithin =
  (start: number) =>
  (a: Mark, b: Mark): number =>
    (a.layer ?? 0) - (b.layer ?? 0) ||
    Math.max(start, a.start) - Math.max(start, b.start) ||
    b.end - a.end ||
    a.start - b.start

/**
 * Pieces as elements that nest: one that ends within another is closed with it and opened again behind it, so each mark may
 * be several elements.
 */
export const toNested = <M extends Mark>(pieces: readonly Piece<M>[]): Step<M>[] => {
  const steps: Step<M>[] = []
  let open: readonly M[] = []
  const change = (marks: readonly M[]): void => {
    const kept = sharedOf(open, marks)
    for (const mark of open.slice(kept).toReversed()) steps.push({ kind: 'close', mark })
    for (const mark of marks.slice(kept)) steps.push({ kind: 'open', mark })
    open = marks
  }
  for (const { start, end, marks } of pieces) {
    change(marks)
    steps.push({ kind: 'text', start, end })
  }
  change([])
  return steps
}

const sharedOf = <M>(a: readonly M[], b: readonly M[]): number => {
  const different = a.findIndex((mark, i) => mark !== b[i])
  return different === -1 ? a.length : different
}
