import type { Block, Span } from '../../document.js'
import { findCitations } from './citations.js'
import { cutDatelines } from './datelines.js'
import { toLines } from './lines.js'
import { trimMargins } from './margins.js'
import { toParagraphs } from './paragraphs.js'
import { findWikiMarks } from './wiki-marks.js'

/** How a text is laid out: its blocks, and what stands inside them and is no word of theirs. */
export interface Layout {
  readonly blocks: readonly Block[]
  /** In text order, never overlapping: see `trimMargins` and `findCitations`. */
  readonly gaps: readonly Span[]
}

/** @param known The blocks that a loader has found; null for plain text, whose lines tell. */
export const findLayout = (text: string, known: readonly Block[] | null): Layout => {
  const { blocks, gaps } = known === null ? plainLayout(text) : { blocks: cutTurns(text, known), gaps: [] }
  const cut = cutDatelines(text, blocks)
  const citations = findCitations(text, cut)
  return { blocks: cut, gaps: gaps.length === 0 ? citations : inOrder([...gaps, ...citations]) }
}

/** "Nurse: How are you?⏎Ana: Well.": lines of one paragraph of a page, each with a label, are paragraphs of their own. */
const cutTurns = (text: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => {
    const { start, end, kind } = block
    if (kind !== 'paragraph' || !text.slice(start, end).includes('\n')) return [block]
    const heads = Array.from(text.slice(start, end).matchAll(LABELLED), ({ index }) => start + index)
    if (heads.length < 2 || heads[0] !== start) return [block]
    return heads.map((from, i) => ({ start: from, end: (heads[i + 1] ?? end + 1) - 1, kind }))
  })

const LABELLED = /^(?=\p{Lu}[^\n:.!?]{0,40}:[ \t])/gmu

/** In text order, without what another holds already. */
const inOrder = (gaps: readonly Span[]): Span[] => {
  const kept: Span[] = []
  for (const gap of gaps.toSorted((a, b) => a.start - b.start))
    if (gap.start >= (kept.at(-1)?.end ?? 0)) kept.push(gap)
  return kept
}

const plainLayout = (text: string): Layout => {
  const { lines, gaps: margins } = trimMargins(text, toLines(text))
  const marks = findWikiMarks(text)
  const gaps = marks.length === 0 ? margins : [...margins, ...marks]
  const blocks = toParagraphs(text, lines)
  return { blocks: gaps.length === 0 ? blocks : blocks.map((block) => asQuote(text, block)), gaps }
}

/** "> The room is free.": what a mail answers. */
const asQuote = (text: string, block: Block): Block =>
  /(?:^|\n)(?:[ \t]*>)+[ \t]?$/.test(text.slice(Math.max(0, block.start - LONGEST_MARGIN), block.start))
    ? { start: block.start, end: block.end, kind: 'quote' }
    : block

const LONGEST_MARGIN = 24
