import { ELISIONS } from '../lexicon/elisions.js'
import { placeOf, type Pair } from './marks.js'
import { hasLetterOrDigit } from '../collections/has-letter.js'

/** As characters, or as HTML spells them. */
const SINGLE = /['‘’‚`´]|&(?:[lr]squo|sbquo|apos|#821[678]|#39);/g

const ENTITIES: ReadonlyMap<string, string> = new Map(Object.entries({
  '&lsquo;': '‘', '&rsquo;': '’', '&sbquo;': '‚', '&apos;': "'", '&#39;': "'", '&#8216;': '‘', '&#8217;': '’', '&#8218;': '‚',
})) // prettier-ignore

interface SingleMark {
  readonly at: number
  readonly length: number
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
        const { at: open, length } = marks[i]!
        return [...pairs, { open, start: open + length, end: to, close: to, closed: false }]
      }
      continue
    }
    const { at: open, length } = marks[i]!
    const { at: end, length: closing } = marks[close]!
    pairs.push({ open, start: open + length, end, close: end + closing, closed: true })
    i = close
  }
  return pairs
}

/** As long as "&#8216;" is. */
const LONGEST = 7

/** What such a mark may begin with. */
const OPENERS = "'‘’‚`´&"

/** Whether a single mark at the head of a paragraph opens a quotation there. */
export const opensSingle = (text: string, at: number, to: number): boolean =>
  OPENERS.includes(text.charAt(at)) &&
  singleMarks(text, at, Math.min(to, at + LONGEST + 1)).some((mark) => mark.at === at && mark.opens)

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
  const part = text.slice(from, to)
  SINGLE.lastIndex = 0
  for (let match = SINGLE.exec(part); match !== null; match = SINGLE.exec(part)) {
    const written = match[0]
    const at = from + match.index
    const { length } = written
    const glyph = ENTITIES.get(written) ?? written
    // '' is a double mark.
    if (isSame(text, at, at - 1) || isSame(text, at, at + 1)) continue
    const place = placeOf(text, at, at + length, from, to)
    const opens = glyph !== '’' && glyph !== '´' && place === 1 && !isElision(text, at + length)
    const closes = glyph !== '‚' && glyph !== '`' && place === -1
    if (opens || closes)
      found.push({ at, length, opens, closes, sure: closes && isSureClose(text, at, length) })
  }
  return found
}

const isSame = (text: string, at: number, other: number): boolean =>
  text.charCodeAt(at) !== GRAVE && text.charCodeAt(other) === text.charCodeAt(at)

const GRAVE = 0x60

// "voters' rights", "singin' in": the letter before and the space after fit an apostrophe too.
const isSureClose = (text: string, at: number, length: number): boolean => {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + length)
  if (!hasLetterOrDigit(before)) return true
  return !(/[sSzxn]/.test(before) && /\s/.test(after) && hasLetterOrDigit(text.charAt(at + length + 1)))
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
