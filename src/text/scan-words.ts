import { ENGLISH_WORDS } from '../lexicon/english-words.js'
import { HYPHENATED_OPENERS } from '../lexicon/hyphenated-openers.js'
import { NUMBER_WORDS } from '../lexicon/number-words.js'
import { PREPOSITIONS } from '../lexicon/prepositions.js'
import { entityAt, type HtmlEntity } from './html-entities.js'
import { isUpper } from '../collections/has-letter.js'
import { APOSTROPHE, DIGIT, JOINER, LEAD_SURROGATE, LETTER, SPACE, classOf } from './characters.js'

/** Calls `emit(start, end)` for every token of `text` between `from` and `to`, in order. */
export const scanWords = (text: string, from: number, to: number, emit: Emit): void => {
  let at = from
  while (at < to) {
    const code = text.charCodeAt(at)
    const kind = classOf(code)
    if (kind === SPACE) {
      at++
      continue
    }
    const entity = code === AMPERSAND ? entityAt(text, at) : null
    const isLetter = entity ? spellsLetter(entity) : kind === LETTER
    if (entity && !isLetter) {
      at = scanEntity(entity, at, to, emit)
      continue
    }
    const end = isLetter || kind === DIGIT ? endOfWord(text, at, to) : endOfSymbol(text, at, to)
    const clitic = isLetter ? startOfPossessive(text, at, end) : end
    emit(at, clitic)
    if (clitic < end) emit(clitic, end)
    at = end
  }
}

const AMPERSAND = 0x26
const SEMICOLON = 0x3b

type Emit = (start: number, end: number) => void

/** "&eacute;", whatever stands around it. */
const spellsLetter = ({ char }: HtmlEntity): boolean => classOf(char.charCodeAt(0)) === LETTER

/** "&quot;" is a token, "&nbsp;" is none; returns where it ends. */
const scanEntity = ({ char, end }: HtmlEntity, at: number, to: number, emit: Emit): number => {
  if (classOf(char.charCodeAt(0)) === SPACE) return end
  emit(at, Math.min(to, end))
  return Math.min(to, end)
}

const kindAt = (text: string, at: number, to: number): number =>
  at < to ? classOf(text.charCodeAt(at)) : SPACE

const isWordPart = (kind: number): boolean => kind === LETTER || kind === DIGIT || kind === JOINER

/** "O'Brien", "AT&T", "1,000.5", "U.S.", "Booking.com", "ana@example.org", "https://example.org/a" are one token each. */
const endOfWord = (text: string, start: number, to: number): number => {
  if (isUrl(text, start)) return endOfUrl(text, start, to)
  let at = start
  for (;;) {
    while (at < to && isWordPart(classOf(text.charCodeAt(at)))) at++
    const bound = at < to ? behindBinding(text, start, at, to) : at
    if (bound > at) at = bound
    else return at + (endsWithAbbreviationDot(text, start, at, to) ? 1 : 0)
  }
}

/** Where a word goes on behind a mark that binds its parts; the mark's own place where it binds nothing. */
const behindBinding = (text: string, start: number, at: number, to: number): number => {
  const code = text.charCodeAt(at)
  if (code === AMPERSAND) {
    // "isn&rsquo;t", "AT&amp;T", "Ren&eacute;&rsquo;s"
    const entity = entityAt(text, at)
    if (entity && entity.end <= to && spellsLetter(entity)) return entity.end
    const before = text.charCodeAt(at - 1)
    if (entity && entity.end < to && (before === SEMICOLON || classOf(before) === LETTER)) {
      const binds =
        classOf(entity.char.charCodeAt(0)) === APOSTROPHE
          ? classOf(text.charCodeAt(entity.end)) === LETTER
          : entity.char === '&' && isUpper(text.charCodeAt(at - 1)) && isUpper(text.charCodeAt(entity.end))
      return binds ? entity.end : at
    }
  }
  if (code === 0x2d || code === 0x2010) {
    const next = nextLine(text, at + 1, to)
    if (next !== null && breaksWord(text, start, at, next)) return next
  }
  return bindsWords(text, start, at, to) ? at + 1 : at
}

/** Where the words of the next line begin, if nothing but a line end stands between; else null. */
const nextLine = (text: string, from: number, to: number): number | null => {
  let at = from
  if (text.charCodeAt(at) === 0x0d) at++
  if (text.charCodeAt(at) !== 0x0a) return null
  while (at < to && classOf(text.charCodeAt(at)) === SPACE) at++
  return at < to ? at : null
}

/** "develop-⏎ment" is one word; "well-⏎known" and "mother-in-⏎law" would have their hyphen in any line. */
const breaksWord = (text: string, start: number, at: number, next: number): boolean => {
  const code = text.charCodeAt(next)
  if (classOf(text.charCodeAt(at - 1)) !== LETTER || classOf(code) !== LETTER || isUpper(code)) return false
  const first = text.slice(start, at).toLowerCase()
  return text.charCodeAt(start - 1) !== 0x2d && !BEFORE_HYPHEN.some((words) => words.has(first))
}

/** First parts of words that are written with a hyphen. */
const BEFORE_HYPHEN: readonly ReadonlySet<string>[] = [
  ENGLISH_WORDS,
  HYPHENATED_OPENERS,
  NUMBER_WORDS,
  PREPOSITIONS,
]

// A mark between two word parts that makes one word of them.
const bindsWords = (text: string, start: number, at: number, to: number): boolean => {
  const before = classOf(text.charCodeAt(at - 1))
  const after = kindAt(text, at + 1, to)
  const code = text.charCodeAt(at)
  if (classOf(code) === APOSTROPHE) return before !== DIGIT && after === LETTER
  switch (code) {
    case AMPERSAND: // AT&T
      return isUpper(text.charCodeAt(at - 1)) && after === LETTER && isUpper(text.charCodeAt(at + 1))
    case 0x40: // ana@example.org
      return after === LETTER || after === DIGIT
    case 0x2e: // 3.5, U.S, example.org, but "end.Next" is two words
      if (before === DIGIT) return after === DIGIT
      return (
        (after === LETTER || after === DIGIT) &&
        (isInitial(text, start, at - 1) || !isUpper(text.charCodeAt(at + 1)))
      )
    case 0x2c: // 1,000
    case 0x3a: // 10:30
    case 0x2f: // 3/4
    case 0x2d: // 3-1, 1996-08-30
    case 0x2013:
      return before === DIGIT && after === DIGIT
    default:
      return false
  }
}

/** "J." before a name, "U.S.", "a.m.", but not the last letter of a sentence. */
const endsWithAbbreviationDot = (text: string, start: number, at: number, to: number): boolean => {
  if (at >= to || text.charCodeAt(at) !== 0x2e || !isInitial(text, start, at - 1)) return false
  if (at - 1 > start) return true
  return isUpper(text.charCodeAt(start)) && hasMore(text, at + 1, to)
}

const hasMore = (text: string, from: number, to: number): boolean => {
  for (let at = from; at < to && at < from + 3; at++) if (kindAt(text, at, to) !== SPACE) return true
  return false
}

// A single letter with nothing or a dot before it: the "S" of "U.S".
const isInitial = (text: string, start: number, at: number): boolean =>
  classOf(text.charCodeAt(at)) === LETTER && (at === start || text.charCodeAt(at - 1) === 0x2e)

/** "Kharkiv's": where the possessive begins, so that the name can end there; the word's end when it has none. */
const startOfPossessive = (text: string, start: number, end: number): number => {
  const last = text.charCodeAt(end - 1)
  if ((last | 0x20) === 0x73 && text.charCodeAt(end - 2) === 0x3b) {
    const entity = text.lastIndexOf('&', end)
    const known = entity > start ? entityAt(text, entity) : null
    if (known?.end === end - 1 && classOf(known.char.charCodeAt(0)) === APOSTROPHE) return entity
  }
  const possessive =
    end - start > 2 &&
    (last === 0x73 || last === 0x53) &&
    classOf(text.charCodeAt(end - 2)) === APOSTROPHE &&
    classOf(text.charCodeAt(end - 3)) !== APOSTROPHE
  return possessive ? end - 2 : end
}

const isLoneS = (text: string, at: number, to: number): boolean =>
  at < to && (text.charCodeAt(at) | 0x20) === 0x73 && !isWordPart(kindAt(text, at + 1, to))

const isUrl = (text: string, at: number): boolean => {
  const first = text.charCodeAt(at) | 0x20
  if (first === 0x68) return text.startsWith('http://', at) || text.startsWith('https://', at)
  return first === 0x77 && text.startsWith('www.', at)
}

const endOfUrl = (text: string, start: number, to: number): number => {
  let end = start
  while (end < to && classOf(text.charCodeAt(end)) !== SPACE && !isUrlStop(text.charCodeAt(end))) end++
  while (
    end > start + 1 &&
    !isWordPart(classOf(text.charCodeAt(end - 1))) &&
    text.charCodeAt(end - 1) !== 0x2f
  )
    end--
  return end
}

const isUrlStop = (code: number): boolean =>
  code === 0x22 || code === 0x3c || code === 0x3e || code === 0x201c || code === 0x201d

/** "…", "...", "--", "@ana", "#tag", emoji and the 's of "U.K.'s" are one token each; any other mark stands alone. */
const endOfSymbol = (text: string, start: number, to: number): number => {
  const code = text.charCodeAt(start)
  let at = start + 1
  if (classOf(code) === APOSTROPHE && text.charCodeAt(start - 1) === 0x2e && isLoneS(text, at, to))
    return at + 1
  // A lone one takes nothing with it.
  if (classOf(code) === LEAD_SURROGATE && at < to && isTrail(text.charCodeAt(at))) at++
  else if (code === 0x2e || code === 0x2d) while (at < to && text.charCodeAt(at) === code) at++
  else if ((code === 0x40 || code === 0x23) && kindAt(text, at, to) === LETTER)
    while (at < to && isWordPart(classOf(text.charCodeAt(at)))) at++
  while (at < to && classOf(text.charCodeAt(at)) === JOINER) at++
  return at
}

const isTrail = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff
