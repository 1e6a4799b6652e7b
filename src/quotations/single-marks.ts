import { ELISIONS } from '../lexicon/elisions.js'
import { placeOf, type Pair } from './marks.js'

const SINGLE = /['‘’‚`]/g

interface SingleMark {
  readonly at: number
  readonly opens: boolean
  readonly closes: boolean
  /** A closing mark that cannot be the apostrophe of a plural owner ("voters' rights"). */
  readonly sure: boolean
}

/**
 * Pairs of single marks in a paragraph, apart from apostrophes: `‘Go,’ she said`, but not `Jess' car`, `the '90s`,
 * `rock 'n' roll`. Pairs may stand inside one another; an opening mark without a close is taken for an apostrophe, or,
 * with `carries` (the next paragraph reopens), for the last quotation's, which then reaches to the paragraph's end.
 */
export const singlePairs = (text: string, from: number, to: number, carries: boolean): Pair[] => {
  const marks = singleMarks(text, from, to)
  const pairs: Pair[] = []
  for (let i = 0; i < marks.length; i++) {
    if (!marks[i]!.opens) continue
    const close = closeOf(marks, i)
    if (close === null) {
      if (carries && isHead(text, from, marks[i]!.at)) {
        const open = marks[i]!.at
        return [...pairs, { open, start: open + 1, end: to, close: to, closed: false }]
      }
      continue
    }
    const open = marks[i]!.at
    const end = marks[close]!.at
    pairs.push({ open, start: open + 1, end, close: end + 1, closed: true })
    i = close
  }
  return pairs
}

/** Whether a single mark at the head of a paragraph opens a quotation there. */
export const opensSingle = (text: string, at: number, to: number): boolean =>
  singleMarks(text, at, Math.min(to, at + 2)).some((mark) => mark.at === at && mark.opens)

/** At the head of the paragraph or of a sentence in it, where speech begins. */
const isHead = (text: string, from: number, at: number): boolean =>
  /^$|[.,:;!?—–-]$/.test(text.slice(Math.max(from, at - 3), at).trimEnd())

/** The index of the mark that closes the one at `from`: the first sure one before the next opening, else the first in doubt. */
const closeOf = (marks: readonly SingleMark[], from: number): number | null => {
  let doubtful: number | null = null
  for (let i = from + 1; i < marks.length; i++) {
    const { opens, closes, sure } = marks[i]!
    if (closes && sure) return i
    if (closes) doubtful ??= i
    if (opens) break
  }
  return doubtful
}

const singleMarks = (text: string, from: number, to: number): SingleMark[] => {
  const found: SingleMark[] = []
  for (const { 0: glyph, index } of text.slice(from, to).matchAll(SINGLE)) {
    const at = from + index
    // '' is a double mark.
    if (isSame(text, at, at - 1) || isSame(text, at, at + 1)) continue
    const place = placeOf(text, at, at + 1, from, to)
    const opens = place === 1 && glyph !== '’' && !isElision(text, at + 1)
    const closes = place === -1 && glyph !== '‚' && glyph !== '`'
    if (opens || closes) found.push({ at, opens, closes, sure: closes && isSureClose(text, at) })
  }
  return found
}

const isSame = (text: string, at: number, other: number): boolean =>
  text.charAt(at) !== '`' && text.charAt(other) === text.charAt(at)

// "voters' rights", "singin' in": the letter before and the space after fit an apostrophe too.
const isSureClose = (text: string, at: number): boolean => {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  if (!/[\p{L}\p{N}]/u.test(before)) return true
  return !(/[sSzxn]/.test(before) && /\s/.test(after) && /[\p{L}\p{N}]/u.test(text.charAt(at + 2)))
}

const ELISION = new RegExp(
  String.raw`(?:\d\ds?\b(?!['’])|(?:${[...ELISIONS].join('|')})\b(?!,?['’]\s))`,
  'iuy',
)
const AND = /n['’]/iy

/** "'90s", "'n'", "'em": an apostrophe for what was left out, at the head of a word. */
const isElision = (text: string, at: number): boolean => {
  ELISION.lastIndex = at
  AND.lastIndex = at
  return ELISION.test(text) || AND.test(text)
}
