import type { Span } from '../../document.js'
import { firstInk, lastInk, type Lines } from './lines.js'

/** Lines without what stands beside and between them, and where that was. */
export interface Trimmed {
  readonly lines: Lines
  /** Line numbers, the ">" of mail, page heads and page numbers: no words of the text. In text order. */
  readonly gaps: readonly Span[]
}

/** Takes off what is no part of the sentences that run past it: marks and numbers before lines, heads between pages. */
export const trimMargins = (text: string, lines: Lines): Trimmed => {
  const numbered = cutPrefixes(text, lines, lineNumbers(text, lines))
  const quoted = cutPrefixes(text, numbered.lines, mailMarks(text, numbered.lines))
  const between = dropPageBreaks(text, quoted.lines)
  return {
    lines: between.lines,
    gaps: [...numbered.gaps, ...quoted.gaps, ...between.gaps].toSorted((a, b) => a.start - b.start),
  }
}

/** Where each line begins without its prefix; its own start where it has none. */
type Cuts = Uint32Array | null

const cutPrefixes = (text: string, lines: Lines, cuts: Cuts): Trimmed => {
  if (cuts === null) return { lines, gaps: [] }
  const gaps: Span[] = []
  for (let i = 0; i < lines.count; i++)
    if (cuts[i]! > lines.starts[i]!) gaps.push({ start: lines.starts[i]!, end: cuts[i]! })
  const heads = Uint32Array.from(cuts, (start, i) => firstInk(text, start, lines.ends[i]!))
  return { lines: { ...lines, starts: cuts, heads }, gaps }
}

const FEWEST_NUMBERED = 3
const MOST_LINES = 0.8
const NUMBERED = /[ \t]{0,8}(\d{1,3})(?:[ \t]{2,}|\t|(?=\r?\n|$))/y

/** "12    A. By the door.": the lines of a page count up from 1, on every page anew. */
const lineNumbers = (text: string, { count, starts, ends, heads }: Lines): Cuts => {
  const cuts = Uint32Array.from(starts)
  let lineCount = 0
  let inOrder = 0
  let last = 0
  for (let i = 0; i < count; i++) {
    if (heads[i] === ends[i]) continue
    lineCount++
    NUMBERED.lastIndex = starts[i]!
    const number = Number(NUMBERED.exec(text)?.[1] ?? NaN)
    // A page that is cut out begins at any number.
    if (number === last + 1 || number === 1 || (lineCount === 1 && number > 0)) inOrder++
    if (number > 0) {
      cuts[i] = Math.min(NUMBERED.lastIndex, ends[i]!)
      last = number
    }
  }
  return inOrder >= FEWEST_NUMBERED && inOrder >= MOST_LINES * lineCount ? cuts : null
}

const MAIL_MARKS = /(?:[ \t]?>)+[ \t]?/y

/** "> > text": how mail marks what it answers. */
const mailMarks = (text: string, { count, starts, ends }: Lines): Cuts => {
  const cuts = Uint32Array.from(starts)
  let found = false
  for (let i = 0; i < count; i++) {
    MAIL_MARKS.lastIndex = starts[i]!
    if (!MAIL_MARKS.test(text)) continue
    cuts[i] = Math.min(MAIL_MARKS.lastIndex, ends[i]!)
    found = true
  }
  return found ? cuts : null
}

const FOLIO = /^(?:[-–—\s]*(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[-–—\s]*)$/i
const LONGEST_HEAD = 90
const FEWEST_HEADS = 3

/** Page numbers and running heads that stand in the middle of a sentence. */
const dropPageBreaks = (text: string, lines: Lines): Trimmed => {
  const { count, starts, ends, heads } = lines
  const wordsOf = (i: number): string => text.slice(heads[i], lastInk(text, heads[i]!, ends[i]!))
  const seen = new Map<string, number>()
  for (let i = 0; i < count; i++) {
    if (heads[i] === ends[i] || ends[i]! - heads[i]! > LONGEST_HEAD) continue
    const key = wordsOf(i).replace(/\d+/g, '#')
    seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  const isHead = (i: number): boolean =>
    ends[i]! - heads[i]! <= LONGEST_HEAD &&
    (FOLIO.test(wordsOf(i)) || (seen.get(wordsOf(i).replace(/\d+/g, '#')) ?? 0) >= FEWEST_HEADS)
  /** "Annual Report 2023" below a page number, though it comes but once. */
  const isTitle = (i: number): boolean =>
    ends[i]! - heads[i]! <= LONGEST_HEAD && /^\p{Lu}[^.!?]*$/u.test(wordsOf(i))
  const kept: number[] = []
  const gaps: Span[] = []
  for (let i = 0; i < count; i++) {
    const next = heads[i] === ends[i] || isHead(i) ? endOfBreak(lines, i, isHead, isTitle) : null
    const last = kept.at(-1)
    if (next === null || last === undefined || next >= count || !isCut(text, lines, last, next)) kept.push(i)
    else {
      gaps.push({ start: starts[i]!, end: ends[next - 1]! })
      i = next - 1
    }
  }
  if (gaps.length === 0) return { lines, gaps }
  const pick = (column: Uint32Array): Uint32Array => Uint32Array.from(kept, (i) => column[i]!)
  return {
    lines: { count: kept.length, starts: pick(starts), ends: pick(ends), heads: pick(heads) },
    gaps,
  }
}

/** The foot of a page and the head of the next, with blank lines between, are no more than this. */
const LONGEST_BREAK = 16
/** The heads of a page that come but once. */
const MOST_TITLES = 2

/** The line after the blank lines and heads that begin at `i`, of which one at least is a head; null when none is. */
const endOfBreak = (
  { count, heads, ends }: Lines,
  i: number,
  isHead: (i: number) => boolean,
  isTitle: (i: number) => boolean,
): number | null => {
  let at = i
  let found = false
  let others = 0
  const most = Math.min(count, i + LONGEST_BREAK)
  for (
    ;
    at < most && (heads[at] === ends[at] || isHead(at) || (found && isTitle(at) && others++ < MOST_TITLES));
    at++
  )
    found ||= heads[at] !== ends[at]
  return found && at < most ? at : null
}

/** A sentence is cut in two: the line before ends inside it and the line after goes on in lower case. */
const isCut = (text: string, { starts, ends, heads }: Lines, before: number, after: number): boolean => {
  const end = lastInk(text, starts[before]!, ends[before]!)
  return /[\p{L}\p{M},-]/u.test(text.charAt(end - 1)) && /\p{Ll}/u.test(text.charAt(heads[after]!))
}
