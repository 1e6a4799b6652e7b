import type { Span } from '../document.js'

/** A paragraph as a reader sees it; between two there are line ends and blanks alone. */
export interface TextBlock extends Span {
  /** Its line ends mean something, as in a poem or a list; elsewhere they come of a width that lines were wrapped at. */
  readonly hasLines: boolean
}

/** The paragraphs of a text: between empty lines, and in a text of one line a paragraph between line ends. */
export const toTextBlocks = (text: string): TextBlock[] => {
  const blocks: TextBlock[] = []
  const add = (from: number, to: number): void => {
    if (to <= from) return
    const lines = linesOf(text, from, to)
    if (lines.some(isParagraph)) blocks.push(...lines.map((line) => ({ ...line, hasLines: false })))
    else blocks.push({ start: from, end: to, hasLines: !isWrapped(lines) })
  }
  let start = 0
  for (const { index, 0: gap } of text.matchAll(EMPTY_LINES)) {
    add(start, index)
    start = index + gap.length
  }
  add(start, text.length)
  return blocks
}

// The two characters of CR LF are one line end, not two with nothing between.
const LINE_END = '(?:\\r\\n|\\n|\\r(?!\\n))[^\\S\\n\\r]*'
const EMPTY_LINES = new RegExp(`${LINE_END}(?:${LINE_END})+`, 'g')

const linesOf = (text: string, from: number, to: number): Span[] => {
  const lines: Span[] = []
  let start = from
  for (const { index, 0: end } of text.slice(from, to).matchAll(/\r\n|\n|\r/g)) {
    if (from + index > start) lines.push({ start, end: from + index })
    start = from + index + end.length
  }
  if (to > start) lines.push({ start, end: to })
  return lines
}

// Nobody wraps by hand at more than this.
const WIDEST = 160
const isParagraph = ({ start, end }: Span): boolean => end - start > WIDEST

// Mail is wrapped at 72 or so; only a long word makes a line much shorter.
const NARROWEST = 50
const isWrapped = (lines: readonly Span[]): boolean =>
  lines.every(({ start, end }, i) => i === lines.length - 1 || end - start >= NARROWEST)
