import type { Block, Span } from '../document.js'
import { SPOKEN_OPENERS, SPOKEN_WORDS } from '../lexicon/spoken-words.js'
import { TIME_WORDS } from '../lexicon/time-words.js'
import { isFieldLabel, isFullName, isKnown, isPart } from './label-kinds.js'
import {
  ADDRESS, ASIDE, CLOCK, DATE, exec, FAMILY, HANDLE, NAME, pattern, ROLE, SPACE, TIME, TITLE, WORD, type Pattern,
} from './label-patterns.js' // prettier-ignore
import { hasParty, insideBrackets, skipBlanks, toSpan } from './label-spans.js'
import { lineLabelOf } from './line-labels.js'
import type { Style, TurnLabel } from './turn-label.js'

const UNSURE = { sure: false, isField: false, isPerson: false } as const

/** Each with the name as its first group; what follows the match are the words. Without the first there is no second. */
const PATTERNS: readonly (readonly [Style, RegExp, Pattern])[] = [
  ['voice', /^</, pattern(String.raw`<v(?:\.\w+)?${SPACE}([^<>\n]{1,60})>`)],
  [
    'voice',
    /</,
    pattern(String.raw`(?:${TIME}${SPACE}+)?<[ @+%~&]?(\p{L}[\p{L}\d_|^\[\]-]{1,30})>(?=${SPACE})`),
  ],
  [
    'question',
    /^["“]?[QA]/,
    pattern(
      String.raw`["“]?([QA])(?:[:.]|${SPACE}?[–—-](?=\s)|${SPACE}{2,}|\t)(?:\s*\([Bb][Yy]\s[^()\n]{2,40}\))?(?=\s*\S)`,
    ),
  ],
  // "Q1. How deep?", "A1. A metre.", but not the quarters of a year.
  ['question', /^Q\d/, pattern(String.raw`(Q)\d{1,3}[:.]${SPACE}+(?=[^\n]{0,300}\?)`)],
  ['answer', /^A\d/, pattern(String.raw`(A)\d{1,3}[:.]${SPACE}+(?=\p{Lu})`)],
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
      String.raw`(?!${TITLE}\.${SPACE}(?:${WORD}${SPACE}?){1,3}${ASIDE}(?:,[^:\n.!?]{2,60})?:)(\p{Lu}[\p{Lu}'’-]{2,}(?:${SPACE}\p{Lu}[\p{Lu}'’-]{2,}){0,2})\.(?=${SPACE}+[\p{Lu}([“"‘'¿¡—…])`,
    ),
  ],
  // The European Parliament: "Ana Ruiz, rapporteur. – Madam President, …"
  [
    'colon',
    /\.\s[–—]\s/,
    pattern(
      String.raw`(${NAME})(?:,${SPACE}[^\n.:]{2,80})?${ASIDE}\.${SPACE}[–—](?:${SPACE}\([A-Z]{2}\))?(?=${SPACE}+[\p{Lu}([“"‘'¿¡])`,
    ),
  ],
  [
    'time',
    /\d:\d/,
    pattern(String.raw`${TIME}(?:${SPACE}?[–—-])?${SPACE}+["“]?(${NAME})${ASIDE}${SPACE}?:(?=\s|$)`),
  ],
  ['time', /\d:\d/, pattern(String.raw`(${NAME})${ASIDE}${SPACE}*${TIME}:(?=\s|$)`)],
  ['time', /\d:\d/, pattern(String.raw`(${NAME}),?${SPACE}+${TIME}${SPACE}*(?=\n|$)`)],
  // "Ruth Okello [00:03:12] We buried it.": no programme has its times in such brackets.
  ['time', /\d:\d/, pattern(String.raw`(${NAME})${SPACE}+\[${CLOCK}\](?=${SPACE}+\S)`)],
  // "Speaker 1: (00:02)", the words below.
  ['time', /\d:\d/, pattern(String.raw`(${NAME}):${SPACE}+${TIME}${SPACE}*(?=\n|$)`)],
  // Chats: "ana.ruiz  [9:02 AM]", "ana — Today at 9:02 AM", "ana — 03/04/2024 9:02 AM"
  [
    'time',
    /\d:\d/,
    pattern(
      String.raw`(${NAME}|${HANDLE})(?:${SPACE}+\[${CLOCK}\]|${SPACE}[–—-]${SPACE}(?:(?:Today|Yesterday)${SPACE}at|${DATE},?)${SPACE}${CLOCK})${SPACE}*(?=\n|$)`,
    ),
  ],
  [
    'colon',
    /:(?:[\s*_]|$)/,
    pattern(
      String.raw`(?:>>${SPACE}?|Q\d{1,4}\.?${SPACE}{1,3})?(?:["“]|\*{1,2}|_{1,2})?(${NAME})${ASIDE}${ROLE}${ASIDE}(?::(?:\*{1,2}|_{1,2})?|(?:\*{1,2}|_{1,2}):)(?=\s|$)`,
    ),
  ],
  ['colon', /^\[/, pattern(String.raw`\[(${NAME})(?::\]|\]:)(?=\s|$)`)],
  // What speech recognition calls those whom it only tells apart.
  ['colon', /^SPEAKER_/, pattern(String.raw`(SPEAKER_\d{1,3}):(?=\s|$)`)],
  ['handle', /^@?\p{Ll}\S*:\s/u, pattern(String.raw`@?(\p{Ll}[\p{L}\d_.-]{1,30}):(?=${SPACE}+\S)`)],
  ['voice', /^\/?u\//, pattern(String.raw`\/?u\/([\w-]{3,20}):(?=${SPACE}+\S)`)],
  ['colon', new RegExp(`^${FAMILY}:`), pattern(String.raw`(${FAMILY}):(?=\s|$)`)],
]

/** "(Marcus) Get inside!", "[Marcus] Get inside!": subtitles for the deaf. */
const ASIDE_LABEL = pattern(String.raw`[([](${NAME})[)\]]${SPACE}+(?=["“¿¡…-]?${SPACE}?\p{L})`)
/** "Hedda. Were you at the party?", "Mrs. Elvsted. No.": the parts of a play in small letters. */
const STOPPED = pattern(
  String.raw`((?:(?:Mr|Mrs|Miss|Ms|Dr|Lady|Lord|Sir)\.?${SPACE})?\p{Lu}[\p{Ll}\p{M}'’-]{2,}(?:${SPACE}\p{Lu}[\p{Ll}\p{M}'’-]{2,})?)\.(?=${SPACE}+[\p{Lu}([“"‘'—…])`,
)
/** "Mina Ito – In a garage.": a sentence behind the dash. */
const DASHED = pattern(String.raw`(${NAME})${SPACE}[–—-]{1,2}${SPACE}+(?=\p{Lu}[^\n]*[.!?…]["”’]?\s*$)`)
const MOST_WORDS = 7

/** So far from its head a block may have the mark behind its label. */
const LONGEST_LABEL = 240

/** The label at the head of a block; null where none is. An item "Fast Start – Reads little" is a turn of surer names alone. */
export const turnLabelOf = (text: string, block: Block): TurnLabel | null => {
  if (block.kind === 'cell' || block.kind === 'heading' || block.kind === 'dateline') return null
  const found = anyLabelOf(text, block)
  if (found === null || block.kind !== 'item' || found.isField) return found
  const name = text.slice(found.label.start, found.label.end)
  const isUnlikely = found.style === 'role' || found.style === 'dash' || found.style === 'colon'
  return isUnlikely && !isKnown(name) && !isPart(name.toLowerCase()) ? null : found
}

const anyLabelOf = (text: string, { start, end }: Block): TurnLabel | null => {
  const from = skipBlanks(text, start, end)
  const head = text.slice(from, Math.min(end, from + LONGEST_LABEL))
  if (maySetOff(head)) {
    const match = firstMatch(text, head, from, end)
    if (match) return toLabel(text, match.of, match.style, match.behind, end)
  }
  return withoutMark(text, head, from, { start, end })
}

/** Without one of these at the head of a block, or a mark in it, none of the patterns can match. */
const HEADS = new RegExp(String.raw`^(?:["“]?[QA]|\[|The\s|${ADDRESS}\b|[^\s\da-z]{3}[^a-z]*\.\s)`)

const maySetOff = (head: string): boolean =>
  head.includes(':') || head.includes('<') || HEADS.test(head) || /\.\s[–—]\s/.test(head)

interface Match {
  readonly of: RegExpExecArray
  readonly style: Style
  /** Where it ends. */
  readonly behind: number
}

const firstMatch = (text: string, head: string, from: number, end: number): Match | null => {
  for (const [style, needed, make] of PATTERNS) {
    if (!needed.test(head)) continue
    const label = make(text.slice(from, end))
    label.lastIndex = from
    const match = label.exec(text)
    if (match && label.lastIndex <= end) return { of: match, style, behind: label.lastIndex }
  }
  return null
}

/** Labels that nothing sets off but their own words and what follows them. */
const withoutMark = (text: string, head: string, from: number, { start, end }: Span): TurnLabel | null => {
  const aside = /^[([]/.test(head) ? exec(ASIDE_LABEL, head) : null
  if (aside && isKnown(aside[1]!)) {
    const label = toSpan(text, from + 1, aside[1]!)
    return { ...UNSURE, label, start: from + aside[0].length, style: 'colon', isPerson: true }
  }
  const dashed = /[–—-]\s/.test(head) ? exec(DASHED, text.slice(from, end)) : null
  if (dashed) {
    const label = toSpan(text, from, dashed[1]!)
    const isField = isFieldLabel(dashed[1]!.toLowerCase())
    return { ...UNSURE, label, start: from + dashed[0].length, style: 'dash', isField }
  }
  const stopped = exec(STOPPED, head)
  if (stopped) {
    const isField = isFieldLabel(stopped[1]!.toLowerCase()) || saysWhenOrAnswers(stopped[1]!)
    const label = { start: from, end: from + stopped[1]!.length }
    return { ...UNSURE, label, start: from + stopped[0].length, style: 'stop', isField }
  }
  return lineLabelOf(text, from, { start, end })
}

/** "Monday. We left.", "Yes. I know." */
const saysWhenOrAnswers = (words: string): boolean => {
  const lower = words.toLowerCase()
  return TIME_WORDS.has(lower) || SPOKEN_OPENERS.has(lower) || SPOKEN_WORDS.has(lower)
}

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
  const named = insideBrackets(text, match.index, match[0], name) ?? toSpan(text, place, name)
  const words = text.slice(named.start, named.end)
  const lower = words.toLowerCase()
  const inParty = hasParty(match[0])
  return {
    label: named,
    start,
    ...(voiceEnd === -1 ? {} : { end: start + voiceEnd }),
    style,
    sure: (style !== 'colon' && style !== 'handle') || inParty || isCapitals(words),
    isField: (style === 'colon' || style === 'handle') && (isFieldLabel(lower) || SCORE.test(match[0])),
    isPerson:
      inParty || (isFullName(words) && !lower.startsWith('the ')) || isPart(lower) || style === 'voice',
  }
}

/** "Milham (3-0): Okoro 1 goal.": a team and its record. */
const SCORE = /\(\d{1,3}(?:[-–]\d{1,3})+\)/

const isCapitals = (words: string): boolean => words.length > 2 && words === words.toUpperCase()
