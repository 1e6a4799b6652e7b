import type { Span } from '../../../../document.js'

/** What is marked in a text. Where two marks meet, that of the lower layer is around the other. */
export interface Layered extends Span {
  readonly layer: number
}

/** A stretch of text under the marks that it lies in, the outermost first. */
export interface Piece<M extends Layered> extends Span {
  readonly marks: readonly M[]
}

/**
 * `span` cut wherever a mark begins or ends. The pieces follow on each other without a gap, and marks that cross, or that
 * go on beyond `span`, are simply in several pieces: a tree can be made of any.
 */
export const toPieces = <M extends Layered>({ start, end }: Span, marks: readonly M[]): Piece<M>[] => {
  const within = marks.filter((mark) => mark.start < end && mark.end > start && mark.start < mark.end)
  if (within.length === 0) return [{ start, end, marks: [] }]
  const borders = within.flatMap((mark) => [Math.max(start, mark.start), Math.min(end, mark.end)])
  const cuts = [...new Set([start, ...borders, end])].sort((a, b) => a - b)
  const starting = within.toSorted((a, b) => a.start - b.start)
  const pieces: Piece<M>[] = []
  let open: M[] = []
  let next = 0
  for (let i = 1; i < cuts.length; i++) {
    const from = cuts[i - 1]!
    open = open.filter((mark) => mark.end > from)
    while (next < starting.length && starting[next]!.start <= from) open.push(starting[next++]!)
    pieces.push({ start: from, end: cuts[i]!, marks: open.toSorted(outermostFirst) })
  }
  return pieces
}

const outermostFirst = (a: Layered, b: Layered): number =>
  a.layer - b.layer || a.start - b.start || b.end - a.end
