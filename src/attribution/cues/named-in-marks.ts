import { hasLetter, isUpperAt } from '../../collections/has-letter.js'
import {
  CALLING_VERBS,
  NAMING_PARTICIPLES,
  PERFORMING_VERBS,
  RECOGNISING_PARTICIPLES,
} from '../../lexicon/speech-forms.js'
import { isFieldLabel } from '../../quotations/label-kinds.js'
import type { Analysis } from '../syntax/analysis.js'
import {
  ADVERB, AUXILIARY, CAPITAL, CONJUNCTION, DETERMINER, MARK, NUMBER, OBJECT, POSSESSIVE, PREPOSITION, QUESTION, REPORTS, SOURCE_NOUN, SPEECH_NOUN, SUBJECT, THAT, THINKS, TITLE,
} from '../syntax/word-categories.js' // prettier-ignore

/** "a user named “Ez Shehl”", "an officer identified as “N”", "known in surfing as a “wipeout”": a name in marks, which nobody says. */
export const isNamedInMarks = (analysis: Analysis, index: number): boolean => {
  const { quotations, words } = analysis
  const { firstToken, endToken } = quotations[index]!
  const last = firstToken - 1
  if (isTitle(analysis, index) && (isPerformed(analysis, index) || isNameOfThing(analysis, index)))
    return true
  // "a study titled: “Roads of the North and Who Built Them in Those Days”": a title may be long.
  const naming = /^[:,]$/.test(words[last] ?? '') ? last - 1 : last
  if (NAMING_PARTICIPLES.has(words[naming] ?? '')) return true
  if (endToken - firstToken > LONGEST_NAME) return false
  if (CALLING_VERBS.has(words[last] ?? '')) return isParticiple(analysis, last)
  const as = ARTICLES.has(words[last] ?? '') ? last - 1 : last
  if (words[as] !== 'as') return false
  for (let at = as - 1; at >= Math.max(0, as - LONGEST_PLACE); at--)
    if (RECOGNISING_PARTICIPLES.has(words[at]!)) return true
  return false
}

/** "hybrids, ⟨called⟩ “beefalo”", "a plan ⟨dubbed⟩ “Big Sky”": nobody stands before it who calls something so, nor "what" or "which". */
const isParticiple = ({ categories, mentionAt, words }: Analysis, verb: number): boolean => {
  let at = verb - 1
  while (categories[at]! & ADVERB) at--
  if (at < 0 || mentionAt[at]! >= 0 || categories[at]! & CALLS) return false
  if (words[at] === ',') return !(categories[at - 1]! & CALLS)
  if (categories[at]! & MARK) return false
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_SUBJECT); i--)
    if (categories[i]! & (QUESTION | THAT)) return false
  return true
}

/** What may call something so, or helps to, or joins another verb of somebody's. */
const CALLS = SUBJECT | CAPITAL | AUXILIARY | CONJUNCTION | QUESTION | THAT | SOURCE_NOUN | TITLE

/** In tokens: "which | some of its critics | called". */
const LONGEST_SUBJECT = 6

/** "sang “Amazing Grace” and “Abide with Me”": a work, of which nobody says the title. */
const isPerformed = (analysis: Analysis, index: number): boolean =>
  PERFORMING_VERBS.has(analysis.words[beforeRow(analysis, index)] ?? '')

/** The token before “A” in "“A”, “B” and “C”", seen from any of the three. */
export const beforeRow = ({ quotations, words, quotationAt }: Analysis, index: number): number => {
  let at = quotations[index]!.firstToken - 1
  for (let n = 0; n < LONGEST_ROW && JOINS.has(words[at] ?? '') && quotationAt[at - 1]! >= 0; n++)
    at = quotations[quotationAt[at - 1]!]!.firstToken - 1
  return at
}

const JOINS = new Set(['and', 'or', ','])

/** "the draft “Lagos Call to Action”", "a stake in “Clean Seas”": words with capitals where all around is low, in the midst of a clause. */
const isNameOfThing = (analysis: Analysis, index: number): boolean => {
  const { doc, quotations, words, categories, mentionAt, quotationAt, firsts, sentenceAt } = analysis
  const { start, firstToken, endToken } = quotations[index]!
  const before = firstToken - 1
  const from = firsts[sentenceAt[firstToken]!]!
  if (before <= from || quotationAt[before]! >= 0 || !isUpperAt(doc.text, start)) return false
  if (!/\s/.test(doc.text.slice(start, quotations[index]!.end))) return false
  if (categories[before]! & (MARK | THAT | CAPITAL | CONJUNCTION)) return false
  const isNoun = (categories[before - 1]! & (DETERMINER | POSSESSIVE)) > 0
  if (categories[before]! & (REPORTS | THINKS) && !isNoun) return false
  if (words[before] === 'as' || mentionAt[before]! >= 0 || holdsClause(analysis, index)) return false
  // "chants of “Long Live the King”", "a sign reading “Welcome Home”"
  const noun = categories[before]! & PREPOSITION ? before - 1 : before
  if (categories[noun]! & (REPORTS | SPEECH_NOUN) || READING.has(words[before]!)) return false
  const to = Math.min(firsts[sentenceAt[firstToken]! + 1]!, endToken + NEAR)
  for (let at = Math.max(from, firstToken - NEAR); at < to; at++) {
    const isPlain = quotationAt[at]! < 0 && mentionAt[at]! < 0 && words[at]!.length > 3
    if (isPlain && !(categories[at]! & (PREPOSITION | CONJUNCTION)))
      if (!(categories[at]! & CAPITAL)) return true
  }
  return false
}

/** “Thank You Georgia”, “We Will Win” */
const holdsClause = ({ quotations, categories }: Analysis, index: number): boolean => {
  const { firstToken, endToken } = quotations[index]!
  for (let at = firstToken; at < endToken; at++)
    if (categories[at]! & (SUBJECT | OBJECT | AUXILIARY)) return true
  return false
}

const READING = new Set(['read', 'reading', 'reads'])

/** In tokens: so far around it is looked whether all words have capitals, as in a headline. */
const NEAR = 8

/** So many in a row are looked at, so that a list of thousands is not walked for each of them. */
const LONGEST_ROW = 20

/** “The Apprentice”, “War and Peace”, “Abide with Me”: every longer word has a capital. */
export const isTitle = ({ doc, quotations, categories, words }: Analysis, quotation: number): boolean => {
  let long = 0
  const { firstToken, endToken, end } = quotations[quotation]!
  for (let i = firstToken; i < endToken; i++) {
    if (categories[i]! & (MARK | NUMBER) || words[i]!.length < 4) continue
    if (categories[i]! & PREPOSITION && !isUpperAt(doc.text, doc.tokens.starts[i]!)) continue
    if (!(categories[i]! & CAPITAL)) return false
    long++
  }
  return long > 0 && !/[.!?]/.test(doc.text.charAt(end - 1))
}

/** "Sermon: “The Empty Net”", "Quote: “The Long Road”": who stands behind it holds it. */
export const isNamedWork = (analysis: Analysis, quotation: number): boolean =>
  isNamedField(analysis, quotation) || (isBehindColon(analysis, quotation) && isTitle(analysis, quotation))

/** "Added: “strict” mode": the field is all that stands before the colon, and nobody speaks in it. */
export const isNamedField = (analysis: Analysis, quotation: number): boolean => {
  if (!isBehindColon(analysis, quotation)) return false
  const { doc, quotations, firsts, sentenceAt } = analysis
  const { firstToken, block } = quotations[quotation]!
  const colon = firstToken - 1
  const sentence = sentenceAt[colon]!
  const first = firsts[sentence]!
  if (
    colon - first > LONGEST_FIELD ||
    isBehindWords(analysis, sentence) ||
    hasSpeaker(analysis, first, colon)
  )
    return false
  const before = doc.text.slice(doc.blocks[block]!.start, doc.tokens.starts[colon])
  return isFieldLabel(before.replace(/^[\s\d:.•*-]+/, '').toLowerCase())
}

/** Whether another sentence stands before this one in its paragraph: not "1. Added". */
const isBehindWords = ({ doc, firsts, blocks }: Analysis, sentence: number): boolean => {
  if (sentence === 0 || blocks[sentence - 1] !== blocks[sentence]) return false
  const { starts } = doc.tokens
  return hasLetter(doc.text.slice(starts[firsts[sentence - 1]!], starts[firsts[sentence]!]))
}

/** "That evening Ana Ruiz wrote", "This week the mayor said": a verb of speech with somebody before it; not "That said". */
const hasSpeaker = ({ categories, mentionAt }: Analysis, first: number, end: number): boolean => {
  let isSomebody = false
  for (let at = first; at < end; at++) {
    if (isSomebody && categories[at]! & REPORTS) return true
    isSomebody ||= mentionAt[at]! >= 0 || (categories[at]! & SPEAKERS) > 0
  }
  return false
}

const SPEAKERS = SUBJECT | SOURCE_NOUN | TITLE

/** In tokens. */
const LONGEST_FIELD = 40

const isBehindColon = ({ quotations, words }: Analysis, quotation: number): boolean =>
  words[quotations[quotation]!.firstToken - 1] === ':'

const ARTICLES = new Set(['a', 'an', 'the'])

/** In tokens: "known | in surfing circles | as". */
const LONGEST_PLACE = 4

/** In tokens, marks with it. */
const LONGEST_NAME = 9
