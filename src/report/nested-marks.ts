/** A stretch of text that becomes an element. */
export interface Mark {
  readonly start: number
  readonly end: number
}

/** A piece of text, or where an element begins or ends. */
export type Step<M extends Mark> =
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  | { readonly kind: 'open' | 'close'; readonly mark: M }

/**
 * The text from `start` to `end` with its marks as elements that nest. Of two marks that begin together the longer one is
 * outside; one that ends within another is closed with it and opened again behind it, so each may be several elements.
 */
export const toNested = <M extends Mark>(marks: readonly M[], start: number, end: number): Step<M>[] => {
  const within = marks.filter((mark) => mark.start < end && mark.end > start && mark.start < mark.end)
  const steps: Step<M>[] = []
  let open: M[] = []
  let at = start
  const advance = (to: number): void => {
    if (to > at) steps.push({ kind: 'text', start: at, end: to })
    at = to
  }
  const cuts = new Set(within.flatMap((mark) => [Math.max(mark.start, start), Math.min(mark.end, end)]))
  for (const cut of [...cuts].toSorted((a, b) => a - b)) {
    advance(cut)
    // What is around a mark that ends here stays open; what is inside of it goes on behind.
    const outermost = open.findIndex((mark) => mark.end <= cut || cut === end)
    const closed = outermost < 0 ? [] : open.slice(outermost)
    for (const mark of closed.toReversed()) steps.push({ kind: 'close', mark })
    open = open.slice(0, open.length - closed.length)
    if (cut === end) break
    const begun = within.filter((mark) => Math.max(mark.start, start) === cut)
    const again = closed.filter((mark) => mark.end > cut)
    for (const mark of [...again, ...begun].toSorted((a, b) => b.end - a.end || a.start - b.start)) {
      steps.push({ kind: 'open', mark })
      open.push(mark)
    }
  }
  advance(end)
  return steps
}
