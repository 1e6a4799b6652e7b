import { latePattern } from '../collections/late-pattern.js'
import type { Block, Span } from '../document.js'
import { HONORIFICS } from '../lexicon/honorifics.js'
import { LABEL_WORDS } from '../lexicon/label-words.js'
import { PARLIAMENT_PARTIES } from '../lexicon/parliament-parties.js'
import { RECORD_ADDRESSES } from '../lexicon/record-addresses.js'
import { SPEAKER_TITLES } from '../lexicon/speaker-titles.js'
import { FAMILY_PARTS, LINE_PARTS } from '../lexicon/speaking-parts.js'
import { isFieldLabel, isFullName, isPart } from './label-kinds.js'

/** What stands before the words of a turn: "SMITH:", "[00:12] Ana Ruiz:", "Q.", a line "Ana Ruiz  0:12". */
export interface TurnLabel {
  /** The words that name who speaks. */
  readonly label: Span
  /** Where the words of the turn begin; the end of the block when the label stands alone. */
  readonly start: number
  /** Where the words end, if a mark says so; else with the block. */
  readonly end?: number
  /** How the document would write all its labels. */
  readonly style: Style
  /** Hardly anything but a transcript looks so: "Q.", names in capitals, a time beside the name. */
  readonly sure: boolean
  /** The words are no name of a person or a part, but of a field: "NOTE", "Ingredients". */
  readonly isField: boolean
  /** By its form: two words or more, a title, or a part such as "Host". */
  readonly isPerson: boolean
}

export type Style = 'answer' | 'colon' | 'question' | 'record' | 'time' | 'role' | 'voice' | 'script'

const SPACE = String.raw`[ \t\u00a0\u202f]`
const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`
const NAME = String.raw`${WORD}(?:${SPACE}(?:${WORD}|${[...LABEL_WORDS].join('|')}))*?(?:${SPACE}(?:${WORD}|\d{1,2}))?`

/** "Mr|Mrs", for expressions: the words of a list as they open a label. */
const anyOf = (words: Iterable<string>): string =>
  Array.from(words, (word) => word.charAt(0).toUpperCase() + word.slice(1)).join('|')

const ADDRESS = `(?:${anyOf(RECORD_ADDRESSES)})`
const TITLE = `(?:${[...HONORIFICS, ...SPEAKER_TITLES].map((word) => word.toUpperCase()).join('|')})`
const FAMILY = `(?:${anyOf(FAMILY_PARTS)})`
const PART = `(?:${anyOf(LINE_PARTS)})`
const HANDLE = String.raw`\p{L}[\p{L}\d_.-]{1,30}`
const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:${SPACE}?[AP]\.?M\.?)?`
const DATE = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{1,4}`
const TIME = String.raw`(?:\[(?:${DATE},?${SPACE})?${CLOCK}\]|\((?:${DATE},?${SPACE})?${CLOCK}\)|(?:${DATE},?${SPACE})?${CLOCK})`
const ASIDE = String.raw`(?:${SPACE}\([^()\n]{1,80}\)){0,3}`
const ROLE = String.raw`(?:,${SPACE}[^:\n.!?]{2,60}|${SPACE}[–—-]{1,2}${SPACE}[^:\n!?]{2,80})?`

const pattern = (source: string): (() => RegExp) => latePattern(source, 'uy')

/** Each with the name as its first group; what follows the match are the words. Without the first there is no second. */
const PATTERNS: readonly (readonly [Style, RegExp, () => RegExp])[] = [
  ['voice', /^</, pattern(String.raw`<v(?:\.\w+)?${SPACE}([^<>\n]{1,60})>`)],
  [
    'voice',
    /</,
    pattern(String.raw`(?:${TIME}${SPACE}+)?<[@+%~&]?(\p{L}[\p{L}\d_|^\[\]-]{1,30})>(?=${SPACE})`),
  ],
  [
    'question',
    /^["“]?[QA]/,
    pattern(String.raw`["“]?([QA])(?:[:.]|${SPACE}?[–—-](?=\s)|${SPACE}{2,}|\t)(?=\s*\S)`),
  ],
  // The questions of reporters at a briefing: "Q Will he sign?"
  ['question', /^Q\s/, pattern(String.raw`(Q)${SPACE}(?=\p{Lu}[\p{L}'’]*[,.]?\s)`)],
  // "A Nine.", an answer where a question stands before.
  ['answer', /^A\s/, pattern(String.raw`(A)${SPACE}(?=\p{Lu})`)],
  [
    'record',
    new RegExp(String.raw`^${ADDRESS}\b`),
    pattern(
      String.raw`${ADDRESS}\.?${SPACE}(\p{Lu}[\p{Lu}'’-]+(?:${SPACE}\p{Lu}[\p{Lu}'’-]+)?)(?:${SPACE}of${SPACE}${WORD}(?:${SPACE}${WORD})?)?\.(?=${SPACE}+\S)`,
    ),
  ],
  [
    'record',
    /^The\s/,
    pattern(
      String.raw`(The${SPACE}\p{Lu}{4,}(?:${SPACE}\p{Lu}{4,})?(?:${SPACE}pro${SPACE}tempore)?)\.(?=${SPACE}+\S)`,
    ),
  ],
  // A play: "HAMLET. Who is there?", but not "MRS. OBAMA: Good morning!"
  [
    'colon',
    /^[^\s\da-z][^\s\da-z]{2}[^a-z]*\.\s/,
    pattern(
      String.raw`(?!${TITLE}\.${SPACE}(?:${WORD}${SPACE}?){1,3}:)(\p{Lu}[\p{Lu}'’-]{2,}(?:${SPACE}\p{Lu}[\p{Lu}'’-]{2,}){0,2})\.(?=${SPACE}+\p{Lu})`,
    ),
  ],
  ['time', /\d:\d/, pattern(String.raw`${TIME}(?:${SPACE}?[–—-])?${SPACE}+["“]?(${NAME})${ASIDE}:(?=\s|$)`)],
  ['time', /\d:\d/, pattern(String.raw`(${NAME})${SPACE}${ASIDE}${TIME}:(?=\s|$)`)],
  ['time', /\d:\d/, pattern(String.raw`(${NAME})${SPACE}+${TIME}${SPACE}*(?=\n|$)`)],
  // "Speaker 1: (00:02)", the words below.
  ['time', /\d:\d/, pattern(String.raw`(${NAME}):${SPACE}+${TIME}${SPACE}*(?=\n|$)`)],
  // Chats: "ana.ruiz  [9:02 AM]", "ana — Today at 9:02 AM"
  [
    'time',
    /\d:\d/,
    pattern(
      String.raw`(${NAME}|${HANDLE})(?:${SPACE}+\[${CLOCK}\]|${SPACE}[–—-]${SPACE}(?:Today|Yesterday)${SPACE}at${SPACE}${CLOCK})${SPACE}*(?=\n|$)`,
    ),
  ],
  ['colon', /:(?:\s|$)/, pattern(String.raw`(?:>>${SPACE}?)?["“]?(${NAME})${ASIDE}${ROLE}${ASIDE}:(?=\s|$)`)],
  // What speech recognition calls those whom it only tells apart.
  ['colon', /^SPEAKER_/, pattern(String.raw`(SPEAKER_\d{1,3}):(?=\s|$)`)],
  ['colon', new RegExp(`^${FAMILY}:`), pattern(String.raw`(${FAMILY}):(?=\s|$)`)],
]

/** A line of its own: the name, then firm and office, or seat and party in brackets, or a part. The words follow. */
const ROLE_LINE = pattern(
  String.raw`^(?:(${NAME})${SPACE}+[–—-]{1,2}${SPACE}+[^.!?:\n]{2,90}|(${NAME})(?:${SPACE}\([^()\n]{2,60}\)){1,2}|(${PART}))$`,
)
/** Without one of these there is no such line. */
const ROLE_SIGN = new RegExp(String.raw`\s[–—-]|\(|^${PART}\b`)
/** "                    SARAH" over her words, as in a screenplay. */
const SCRIPT_LINE =
  /^[ \t]{8,}(\p{Lu}[\p{Lu}'’.-]*(?:[ ]\p{Lu}[\p{Lu}'’.-]*){0,2}[ ]?)(?:\([^()\n]{1,20}\))?\s*$/u
const SCRIPT_INDENT = 8
const MOST_WORDS = 7
const LONGEST_ROLE_LINE = 140

/** At the head of `words`. */
const exec = (expression: RegExp, words: string): RegExpExecArray | null => {
  expression.lastIndex = 0
  return expression.exec(words)
}

/** So far from its head a block may have the mark behind its label. */
const LONGEST_LABEL = 240

/** The label at the head of a block; null where none is. */
export const turnLabelOf = (text: string, { start, end, kind }: Block): TurnLabel | null => {
  if (kind === 'cell' || kind === 'heading' || kind === 'dateline') return null
  const from = skipBlanks(text, start, end)
  const head = text.slice(from, Math.min(end, from + LONGEST_LABEL))
  for (const [style, needed, make] of PATTERNS) {
    if (!needed.test(head)) continue
    const label = make()
    label.lastIndex = from
    const match = label.exec(text)
    if (match && label.lastIndex <= end) return toLabel(text, match, style, label.lastIndex, end)
  }
  if (end - from > LONGEST_ROLE_LINE) return null
  const cast = from - start >= SCRIPT_INDENT ? SCRIPT_LINE.exec(text.slice(start, end)) : null
  if (cast)
    return {
      ...toSpans(text, from, cast[1]!.trimEnd()),
      start: end,
      style: 'script',
      sure: true,
      isField: false,
      isPerson: false,
    }
  const lineEnd = text.indexOf('\n', from)
  const stop = lineEnd < 0 || lineEnd > end ? end : lineEnd
  const words = text.slice(from, stop).trimEnd()
  const line = ROLE_SIGN.test(words) ? exec(ROLE_LINE(), words) : null
  const name = line && (line[1] ?? line[2] ?? line[3]!)
  if (!line || !name) return null
  const inside = insideBrackets(text, from, line[0], name)
  const sure = hasParty(line[0]) || (inside !== null && name.startsWith('The '))
  return {
    label: inside ?? toSpans(text, from, name).label,
    start: stop,
    style: sure ? 'record' : 'role',
    sure,
    isField: false,
    isPerson: inside !== null || line[3] !== undefined || isFullName(name),
  }
}

/** "Jane Doe (Luton North) (Lab)" */
const hasParty = (line: string): boolean =>
  Array.from(line.matchAll(/\(([A-Z][\w/-]*)\)/g)).some(([, name]) =>
    PARLIAMENT_PARTIES.has(name!.toLowerCase()),
  )

const toLabel = (
  text: string,
  match: RegExpExecArray,
  style: Style,
  behind: number,
  end: number,
): TurnLabel | null => {
  const name = match[1]!
  if (name.split(/\s+/).length > MOST_WORDS) return null
  const place = match.index + match[0].indexOf(name)
  const start = skipBlanks(text, behind, end)
  // Looked for in this line alone: the text may never close a voice.
  const voiceEnd = style === 'voice' ? text.slice(start, end).indexOf('</v>') : -1
  const named = insideBrackets(text, match.index, match[0], name) ?? toSpans(text, place, name).label
  const words = text.slice(named.start, named.end)
  const lower = words.toLowerCase()
  const inParty = hasParty(match[0])
  return {
    label: named,
    start,
    ...(voiceEnd === -1 ? {} : { end: start + voiceEnd }),
    style,
    sure: style !== 'colon' || inParty || isCapitals(words),
    isField: style === 'colon' && isFieldLabel(lower),
    isPerson:
      inParty || (isFullName(words) && !lower.startsWith('the ')) || isPart(lower) || style === 'voice',
  }
}

const toSpans = (text: string, start: number, name: string): { label: Span } => {
  const trimmed = name.replace(/[\s.]+$/u, '')
  return { label: { start, end: start + (text.startsWith(name, start) ? trimmed.length : name.length) } }
}

/** "The Economic Secretary to the Treasury (Chloe Rees):" is Chloe Rees. */
const insideBrackets = (text: string, at: number, line: string, name: string): Span | null => {
  if (!/^(?:The|Mr|Madam|Minister|Secretary)\b/.test(name)) return null
  const bracket = /\((\p{Lu}[\p{L}\p{M}'’.-]+(?:[ \u00a0]\p{Lu}[\p{L}\p{M}'’.-]*){1,3})\)/u.exec(line)
  if (!bracket) return null
  const start = at + bracket.index + 1
  return text.startsWith(bracket[1]!, start) ? { start, end: start + bracket[1]!.length } : null
}

const isCapitals = (words: string): boolean => words.length > 2 && words === words.toUpperCase()

const skipBlanks = (text: string, start: number, end: number): number => {
  let at = start
  while (at < end && /\s/.test(text.charAt(at))) at++
  return at
}
