import { latePattern } from '../../collections/late-pattern.js'
import type { Block } from '../../document.js'
import { lastInk, type Lines } from './lines.js'

/**
 * The paragraphs of the lines of a plain text. A blank line ends one. Whether a line end inside is a space (text that was
 * wrapped at a width, evenly or not) or ends a paragraph (verse, addresses, lists, one paragraph a line) is told by all
 * lines together: wrapped lines break in the middle of sentences, where the next word had no room.
 */
export const toParagraphs = (text: string, lines: Lines): Block[] => {
  const groups = toGroups(lines)
  const widths = groups.map((group) => ownWidth(text, lines, group))
  const width = commonWidth(widths)
  return groups.flatMap((group, g) => {
    const wrap = widths[g] ?? (width !== null && isWrappedAt(text, lines, group, width) ? width : null)
    return cut(text, lines, group, wrap)
  })
}

/** Lines `first … end - 1` with no blank one among them. */
interface Group {
  readonly first: number
  readonly end: number
}

const toGroups = ({ count, heads, ends }: Lines): Group[] => {
  const groups: Group[] = []
  let first: number | null = null
  for (let i = 0; i <= count; i++) {
    const blank = i === count || heads[i] === ends[i]
    if (!blank) first ??= i
    if (!blank || first === null) continue
    groups.push({ first, end: i })
    first = null
  }
  return groups
}

/** Nobody wraps prose at less, and what is longer was not wrapped. */
const NARROWEST = 24
const WIDEST = 130
/** From here on a line that is full and open is evidence even before a capital: "… between Dakar and Saint | Louis". */
const WIDE = 40

/** The width at which a group is wrapped, by its own evidence; null when that does not show. */
const ownWidth = (text: string, lines: Lines, group: Group): number | null => {
  const width = longest(lines, group)
  if (width < NARROWEST || width > WIDEST || group.end - group.first < 2) return null
  if (isIndented(text, lines, group)) return width
  const pairs = countPairs(text, lines, group, width)
  const shown = pairs.inside > 0 || (width >= WIDE && 2 * pairs.open >= pairs.all)
  return shown && pairs.full >= 0.6 * pairs.all && 4 * pairs.inside >= pairs.all - 3 ? width : null
}

/** Two paragraphs and more of which each sets its first line in, after a stop, and goes on in lines at the margin, none after one. */
const isIndented = (text: string, lines: Lines, { first, end }: Group): boolean => {
  const base = leastIndent(lines, first, end)
  let paragraphs = 0
  for (let i = first; i < end; i++) {
    const isFirst = indentOf(lines, i) > base
    if (isFirst) paragraphs++
    if ((i === first || !isOpen(text, lines, i - 1)) !== isFirst || startsItem(text, lines, i)) return false
  }
  return paragraphs > 1
}

/** The same for a group that is too short to show it, in a text that is wrapped elsewhere. */
const isWrappedAt = (text: string, lines: Lines, group: Group, width: number): boolean => {
  if (group.end - group.first < 2 || longest(lines, group) > width + 2) return false
  const pairs = countPairs(text, lines, group, width)
  return pairs.full >= 0.6 * pairs.all && pairs.open > 0
}

const commonWidth = (widths: readonly (number | null)[]): number | null =>
  widths.reduce<number | null>((most, width) => (width === null ? most : Math.max(most ?? 0, width)), null)

const longest = ({ starts, ends }: Lines, { first, end }: Group): number => {
  let most = 0
  for (let i = first; i < end; i++) most = Math.max(most, ends[i]! - starts[i]!)
  return most
}

interface Pairs {
  /** Neighbouring lines that are no items, labels or the like. */
  all: number
  /** The next word had no room, or hardly any. */
  full: number
  /** The line ends in the middle of a sentence. */
  open: number
  /** … and the next goes on in lower case. */
  inside: number
}

const HARDLY = 0.8

const countPairs = (text: string, lines: Lines, { first, end }: Group, width: number): Pairs => {
  const pairs: Pairs = { all: 0, full: 0, open: 0, inside: 0 }
  for (let i = first; i + 1 < end; i++) {
    if (startsItem(text, lines, i + 1) || isHeader(text, lines, i)) continue
    pairs.all++
    if (roomNeeded(text, lines, i) > HARDLY * width) pairs.full++
    if (!isOpen(text, lines, i)) continue
    pairs.open++
    if (startsLow(text, lines, i + 1)) pairs.inside++
  }
  return pairs
}

/** How long the line would be with the first word of the next. */
const roomNeeded = (text: string, { starts, ends, heads }: Lines, i: number): number => {
  const end = ends[i + 1]!
  let at = heads[i + 1]!
  while (at < end && text.charCodeAt(at) > 32) at++
  return lastInk(text, starts[i]!, ends[i]!) - starts[i]! + 1 + at - heads[i + 1]!
}

const CLOSERS = `"'”’»)]`

/** Whether a line ends inside a sentence: neither with a stop nor with a colon, whatever closes behind it. */
const isOpen = (text: string, { starts, ends }: Lines, i: number): boolean => {
  let at = lastInk(text, starts[i]!, ends[i]!) - 1
  while (at > starts[i]! && CLOSERS.includes(text.charAt(at))) at--
  return !'.!?:…'.includes(text.charAt(at))
}

const startsLow = (text: string, { heads }: Lines, i: number): boolean =>
  /\p{Ll}/u.test(text.charAt(heads[i]!))

// "- flour", "• flour", "3. flour", "(a) flour", "> flour", "| flour", "Ana Ruiz: …", "Ana Ruiz - Analyst", "ana_7: …", "Q. …", "Q41 …", "[00:12] …", "– Where is it?"
const ITEM = latePattern(
  String.raw`(?:[-*+•·‣▪◦●■]|\d{1,3}[.)]|\([a-z\d]{1,3}\)|[>|#])[ \t]|\p{Lu}[\p{L}\p{M}'’.-]*(?:[ \u00a0]\p{Lu}[\p{L}\p{M}'’.-]*){0,4}[ \u00a0]?(?:\([^()\n]{1,60}\)[ \u00a0]?)*:(?=\s|$)|\p{Lu}[\p{L}\p{M}'’.-]*(?:[ \u00a0]\p{Lu}[\p{L}\p{M}'’.-]*){1,3}[ \u00a0](?:--?|[–—])[ \u00a0]\p{Lu}|@?\p{Ll}[\p{Ll}.-]{0,20}[_\d][\p{L}\d_.-]{0,20}:[ \t]|[QA]\d{0,4}[.:)]?\s{1,9}\S|[[(]?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?[ \t])?\d{1,2}:\d\d|[–—―-]+[ \u00a0]?\p{Lu}|>>|<v `,
  'uy',
)

const startsItem = (text: string, { heads }: Lines, i: number): boolean => {
  const item = ITEM()
  item.lastIndex = heads[i]!
  return item.test(text) || isHeader(text, { heads }, i)
}

const CLOCK = String.raw`\d{1,2}:\d\d(?::\d\d)?(?:[ \u00a0\u202f]?[AP]M)?`
/** "Ana Ruiz  10:04 AM" over what she wrote, "ana_7 — Today at 10:04 AM", "ana.ruiz [10:04 AM]". */
const HEADER = latePattern(
  String.raw`(?:\p{Lu}[^\n.!?:]{1,40}[ \t\u00a0][([]?|\p{Ll}[\p{L}\d_.-]{1,30}[ \t]{1,4}(?:[—–-][ \t][^\n.!?:]{1,20}[ \t]|\[))${CLOCK}[)\]]?[ \t]*(?=\r?\n|$)`,
  'uy',
)

const isHeader = (text: string, { heads }: Pick<Lines, 'heads'>, i: number): boolean => {
  const header = HEADER()
  header.lastIndex = heads[i]!
  return header.test(text)
}

const cut = (text: string, lines: Lines, { first, end }: Group, wrap: number | null): Block[] => {
  const blocks: Block[] = []
  const base = leastIndent(lines, first, end)
  let from = first
  for (let i = first + 1; i <= end; i++) {
    if (
      i < end &&
      joins(text, lines, i - 1, wrap) &&
      !(wrap !== null && opensParagraph(text, lines, i, from, base))
    )
      continue
    blocks.push({ start: lines.starts[from]!, end: lines.ends[i - 1]!, kind: 'paragraph' })
    from = i
  }
  return blocks
}

/** Whether line `i` goes on in the next. */
const joins = (text: string, lines: Lines, i: number, wrap: number | null): boolean => {
  if (isHyphenated(text, lines, i)) return true
  if (wrap === null || startsItem(text, lines, i + 1) || isHeader(text, lines, i)) return false
  const needed = roomNeeded(text, lines, i)
  return isOpen(text, lines, i) ? startsLow(text, lines, i + 1) || needed > wrap / 2 : needed > wrap
}

/** "develop- | ment": in a long line, for "- " may end a short one. */
const isHyphenated = (text: string, { starts, ends, heads }: Lines, i: number): boolean => {
  const end = lastInk(text, starts[i]!, ends[i]!)
  if (end - starts[i]! < NARROWEST || text.charAt(end - 1) !== '-') return false
  return /\p{L}/u.test(text.charAt(end - 2)) && /\p{Ll}/u.test(text.charAt(heads[i + 1]!))
}

/** A first line is set further in than the others, after the end of a sentence. */
const opensParagraph = (text: string, lines: Lines, i: number, from: number, base: number): boolean => {
  const indent = indentOf(lines, i)
  if (indent <= base || isOpen(text, lines, i - 1)) return false
  return indent > indentOf(lines, i - 1) || i - 1 === from
}

const indentOf = ({ starts, heads }: Lines, i: number): number => heads[i]! - starts[i]!

const leastIndent = (lines: Lines, first: number, end: number): number => {
  let least = Infinity
  for (let i = first; i < end; i++) least = Math.min(least, indentOf(lines, i))
  return least
}
