import type { Block, Span } from '../../document.js'
import { findCitations } from './citations.js'
import { cutDatelines } from './datelines.js'
import { toLines } from './lines.js'
import { trimMargins } from './margins.js'
import { toParagraphs } from './paragraphs.js'

/** How a text is laid out: its blocks, and what stands inside them and is no word of theirs. */
export interface Layout {
  readonly blocks: readonly Block[]
  /** In text order, never overlapping: see `trimMargins` and `findCitations`. */
  readonly gaps: readonly Span[]
}

/** @param known The blocks that a loader has found; null for plain text, whose lines tell. */
export const findLayout = (text: string, known: readonly Block[] | null): Layout => {
  const { blocks, gaps } = known === null ? plainLayout(text) : { blocks: known, gaps: [] }
  const cut = cutDatelines(text, blocks)
  const citations = findCitations(text, cut)
  const all = gaps.length === 0 ? citations : [...gaps, ...citations].toSorted((a, b) => a.start - b.start)
  return { blocks: cut, gaps: all }
}

const plainLayout = (text: string): Layout => {
  const { lines, gaps } = trimMargins(text, toLines(text))
  const blocks = toParagraphs(text, lines)
  return { blocks: gaps.length === 0 ? blocks : blocks.map((block) => asQuote(text, block)), gaps }
}

/** "> The room is free.": what a mail answers. */
const asQuote = (text: string, block: Block): Block =>
  /(?:^|\n)[ \t]*>[ \t]?$/.test(text.slice(Math.max(0, block.start - LONGEST_MARGIN), block.start))
    ? { ...block, kind: 'quote' }
    : block

const LONGEST_MARGIN = 8
