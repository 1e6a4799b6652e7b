import { latePattern } from '../collections/late-pattern.js'
import type { Span } from '../document.js'
import { isFieldLabel, isFullName, isKnown, isPart } from './label-kinds.js'
import { exec, NAME, PART, pattern, SPACE, TIME } from './label-patterns.js'
import { hasParty, insideBrackets, toSpan } from './label-spans.js'
import type { TurnLabel } from './turn-label.js'

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
/** "SARAH", "TOM (O.S.)": the same without an indent, over words of which some are in small letters. */
const CAPS_LINE = pattern(
  String.raw`^(\p{Lu}[\p{Lu}\p{M}'’-]+(?:\.?${SPACE}\p{Lu}[\p{Lu}\p{M}'’-]*){0,2}(?:${SPACE}\d{1,2})?)(?:${SPACE}?\([^()\n]{1,20}\))?$`,
)
const WORDS_BELOW =
  /[ \t]*\r?\n(?:[ \t]*\r?\n)?(?:[ \t]*\([^()\n]{1,60}\)[ \t]*\r?\n)?[ \t]*[^\n]{0,200}?\p{Ll}/uy
const LONGEST_ROLE_LINE = 140

/** The label that has the first line of a block to itself, over the words; null where none does. */
export const lineLabelOf = (text: string, from: number, { start, end }: Span): TurnLabel | null => {
  if (end - from > LONGEST_ROLE_LINE) return null
  const cast = from - start >= SCRIPT_INDENT ? SCRIPT_LINE.exec(text.slice(start, end)) : null
  if (cast)
    return {
      ...SURE,
      label: toSpan(text, from, cast[1]!.trimEnd()),
      start: end,
      style: 'script',
      isPerson: false,
    }
  const lineEnd = text.indexOf('\n', from)
  const stop = lineEnd < 0 || lineEnd > end ? end : lineEnd
  const words = text.slice(from, stop).trimEnd()
  return (
    timedLabel(text, from, words, stop) ??
    capsLabel(text, from, words, stop) ??
    (exec(NAME_ALONE, words) ? nameLabel(text, from, words, stop) : null) ??
    roleLabel(text, from, words, stop)
  )
}

const SURE = { sure: true, isField: false } as const

const TIME_FIRST = pattern(String.raw`^(?:\[${SPACE}*)?\d{1,2}:\d{2}:\d{2}\]?${SPACE}+(${NAME})$`)

/** "00:00:12 Ana Ruiz": seconds, for a programme has none. */
const timedLabel = (text: string, from: number, words: string, stop: number): TurnLabel | null => {
  const name = /^\[?\d/.test(words) ? exec(TIME_FIRST, words)?.[1] : undefined
  if (name === undefined || !(isKnown(name) || isPart(name.toLowerCase()))) return null
  const at = from + words.length - name.length
  return { ...SURE, label: toSpan(text, at, name), start: stop, style: 'time', isPerson: true }
}

const capsLabel = (text: string, from: number, words: string, stop: number): TurnLabel | null => {
  const name = exec(CAPS_LINE, words)?.[1]
  WORDS_BELOW.lastIndex = stop
  if (name === undefined || !WORDS_BELOW.test(text)) return null
  const lower = name.toLowerCase()
  const isField = isFieldLabel(lower) || isFieldLabel(lower.replace(/ .*/, ''))
  return {
    label: toSpan(text, from, name),
    start: stop,
    style: 'caps',
    sure: false,
    isField,
    isPerson: isPart(lower),
  }
}

const NAME_ALONE = pattern(String.raw`^${NAME}$`)
const SEAT_BELOW = /[ \t]*\r?\n[ \t]*((?:\([^()\n]{1,60}\)[ \t]*){1,2})(?=\r?\n)/y
const TIME_BELOW = latePattern(String.raw`[ \t]*\r?\n[ \t]*${TIME}[ \t]*(?=\r?\n)`, 'uy')
/** "0:0:3.250 --> 0:0:6.900" right above the name. */
const TIMES_ABOVE = /--> [\d:.,]+[ \t]*\r?\n$/
const LONGEST_TIMES = 40
/** "Chief Executive Officer, Tarn Foods" below the name, with a blank line between it and the words. */
const OFFICE_BELOW = /[ \t]*\r?\n[ \t]*\p{Lu}[^\n.!?:]{2,90}(?=\r?\n[ \t]*\r?\n)/uy
/** A sentence, past a blank line or not, and not "Washington, D.C.", below the name of a hotel. */
const SENTENCE_BELOW =
  /[ \t]*\r?\n(?:[ \t]*\r?\n)?(?!\p{Lu}[\p{L} .'-]{1,30}, (?:\p{Lu}\.){2,3}[ \t]*(?:\r?\n|$))[^\n]{2,2000}?[.!?…]["”’)]*[ \t]*(?:\r?\n|$)/uy

/**
 * A name and what it says below: past "(Luton North) (Lab)" or "(Jane Doe)" for an office, past "00:12", or right there,
 * where the name is surely one.
 */
const nameLabel = (text: string, from: number, name: string, stop: number): TurnLabel | null => {
  const label = toSpan(text, from, name)
  SEAT_BELOW.lastIndex = stop
  const seat = SEAT_BELOW.exec(text)?.[1]
  if (seat !== undefined) {
    const inside = insideBrackets(text, from, text.slice(from, SEAT_BELOW.lastIndex), name)
    const isSeated = inside !== null || hasParty(seat)
    return isSeated ? { ...SURE, label: inside ?? label, start: stop, style: 'record', isPerson: true } : null
  }
  const time = TIME_BELOW()
  time.lastIndex = stop
  if (time.test(text)) return { ...SURE, label, start: stop, style: 'time', isPerson: isFullName(name) }
  if (!isKnown(name) || !isFullName(name)) return null
  OFFICE_BELOW.lastIndex = stop
  const start = OFFICE_BELOW.test(text) ? OFFICE_BELOW.lastIndex : stop
  if (TIMES_ABOVE.test(text.slice(Math.max(0, from - LONGEST_TIMES), from)))
    return { ...SURE, label, start: stop, style: 'time', isPerson: true }
  SENTENCE_BELOW.lastIndex = start
  return SENTENCE_BELOW.test(text)
    ? { label, start, style: 'role', sure: false, isField: false, isPerson: true }
    : null
}

/** "Ana Ruiz - Pine Securities", "Operator" */
const roleLabel = (text: string, from: number, words: string, stop: number): TurnLabel | null => {
  const line = ROLE_SIGN.test(words) ? exec(ROLE_LINE, words) : null
  const name = line && (line[1] ?? line[2] ?? line[3]!)
  if (!line || !name) return null
  const inside = insideBrackets(text, from, line[0], name)
  const sure = hasParty(line[0]) || (inside !== null && name.startsWith('The '))
  return {
    label: inside ?? toSpan(text, from, name),
    start: stop,
    style: sure ? 'record' : 'role',
    sure,
    isField: false,
    isPerson: inside !== null || line[3] !== undefined || isFullName(name),
  }
}
