import { latePattern } from '../collections/late-pattern.js'
import type { Block, Document, Span } from '../document.js'
import type { PlacedSpan } from './marked-spans.js'
import { trimEnd } from './transcripts.js'

/**
 * Block quotes of Markdown and HTML that say who speaks, in a line of their own or at their end ("— Ana Ruiz"), or that
 * a paragraph ending with a colon announces. Others may be notes or mail.
 */
export const blockQuotesOf = ({ text, blocks }: Pick<Document, 'text' | 'blocks'>): PlacedSpan[] => {
  const turns: PlacedSpan[] = []
  for (let first = 0; first < blocks.length; first++) {
    if (blocks[first]!.kind !== 'quote') continue
    let end = first + 1
    while (end < blocks.length && blocks[end]!.kind === 'quote' && !isSigned(text, blocks, first, end)) end++
    for (const turn of turnsOfBlockQuote(text, blocks, first, end)) turns.push(turn)
    first = end - 1
  }
  return turns
}

/** One block quote after another: the signature of the first ends it. */
const isSigned = (text: string, blocks: readonly Block[], first: number, end: number): boolean => {
  const { start, end: to } = blocks[end - 1]!
  return (
    DASH_LABEL().test(text.slice(start, to).trimEnd()) ||
    (end - first > 1 && nameLine(text, blocks[end - 1]) !== null)
  )
}

const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`

const DASH_LABEL = (): RegExp => /(?:^|[\s.!?…”"’])(?:—|–|―|~|--?)[ \u00a0]?(\p{Lu}[^\n"“”.;:!?]{1,60})$/u
const MARKED = /^\s*["“‘«„]/

const turnsOfBlockQuote = (
  text: string,
  blocks: readonly Block[],
  first: number,
  end: number,
): PlacedSpan[] => {
  const last = blocks[end - 1]!
  if (isMail(text, blocks[first]!)) return turnsOfMail(text, blocks, first, end)
  const dash = DASH_LABEL().exec(text.slice(last.start, last.end).trimEnd())
  const own = dash || end - first < 2 ? null : nameLine(text, last)
  const after = dash || own ? null : (dashLine(text, blocks[end]) ?? nameLine(text, blocks[end]))
  const above = first > 0 ? blocks[first - 1]! : null
  const announced = above !== null && text.slice(above.start, above.end).trimEnd().endsWith(':')
  if (!dash && !own && !after && !announced) return []
  const label = dash
    ? toSpan(last.start + dash.index + dash[0].length - dash[1]!.length, withoutOffice(dash[1]!))
    : (own ?? after ?? (announced ? announcedName(text, above) : null))
  const turns: PlacedSpan[] = []
  for (let index = first; index < (own ? end - 1 : end); index++) {
    const { start, end: blockEnd } = blocks[index]!
    const close =
      dash && index === end - 1 ? last.start + dash.index + (/^[.!?…”"’]/.test(dash[0]) ? 1 : 0) : blockEnd
    const stop = trimEnd(text, start, close)
    // A block that brings its own marks is read like any other text, unless a line below says who speaks.
    const marks = MARKED.test(text.slice(start, start + 3)) ? inMarks(text, start, blockEnd) : null
    if (marks && (own || after))
      turns.push({ ...marks, continues: index > first, block: index, isTurn: true, label })
    if (stop <= start || MARKED.test(text.slice(start, start + 3))) continue
    // Without a label the cue above must tell who speaks.
    const isTurn = label !== null
    turns.push({
      open: start,
      start,
      end: stop,
      close,
      continues: index > first,
      block: index,
      isTurn,
      label,
    })
  }
  return turns
}

/** “The sea keeps no promises.”: all of a block within one pair of marks; null where more stands there. */
const inMarks = (
  text: string,
  start: number,
  end: number,
): Omit<PlacedSpan, 'continues' | 'block' | 'isTurn' | 'label'> | null => {
  const match = /^(\s*["“«„])([^"“”«»„]+)["”»“]\s*$/u.exec(text.slice(start, end))
  if (!match) return null
  const from = start + match[1]!.length
  return { open: start, start: from, end: from + match[2]!.length, close: end }
}

/**
 * What a mail answers, stretch by stretch: "Bram wrote:" inside of it is nobody's words, says whose the deeper ones are, and
 * those that come behind them are again of whoever was named for their depth.
 */
const turnsOfMail = (text: string, blocks: readonly Block[], first: number, end: number): PlacedSpan[] => {
  const turns: PlacedSpan[] = []
  const named = new Map<number, Span | null>()
  for (let from = first; from < end;) {
    const depth = depthOf(text, blocks[from]!)
    let to = from
    while (to < end && depthOf(text, blocks[to]!) === depth && !isWritten(text, blocks[to])) to++
    const above = blocks[from - 1]
    const isAnswered = isWritten(text, above)
    if (isAnswered) named.set(depth, writerIn(text, above!))
    const label = named.get(depth) ?? null
    const plain = plainTurns(blocks, from, to)
    if (isAnswered) turns.push(...plain)
    else if (label) turns.push(...plain.map((turn) => ({ ...turn, isTurn: true, label })))
    from = Math.max(to, from + 1)
  }
  return turns
}

/** How many ">" stand before a block. */
const depthOf = (text: string, { start }: Block): number =>
  />/.test(text.charAt(start - 1)) || />/.test(text.charAt(start - 2))
    ? /[> \t]*$/.exec(text.slice(Math.max(0, start - LONGEST_MARGIN), start))![0].replace(/[^>]/g, '').length
    : 0

const LONGEST_MARGIN = 24

const WRITER = latePattern(
  String.raw`(?<name>${WORD}(?: ${WORD}){1,3})(?: ?<[^<>\n]{1,80}>| \([^()\n]{1,60}\))?,? (?:wrote|writes)\b`,
  'u',
)

/** "Ana Ruiz" of "On 4 May, Ana Ruiz <ana@example.org> wrote:" */
const writerIn = (text: string, { start, end }: Block): Span | null => {
  const match = WRITER().exec(text.slice(start, end))
  return match && toSpan(start + match.index, match.groups!['name']!)
}

/** "> Shall we meet?": the mark of a mail still stands before the words. */
const isMail = (text: string, { start }: Block): boolean =>
  /(?:^|\n)(?:[ \t]*>)+[ \t]?$/.test(text.slice(Math.max(0, start - LONGEST_MARGIN), start))

/** "On 4 May, Dora Klein wrote:", "Dora Klein wrote on Monday:" */
const isWritten = (text: string, above: Block | undefined): boolean =>
  above !== undefined && /\b(?:wrote|writes)(?: [^:\n]{1,40})?:\s*$/.test(text.slice(above.start, above.end))

/** The cue above tells who speaks. */
const plainTurns = (blocks: readonly Block[], first: number, end: number): PlacedSpan[] =>
  Array.from({ length: end - first }, (_, i) => {
    const { start, end: close } = blocks[first + i]!
    return {
      open: start,
      start,
      end: close,
      close,
      continues: i > 0,
      block: first + i,
      isTurn: false,
      label: null,
    }
  })

const dashLine = (text: string, block: Block | undefined): Span | null => {
  if (!block || block.end - block.start > 80) return null
  const match = /^\s*(?:—|–|―|~|--?)\s?(\p{Lu}.*?)\s*$/u.exec(text.slice(block.start, block.end))
  if (!match) return null
  return toSpan(block.start + match[0].indexOf(match[1]!), withoutOffice(match[1]!))
}

const toSpan = (start: number, words: string): Span => ({ start, end: start + words.length })

/** "Ana Ruiz" of "Ana Ruiz, engineer (1999)". */
const withoutOffice = (words: string): string => words.replace(/\s*[,(].*$/su, '')

const ANNOUNCED = latePattern(
  String.raw`(?:\b(?:in the words of|what|as|according to)\s+|^\s*)(?<name>${WORD}(?:\s${WORD}){1,3})(?<more>[^:]*):\s*$`,
  'u',
)
/** "had to say", "put it": what only a speaker does; other verbs are left to the search for cues. */
const HAD_TO_SAY =
  /^(?:,[^:,]*,)?\s(?:had (?:this )?to say|has (?:this )?to say|put it|puts it|on\b|about\b)/u

/** "In the words of Ida Berg:", "Here is what Ida Berg had to say:" */
const announcedName = (text: string, block: Block): Span | null => {
  const words = text
    .slice(block.start, block.end)
    .replace(/^\s*[IAH](?=n |s |ere )/u, (head) => head.toLowerCase())
  const match = ANNOUNCED().exec(words)
  if (!match || block.end - block.start > LONGEST_ANNOUNCEMENT) return null
  const { name = '', more = '' } = match.groups!
  const opened = !/^\s*\p{Lu}/u.test(match[0])
  if (!(opened && more === '') && !HAD_TO_SAY.test(more)) return null
  return toSpan(block.start + match.index + match[0].indexOf(name), name)
}

const LONGEST_ANNOUNCEMENT = 120

const NAME_LINE = (): RegExp =>
  /^\s*(\p{Lu}[\p{L}\p{M}'’.-]*[ \u00a0](?:(?:\p{Lu}[\p{L}\p{M}'’.-]*|d[aei]|del|bin|al|v[ao]n)[ \u00a0]){0,3}\p{Lu}[\p{L}\p{M}'’-]*)(?:,[ \u00a0]\p{L}[^\n.!?:;]{1,50})?\s*$/u

/** "Farah Aziz, mentor": a line that is a name, perhaps with an office, below what she said. */
const nameLine = (text: string, block: Block | undefined): Span | null => {
  if (!block || block.kind === 'heading' || block.end - block.start > 90) return null
  const match = NAME_LINE().exec(text.slice(block.start, block.end))
  if (!match) return null
  const start = block.start + match[0].indexOf(match[1]!)
  return { start, end: start + match[1]!.length }
}
