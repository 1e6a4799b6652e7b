import type { Span } from '../../src/document.js'

/** Counts behind precision and recall. */
export interface Tally {
  readonly right: number
  readonly found: number
  readonly gold: number
}

export const f1 = ({ right, found, gold }: Tally): number => (right === 0 ? 0 : (2 * right) / (found + gold))

/** Intersection over union of two spans, in characters. */
export const overlapOf = (a: Span, b: Span): number => {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  if (shared <= 0) return 0
  return shared / (a.end - a.start + b.end - b.start - shared)
}

/** The same for lists of spans that do not overlap within a list. */
export const overlapOfAll = (a: readonly Span[], b: readonly Span[]): number => {
  let shared = 0
  for (const x of a)
    for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start))
  const union = lengthOf(a) + lengthOf(b) - shared
  return union === 0 ? 0 : shared / union
}

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0)

/**
 * Pairs each gold item with at most one found item, the closest first.
 *
 * @returns for each gold item the index of its found item, or -1.
 */
export const matchUp = <G, F>(
  gold: readonly G[],
  found: readonly F[],
  likeness: (gold: G, found: F) => number,
  least: number,
): number[] => {
  const pairs = gold
    .flatMap((g, i) => found.map((f, j) => ({ i, j, score: likeness(g, f) })))
    .filter(({ score }) => score >= least)
    .toSorted((a, b) => b.score - a.score || a.i - b.i || a.j - b.j)
  const matched = new Array<number>(gold.length).fill(-1)
  const taken = new Set<number>()
  for (const { i, j } of pairs) {
    if (matched[i]! >= 0 || taken.has(j)) continue
    matched[i] = j
    taken.add(j)
  }
  return matched
}

const EDGE = /[\s"'“”‘’„«»,.;:!?…]/

/** A span without marks, spaces and outer punctuation, so that conventions about them do not count. */
export const trimmed = (text: string, { start, end }: Span): Span => {
  while (start < end && EDGE.test(text.charAt(start))) start++
  while (end > start && EDGE.test(text.charAt(end - 1))) end--
  return { start, end }
}

const QUOTED = /“[^”]*”?|"[^"]*"?|‘‘[^’]*’’|''.*?''/g

/** The quoted stretches inside the contents of one attribution; with `whole` a content without marks counts whole. */
export const quotedIn = (text: string, contents: readonly Span[], whole: boolean): Span[] =>
  contents.flatMap(({ start, end }) => {
    const inside = [...text.slice(start, end).matchAll(QUOTED)].map((match) =>
      trimmed(text, { start: start + match.index, end: start + match.index + match[0].length }),
    )
    const spans = inside.length > 0 || !whole ? inside : [trimmed(text, { start, end })]
    return spans.filter((span) => span.end > span.start)
  })
