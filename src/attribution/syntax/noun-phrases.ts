import {
  ADVERB, AUXILIARY, CAPITAL, CLITIC, CONJUNCTION, DETERMINER, MARK, OBJECT, POSSESSIVE, PREPOSITION, QUESTION,
  REPORTS, SOURCE_NOUN, SPEECH_NOUN, SUBJECT, THAT, THINKS, TIME, TITLE,
} from './word-categories.js' // prettier-ignore
import { IRREGULAR_PASTS } from '../../lexicon/irregular-pasts.js'
import { personAt, type Analysis } from './analysis.js'

/** A run of words that may be a noun phrase without what follows its head: tokens `first … end - 1`. */
export interface NounPhrase {
  readonly first: number
  readonly end: number
}

const BREAKS = PREPOSITION | CONJUNCTION | AUXILIARY | MARK | QUESTION | OBJECT | TIME

/** The noun phrases between two tokens, outside quotations: "a senior official", "Zelenskyy’s spokesman", "he". */
export const nounPhrasesBetween = (analysis: Analysis, from: number, to: number): NounPhrase[] => {
  const { categories, quotationAt, mentionAt } = analysis
  const phrases: NounPhrase[] = []
  let first: number | null = null
  const close = (at: number): void => {
    if (first !== null && at > first) phrases.push({ first, end: at })
    first = null
  }
  for (let i = from; i < to; i++) {
    const category = categories[i]!
    const bracket = first === null ? i : endOfBracket(analysis, i, to)
    if (bracket > i) i = bracket - 1
    else if (joinsModifiers(analysis, i, first)) continue
    else if (quotationAt[i]! >= 0) close(i)
    else if (mentionAt[i]! >= 0) {
      first ??= i
    } else if (category & SUBJECT && !isGlued(analysis, i + 1) && !counts(analysis, i, to)) {
      close(i)
      phrases.push({ first: i, end: i + 1 })
    } else if (isOfOwner(analysis, i, first)) continue
    else if (category & (DETERMINER | POSSESSIVE | SUBJECT) && !(category & QUESTION)) {
      close(i)
      first = i
    } else if (isCompound(analysis, i, first)) continue
    else if (category & CLITIC && first !== null) continue
    else if (category & TIME && isGlued(analysis, i + 1)) first ??= i
    else if (category & BREAKS && !(category & SOURCE_NOUN && category & CAPITAL)) close(i)
    else if (isVerb(analysis, i, first)) close(i)
    else if (category & ADVERB && !(first !== null && categories[first]! & DETERMINER && i === first + 1))
      close(i)
    else first ??= i
  }
  close(to)
  return phrases
}

/** "the former Liverpool ⟨and⟩ Real Madrid forward": of two names before a noun neither is who is meant. */
const joinsModifiers = (
  { words, categories, mentionAt, quotationAt, doc }: Analysis,
  at: number,
  first: number | null,
): boolean => {
  if (first === null || words[at] !== 'and' || !(categories[first]! & (DETERMINER | POSSESSIVE))) return false
  const right = doc.mentions[mentionAt[at + 1] ?? -1]
  if (!right || right.type === 'person' || mentionAt[at - 1]! < 0) return false
  const head = right.endToken
  const isNoun = ((categories[head] ?? MARK) & ~(SOURCE_NOUN | TITLE | SPEECH_NOUN)) === 0
  return (
    isNoun && quotationAt[head]! < 0 && !words[head]!.endsWith('ed') && !IRREGULAR_PASTS.has(words[head]!)
  )
}

/** "London’s most senior officer", "the firm’s other owners". */
const isOfOwner = ({ words, categories }: Analysis, at: number, first: number | null): boolean =>
  first !== null && at - 1 > first && (categories[at - 1]! & CLITIC) > 0 && OF_OWNERS.has(words[at]!)

const OF_OWNERS = new Set(['few', 'many', 'most', 'other', 'several'])

const LONGEST_BRACKET = 4

/**
 * Behind "New Power Party (NPP)" the phrase goes on when a noun follows: the token after the bracket; where none opens or
 * the phrase ends, the token itself.
 */
const endOfBracket = (analysis: Analysis, at: number, to: number): number => {
  const end = behindBracket(analysis, at, to)
  if (end === at || end === to || analysis.quotationAt[end]! >= 0) return at
  const next = analysis.categories[end]!
  const noun = analysis.mentionAt[end]! >= 0 || (next & (SOURCE_NOUN | TITLE)) > 0
  return noun && !(next & (REPORTS | THINKS)) ? end : at
}

/** The token behind a short bracket that opens at a token, at most `to`; the token itself where none does. */
export const behindBracket = ({ words, quotationAt }: Analysis, at: number, to: number): number => {
  if (words[at] !== '(') return at
  let end = at + 1
  while (end < to && end - at <= LONGEST_BRACKET && words[end] !== ')' && quotationAt[end]! < 0) end++
  return end < to && words[end] === ')' ? end + 1 : at
}

/** "one poster wrote", but not "one wrote". */
const counts = ({ words, categories, quotationAt, mentionAt }: Analysis, at: number, to: number): boolean =>
  words[at] === 'one' &&
  at + 1 < to &&
  quotationAt[at + 1]! < 0 &&
  (mentionAt[at + 1]! >= 0 || (categories[at + 1]! & ~(SOURCE_NOUN | CAPITAL | SPEECH_NOUN)) === 0) &&
  !/(?:ed|s)$/.test(words[at + 1]!)

/** "17-year-old Caitlin", "Johnson & Johnson": a hyphen glued to the word before it, and the word glued to that. */
const isCompound = ({ doc, words }: Analysis, at: number, first: number | null): boolean => {
  if (first === null) return false
  const { starts, ends } = doc.tokens
  const glued = ends[at - 1] === starts[at]
  return words[at] === '&' || (glued && (isHyphen(words[at]!) || isHyphen(words[at - 1]!)))
}

// "10 year-old", "one-off"
const isGlued = ({ doc, words }: Analysis, at: number): boolean =>
  at < words.length && isHyphen(words[at]!) && doc.tokens.ends[at - 1] === doc.tokens.starts[at]

const isHyphen = (word: string): boolean => word === '-' || word === '/'

/** "the report" is no verb, "Haidai reported" is one. */
const isVerb = (analysis: Analysis, at: number, first: number | null): boolean => {
  const { categories, words, mentionAt } = analysis
  const word = words[at]!
  const before = first !== null && at > first ? categories[at - 1]! : 0
  if (categories[at]! & (REPORTS | THINKS)) {
    const noun = (categories[at]! & CAPITAL) > 0 || (before & (DETERMINER | POSSESSIVE | CLITIC)) > 0
    return !noun && !isReport(analysis, at, first) && !isDescribing(analysis, at, first)
  }
  if (follows(mentionAt, at) && isPlain(categories[at]!) && !word.endsWith('s') && !word.endsWith('ed'))
    return personAt(analysis, at - 1) !== null && !isModifier(analysis, at)
  if (!word.endsWith('ed') || at === 0) return false
  return mentionAt[at - 1]! >= 0 || (categories[at - 1]! & SOURCE_NOUN) > 0 || hasObject(analysis, at, first)
}

/** "the attacks ⟨prompted⟩ Ukraine’s minister to call": between a plural and what it is done to; not "plans approved by". */
const hasObject = ({ categories, words, mentionAt }: Analysis, at: number, first: number | null): boolean =>
  first !== null &&
  at > first &&
  words[at - 1]!.endsWith('s') &&
  ((mentionAt[at + 1] ?? -1) >= 0 || ((categories[at + 1] ?? 0) & (DETERMINER | POSSESSIVE)) > 0)

/** "Wall street sources said", "Douglas hotelier Ana Ruiz said", "Goddard planetary scientist Avi Mandell said": before a noun for one that can speak, or somebody, who does. */
const isModifier = (analysis: Analysis, at: number): boolean => {
  const { categories, words } = analysis
  if (IRREGULAR_PASTS.has(words[at]!)) return false
  const isNoun = ((categories[at + 1] ?? 0) & SOURCE_NOUN) > 0
  const behind = isNoun ? at + 2 : at + 1
  if (isNoun && ((categories[behind] ?? MARK) & (REPORTS | THINKS | AUXILIARY | ADVERB | MARK)) > 0)
    return true
  const somebody = personAt(analysis, behind)
  return somebody !== null && ((categories[somebody.endToken] ?? 0) & (REPORTS | THINKS)) > 0
}

/** "informed sources said", "an accused man": in front of a noun that can speak, with nothing before that could inform it. */
const isDescribing = (
  { words, categories, mentionAt, quotationAt }: Analysis,
  at: number,
  first: number | null,
): boolean => {
  if (first !== null || !words[at]!.endsWith('ed') || !((categories[at + 1] ?? 0) & SOURCE_NOUN)) return false
  if (at === 0 || quotationAt[at - 1]! >= 0) return true
  return mentionAt[at - 1]! < 0 && (categories[at - 1]! & (MARK | CONJUNCTION | PREPOSITION)) > 0
}

/** "the latest report said", "official reports show", "the report by the UN", but not "the ministry reports". */
const isReport = (
  { categories, mentionAt, quotationAt }: Analysis,
  at: number,
  first: number | null,
): boolean => {
  if (!(categories[at]! & (SPEECH_NOUN | SOURCE_NOUN))) return false
  const before = first !== null && at > first ? categories[at - 1]! : MARK
  const opened = first !== null && (categories[first]! & (DETERMINER | POSSESSIVE)) > 0
  if (at > 0 && mentionAt[at - 1]! >= 0 && !opened) return false
  const next = categories[at + 1] ?? MARK
  if (quotationAt[at + 1]! >= 0) return false
  if (next & (REPORTS | THINKS | AUXILIARY)) return true
  return opened && !(before & (SOURCE_NOUN | SPEECH_NOUN | MARK)) && !(next & (THAT | DETERMINER | MARK))
}

const follows = (mentionAt: Int32Array, at: number): boolean => at > 0 && mentionAt[at - 1]! >= 0

// "Alice began": a word that no list knows, right after a person, is rather a verb than a noun.
const isPlain = (category: number): boolean => category === 0
