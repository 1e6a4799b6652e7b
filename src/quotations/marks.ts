import { latePattern } from '../collections/late-pattern.js'
import { mapped } from '../collections/packed.js'
import { countAtMost } from '../collections/sorted.js'

/** A quotation mark that may open or close double-marked speech: “ ” „ " « » '' and the like. */
export interface Mark {
  readonly at: number
  /** As a character, even where the text spells it "&ldquo;". */
  readonly glyph: string
  /** UTF-16 units: two for '' and ``. */
  readonly length: number
  /** What its shape says: 1 opens, -1 closes, 0 either. */
  readonly shape: -1 | 0 | 1
  /** What its neighbours say: 1 opens, -1 closes, 0 either. */
  readonly place: -1 | 0 | 1
  /** 6" and 5'10": closes a quotation if one is open, and measures inches if not. */
  readonly inch: boolean
}

/** A quotation with its marks: the words stand in `text.slice(start, end)`, the marks around them. */
export interface Pair {
  /** Where the opening mark begins. */
  readonly open: number
  readonly start: number
  readonly end: number
  /** Where the closing mark ends; `end` where there is none. */
  readonly close: number
  readonly closed: boolean
}

const DOUBLE =
  /["“”„‟″＂«»‹›「」『』]|\\["“”]|''|``|‘‘|’’|&(?:[lr]dquo|bdquo|quot|[lr]aquo|#822[012]|#x201[cdeCDE]|#34|#x22|#171|#187);|â€(?:œ|\u009d|(?![\u0080-\u02ff\u2000-\u2122]))/g

/** The same where ",," stands. */
const DOUBLE_WITH_COMMAS = latePattern(String.raw`(?<![^\s(\[]),,(?=\p{L})|${DOUBLE.source}`, 'gu')

/** Marks that a text copied from a page still spells as HTML does, or that were decoded as Windows-1252. */
const ENTITIES: ReadonlyMap<string, string> = new Map(Object.entries({
  '&ldquo;': '“', '&#8220;': '“', '&#x201c;': '“', '&rdquo;': '”', '&#8221;': '”', '&#x201d;': '”', '&bdquo;': '„',
  '&#8222;': '„', '&#x201e;': '„', '&quot;': '"', '&#34;': '"', '&#x22;': '"', '&laquo;': '«', '&#171;': '«',
  '&raquo;': '»', ',,': '„', '\\"': '"', '\\“': '“', '\\”': '”', '&#187;': '»', 'â€œ': '“', 'â€\u009d': '”', 'â€': '”',
})) // prettier-ignore

/** The double marks and guillemets of `text` between `from` and `to`, in order. */
export const doubleMarks = (text: string, from: number, to: number): Mark[] => {
  const marks: Mark[] = []
  // Cut out, for a search in the whole text would run on past `to` until it finds a mark.
  const part = text.slice(from, to)
  const double = part.includes(',,') ? DOUBLE_WITH_COMMAS() : DOUBLE
  double.lastIndex = 0
  for (let match = double.exec(part); match !== null; match = double.exec(part)) {
    const written = match[0]
    const at = from + match.index
    const glyph = ENTITIES.get(written.toLowerCase()) ?? written
    const place = placeOf(text, at, at + written.length, from, to)
    const inch = place === -1 && (glyph === '"' || glyph === '″') && /\d/.test(text.charAt(at - 1))
    marks.push({ at, glyph, length: written.length, shape: SHAPES.get(glyph) ?? 0, place, inch })
  }
  return marks
}

const SHAPES: ReadonlyMap<string, 1 | -1> = new Map(Object.entries({
  '“': 1, '„': 1, '‟': 1, '«': 1, '‹': 1, '``': 1, '‘‘': 1, '「': 1, '『': 1, '”': -1, '»': -1, '›': -1, '’’': -1, '」': -1, '』': -1,
} as const)) // prettier-ignore

/** What stands around a mark that reaches from `start` to `end` says whether it opens (1) or closes (-1). */
export const placeOf = (text: string, start: number, end: number, from: number, to: number): -1 | 0 | 1 => {
  const before = start > from ? text.charAt(start - 1) : ' '
  const after = end < to ? text.charAt(end) : ' '
  const opens =
    isBreakBefore(before) && (!isBreakAfter(after) || text.startsWith('...', end) || after === '…')
  const closes = !isSpace(before) && !isOpening(before) && isBreakAfter(after)
  return opens === closes ? 0 : opens ? 1 : -1
}

const isSpace = (char: string): boolean => /\s/.test(char)
const isOpening = (char: string): boolean => '([{“‘„‚«‹「『'.includes(char)
const isBreakBefore = (char: string): boolean => isSpace(char) || isOpening(char) || '—–-/"\'…'.includes(char)
const isBreakAfter = (char: string): boolean => isSpace(char) || '.,;:!?)]}”’»›」』…—–-/"\''.includes(char)

/** What pairing found in one paragraph. */
export interface Paired {
  /** Outermost pairs in text order. */
  readonly pairs: readonly Pair[]
  /** Closing marks that close nothing. */
  readonly strays: readonly number[]
}

/**
 * Pairs the marks of a paragraph that reaches to `to`. A mark that is never closed reaches to the next quotation,
 * or to the paragraph's end; with `carries` (the next paragraph reopens) to the end in any case.
 */
export const pairMarks = (marks: readonly Mark[], to: number, carries: boolean): Paired => {
  const open: Mark[] = []
  const pairs: Pair[] = []
  const strays: number[] = []
  for (const mark of marks) {
    const top = open.at(-1)
    if (opens(mark, top)) open.push(mark)
    else if (top) pairs.push(toPair(open.pop()!, mark))
    else if (!mark.inch) strays.push(mark.at)
  }
  for (const pair of open.length === 0 ? [] : unclosedPairs(open, pairs, to, carries)) pairs.push(pair)
  return { pairs: outermost(pairs), strays }
}

const opens = (mark: Mark, top: Mark | undefined): boolean => {
  if (top && SINGLE_GUILLEMET.test(mark.glyph) && DOUBLE_GUILLEMET.test(top.glyph)) return true
  // »We found ›nothing‹«: where nothing beside a mark tells, the one that its like opened is closed.
  if (top && OPPOSITE.get(mark.glyph) === top.glyph && mark.place !== 1) return false
  // A mark the wrong way round closes what is open and opens where nothing is: its place then tells more than its shape.
  if (mark.shape === 0) return mark.place === 0 ? !top : mark.place === 1
  if (!top) return mark.place === 0 ? mark.shape === 1 : mark.place === 1 || mark.shape === 1
  return mark.shape === 1 && mark.place !== -1
}

// »We found ›nothing‹«: single ones stand inside double ones, whichever way they point.
const SINGLE_GUILLEMET = /[‹›]/
const DOUBLE_GUILLEMET = /[«»]/

const OPPOSITE: ReadonlyMap<string, string> = new Map(['«»', '»«', '‹›', '›‹'].map(([a, b]) => [a!, b!]))

const toPair = (open: Mark, close: Mark): Pair => ({
  open: open.at,
  start: open.at + open.length,
  end: close.at,
  close: close.at + close.length,
  closed: true,
})

const unclosedPairs = (
  open: readonly Mark[],
  pairs: readonly Pair[],
  to: number,
  carries: boolean,
): Pair[] => {
  const starts = [...mapped(open, ({ at }) => at), ...mapped(pairs, (pair) => pair.open)].toSorted(
    (a, b) => a - b,
  )
  return mapped(open.slice(0, carries ? 1 : undefined), (mark) => {
    const next = carries ? to : (starts[countAtMost(starts, mark.at)] ?? to)
    return { open: mark.at, start: mark.at + mark.length, end: next, close: next, closed: false }
  })
}

/** Pairs that no other pair contains or crosses from the left, in text order. */
export const outermost = (pairs: readonly Pair[]): Pair[] => {
  const kept: Pair[] = []
  for (const pair of pairs.toSorted((a, b) => a.open - b.open || b.close - a.close))
    if (pair.open >= (kept.at(-1)?.close ?? -1)) kept.push(pair)
  return kept
}
