import type { TokenRange } from '../../collections/token-range.js'
import { FRONTED_CONJUNCTIONS, NEXT_SPEAKER_JOINERS } from '../../lexicon/conjunctions.js'
import { IRREGULAR_PASTS } from '../../lexicon/irregular-pasts.js'
import { REPORTING_VERBS } from '../../lexicon/reporting-verbs.js'
import { CONTINUING_VERBS } from '../../lexicon/speech-forms.js'
import type { Analysis } from '../syntax/analysis.js'
import { ED, ING, PLURAL } from '../syntax/coarse-tags.js'
import { nounPhrasesBetween } from '../syntax/noun-phrases.js'
import {
  ADVERB, AUXILIARY, CONJUNCTION, MARK, PREPOSITION, QUESTION, REPORTS, SUBJECT,
} from '../syntax/word-categories.js' // prettier-ignore

/**
 * The part of its sentence that a cue has for itself: "Berg said the dam was safe | while Haddad said it leaked", "Whereas Berg
 * argued that it was safe | Haddad claimed it leaked". `before` is the cue before it in the sentence, -1 for none.
 */
export const partOfCue = (analysis: Analysis, cue: number, before: number): TokenRange => {
  const { firsts, sentenceAt, words } = analysis
  const first = firsts[sentenceAt[cue]!]!
  const end = firsts[sentenceAt[cue]! + 1]!
  if (isInRelative(analysis, cue)) return { first: cue, end }
  const parted = before < 0 ? end : breakBehind(analysis, before, first, end)
  const isOwn = words[parted + 1] !== 'according' && parted < cue
  const opened = isOwn ? openedAt(words, parted) : first
  return { first: opened, end: breakBehind(analysis, cue, first, end) }
}

/** What begins behind a comma and the word that joins; "and added" is its own beginning. */
const openedAt = (words: readonly string[], parted: number): number => {
  if (words[parted] !== ',') return parted
  return NEXT_SPEAKER_JOINERS.has(words[parted + 1]!) ? parted + 2 : parted + 1
}

/** "the places where, according to Ukraine, ⟨forces have committed crimes⟩": the sentence around it is the writer’s. */
const isInRelative = ({ words, categories }: Analysis, cue: number): boolean =>
  cue > 0 &&
  words[cue - 1] === ',' &&
  words[cue] === 'according' &&
  ((categories[cue - 2] ?? 0) & QUESTION) > 0

/** The comma behind which somebody else begins to speak, or "according to" names the source of all before; `to` where none stands. */
const breakBehind = (analysis: Analysis, cue: number, from: number, to: number): number => {
  const { words, categories, quotationAt } = analysis
  const start = startOfClause(words, cue, to)
  // "said that when they came, the man told them …": what goes before belongs to what is said.
  if (start >= to || categories[start]! & FRONTED) return to
  const isSubordinate = FRONTED_CONJUNCTIONS.has(words[from]!)
  let hasVerb = false
  for (let at = start; at < to; at++) {
    if (quotationAt[at]! >= 0) return to
    if (hasVerb && isGoingOn(analysis, at)) return at
    if (hasVerb && words[at] === ',') {
      if (words[at + 1] === 'according' && isLastPart(analysis, at + 1, to)) return at
      const isJoined = NEXT_SPEAKER_JOINERS.has(words[at + 1]!)
      if ((isJoined || isSubordinate) && isSaying(analysis, isJoined ? at + 2 : at + 1, to)) return at
    } else hasVerb ||= isVerb(analysis, at)
  }
  return to
}

/** "said it would leak ⟨and added⟩ that": whoever spoke says something more. */
const isGoingOn = ({ words, categories, tag }: Analysis, at: number): boolean => {
  if (words[at] !== 'and' && words[at] !== 'but') return false
  let verb = at + 1
  while (verb < words.length && categories[verb]! & ADVERB) verb++
  return CONTINUING_VERBS.has(words[verb] ?? '') && tag(verb) !== ING
}

/** "will say on Friday that ⟨the dam is safe⟩" */
const startOfClause = (words: readonly string[], cue: number, to: number): number => {
  for (let at = cue + 1; at < Math.min(to, cue + FARTHEST_THAT) && words[at] !== ','; at++)
    if (words[at] === 'that') return at + 1
  return cue + 1
}

const FARTHEST_THAT = 8

/** "…, according to a draft of her speech.": no mark stands behind. */
const isLastPart = ({ categories }: Analysis, first: number, to: number): boolean => {
  for (let at = first; at < to - 1; at++) if (categories[at]! & MARK) return false
  return true
}

const FRONTED = CONJUNCTION | PREPOSITION | QUESTION

const isVerb = ({ categories, words, tag }: Analysis, at: number): boolean =>
  (categories[at]! & (AUXILIARY | SUBJECT)) > 0 || IRREGULAR_PASTS.has(words[at]!) || tag(at) === ED

/** In tokens: "two nurses at the clinic in Accra". */
const LONGEST_SOURCE = 12

/** Somebody and a finite verb of saying: "nurses at two clinics said", "she has also denied". */
const isSaying = (analysis: Analysis, first: number, to: number): boolean => {
  const { categories, wordForm, words, quotationAt } = analysis
  const limit = Math.min(to, first + LONGEST_SOURCE)
  const [source, place] = nounPhrasesBetween(analysis, first, limit)
  if (source?.first !== first || categories[first]! & QUESTION) return false
  let at = source.end
  if (place && place.first === at + 1 && categories[at]! & PREPOSITION) at = place.end
  while (at < limit && categories[at]! & (AUXILIARY | ADVERB)) at++
  if (at >= limit || quotationAt[at]! >= 0 || !(categories[at]! & REPORTS)) return false
  // "an isolation order", but "critics order"
  const isBase = REPORTING_VERBS.has(words[at]!)
  return wordForm(at).ending !== ING && (!isBase || wordForm(source.end - 1).ending === PLURAL)
}
