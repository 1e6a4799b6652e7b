import { ANSWERS, QUESTION_OPENERS } from '../lexicon/complement-words.js'
import { MEASURE_HEADS, MEASURE_NOUNS } from '../lexicon/measure-nouns.js'
import { INVERTED_VERBS } from '../lexicon/polarity-words.js'
import { REPORTING_VERBS } from '../lexicon/reporting-verbs.js'
import {
  CLAUSE_ONLY_VERBS,
  DEED_VERBS,
  EXPRESSING_VERBS,
  GESTURE_VERBS,
  HOLDING_VERBS,
  NON_SPEECH_VERBS,
} from '../lexicon/speech-acts.js'
import {
  behindNegation,
  hasPlan,
  isGift,
  isMereThis,
  isOfThing,
  isRequest,
  isVerbBehindTo,
} from './said-things.js'
import { isSomebody, phraseTypeOf } from './sources/phrase-types.js'
import { nounPhrasesBetween, type NounPhrase } from './syntax/noun-phrases.js'
import { ED, ING } from './syntax/coarse-tags.js'
import { isFinite } from './syntax/finite.js'
import { formsOf } from '../inflection.js'
import { accusationAt, callsOn, COMMITS } from './syntax/addressing.js'
import {
  ADVERB, AUXILIARY, CAPITAL, CONJUNCTION, DETERMINER, MARK, POSSESSIVE, PREPOSITION, REPORTS, SOURCE_NOUN,
  SUBJECT, THINKS, TIME,
} from './syntax/word-categories.js' // prettier-ignore
import type { Analysis } from './syntax/analysis.js'
import { QUOTING } from './sources/second-hand.js'

/** A cue with the clause that it may report. */
export interface SpeechAct {
  readonly analysis: Analysis
  readonly cue: number
  readonly clause: NounPhrase
  /** Whoever speaks at the cue, if anybody is named. */
  readonly source: NounPhrase | null
  /** The sentence begins and ends at these tokens. */
  readonly from: number
  readonly to: number
}

/**
 * Whether the clause is a proposition as its verb takes one: "said ⟨the dam was safe⟩", "asked ⟨whether it leaked⟩",
 * "promised ⟨to mend it⟩", "announced ⟨plans to mend it⟩"; not a thing ("announced a dam", "asked for water"), and nothing
 * of a verb that reports nothing ("thanked", "watched").
 */
export const isProposition = (act: SpeechAct): boolean => {
  const { analysis, cue, clause, from, to } = act
  const { words, categories } = analysis
  const verb = words[cue]!
  if (QUOTING.has(verb)) return false
  if (verb === 'according') return !isMeasured(act)
  if (isInferred(act)) return false
  // "Ana Ruiz: How she won": a heading.
  if (verb === ':')
    return (
      !HEADING_OPENERS.has(words[clause.first]!) &&
      !isMereName(analysis, clause) &&
      isFinite(analysis, clause)
    )
  const takes = (categories[cue]! & REPORTS) > 0 || HOLDS.has(verb)
  if (words[cue + 1] === 'it' && words[cue + 2] === 'all') return false // "The name says it all: …"
  // “The dam is safe, they said”: what stands before a verb of saying is a clause.
  // "On 4 May, Ruiz wrote:": what he wrote is still to come.
  if (clause.first < cue && words[cue + 1] === ':') return false
  if (words[cue + 1] === ':' && isHeading(act)) return false
  if (clause.first < cue && !hasPlainWord(analysis, clause)) return false
  if (clause.first < cue && isAdjunct(act)) return false
  if (clause.first < cue) return (takes && !NON_SPEECH.has(verb)) || isOut(analysis, cue)
  // "said noon", but "said no"
  if (clause.end - clause.first === 1 && !ANSWERS.has(words[clause.first]!)) return false
  if (clause.first === accusationAt(analysis, cue, to)) return true
  const opener = openerOf(analysis, cue, clause)
  if (opener === 'to' && callsOn(analysis, cue)) return isVerbBehindTo(analysis, clause.first)
  if (opener === 'that' && isSubjectThat(analysis, clause) && clause.first - cue > 2) return false
  if (opener === 'that') return (takes && !HOLDS.has(verb)) || isBesideThat(analysis, cue, clause)
  if (QUESTION_OPENERS.has(opener)) return takes
  if (NON_SPEECH.has(verb) || (cue === from && clause.first === cue + 1)) return false
  // "Ruiz smiled, the rain had stopped", "Ruiz agreed; the rain had stopped"
  if (GESTURES.has(verb) || words[clause.first - 1] === ';') return false
  if (isMeanwhile(act) || isMereSpeaker(act)) return false
  // "pleaded guilty when ⟨she was heard⟩"
  if (words[cue + 1] === 'guilty') return false
  if (opener === 'to')
    return COMMITS.has(verb) && isVerbBehindTo(analysis, clause.first) && !isOfThing(analysis, cue, clause)
  if (analysis.tag(clause.first) === ING && DEEDS.has(verb)) return true
  if (hasPlan(analysis, clause)) return true
  if (!takes || isPrepositional(analysis, cue, clause) || isMereThis(analysis, clause)) return false
  if (isOutOfPlace(analysis, clause) || isRequest(analysis, cue, clause)) return false
  return CLAUSE_ONLY.has(verb) || (!isGift(analysis, clause) && isFinite(analysis, clause))
}

/**
 * "By contrast, said Hogan, ⟨the new ones are shared⟩": what is said is still to come. "Asked for more, Ana Ruiz said …", "The head of
 * the firm, Ana Ruiz, said …": what stands before somebody has no verb of its own.
 */
const isAdjunct = ({ analysis, cue, clause, source, to }: SpeechAct): boolean => {
  const { categories, mentionAt, words, tag } = analysis
  if (isFinite(analysis, clause)) return false
  if (source && source.first < cue && source.first >= clause.end) {
    if (words[clause.end] === ',' && words[source.end] === ',') return true
    if (tag(clause.first) === ING || tag(clause.first) === ED) return true
  }
  const isPhrase = (categories[clause.first]! & PREPOSITION) > 0 && mentionAt[clause.first]! < 0
  return isPhrase && isFinite(analysis, { first: cue + 1, end: to })
}

/** "said ⟨while speaking to reporters⟩", "said ⟨citing a report⟩": how it was said; but "said ⟨after parking the planes, they need care⟩". */
const isMeanwhile = ({ analysis, cue, clause, source }: SpeechAct): boolean => {
  const { words, wordForm, categories } = analysis
  const { first, end } = clause
  const verb = ADJUNCT_OPENERS.has(words[first]!) ? first + 1 : first
  if (first !== cue + 1 || verb >= end || wordForm(verb).ending !== ING) return false
  if (verb === first && !(categories[verb]! & REPORTS && CLAUSE_ONLY.has(words[cue]!))) return false
  // "The wall, Ruiz said ⟨while speaking to reporters in Lviv, her home⟩": what was said stands before.
  const isSaid = verb > first && source?.end === cue && words[source.first - 1] === ','
  for (let at = verb; at < end && !isSaid; at++) if (words[at] === ',') return false
  return verb > first || !isFinite(analysis, clause)
}

/** "…,” said ⟨the bishop before a small group, which had waited⟩": who speaks, and no verb but one behind "which". */
const isMereSpeaker = ({ analysis, cue, clause }: SpeechAct): boolean => {
  const { categories, quotationAt, mentionAt } = analysis
  if (clause.first !== cue + 1 || cue === 0) return false
  const isInverted = (categories[cue - 1]! & MARK) > 0 || quotationAt[cue - 1]! >= 0
  if (!isInverted || isFinite(analysis, clause)) return false
  const phrase = nounPhrasesBetween(analysis, clause.first, clause.end)[0]
  if (phrase?.first !== clause.first || !isSomebody(analysis, phrase)) return false
  return phrase.end < clause.end && mentionAt[phrase.end]! < 0 && (categories[phrase.end]! & PREPOSITION) > 0
}

/** "Demand has grown, suggesting that ⟨more will come⟩": what the writer makes of a thing. */
const isInferred = ({ analysis, cue, source, from }: SpeechAct): boolean => {
  if (!INFERRING.has(analysis.words[cue]!)) return false
  if (source === null) return true
  const { text: type } = phraseTypeOf(analysis, source)
  // At the head of a sentence any word has a capital.
  const isHead = source.first === from && source.end === from + 1 && analysis.words[cue - 1] === ','
  return MERE_THINGS.has(type) || (type === 'A' && isHead)
}

const INFERRING = new Set(['implying', 'indicating', 'meaning', 'showing', 'signalling', 'suggesting'])
const MERE_THINGS = new Set(['n', 'ns'])

const HEADING_OPENERS = new Set(['how', 'what', 'where', 'who', 'why'])

/** "Quick note: Ruiz is out": a noun over what the writer says. */
const isHeading = ({ analysis, cue, from }: SpeechAct): boolean => {
  if (!REPORTING_VERBS.has(analysis.words[cue]!)) return false
  for (let at = from; at < cue; at++) if (analysis.mentionAt[at]! >= 0) return false
  return !(analysis.categories[cue - 1]! & (SOURCE_NOUN | SUBJECT))
}

/** "Aldo Rey, CBE, and Mary Quist prayed": names alone say nothing. */
const hasPlainWord = ({ mentionAt, categories }: Analysis, { first, end }: NounPhrase): boolean => {
  for (let at = first; at < end; at++)
    if (mentionAt[at]! < 0 && !(categories[at]! & (MARK | CAPITAL | CONJUNCTION))) return true
  return false
}

/** "according to plan", "according to the rules of the game", "by her filing date": how something is done, not who says so. */
const isMeasured = ({ analysis: { words, categories, mentionAt }, cue, source }: SpeechAct): boolean => {
  let at = cue + 2
  while (categories[at]! & (DETERMINER | POSSESSIVE)) at++
  if (MEASURE_NOUNS.has(words[at] ?? '')) return true
  const head = (source?.end ?? 0) - 1
  return head > at && mentionAt[head]! < 0 && MEASURE_HEADS.has(words[head]!)
}

/** "DEFENDANT: Northgate Water Ltd" */
const isMereName = ({ mentionAt, categories }: Analysis, { first, end }: NounPhrase): boolean => {
  for (let at = first; at < end; at++) if (mentionAt[at]! < 0 && !(categories[at]! & MARK)) return false
  return true
}

/** "points out": the particle makes the verb one of speech. */
const isOut = ({ words }: Analysis, cue: number): boolean => words[cue] === 'out' || words[cue + 1] === 'out'

/** "ruled that", "ruled in May that", "voiced deep regret that", "the claim that"; not "showed off a laser that", nor "knew that", "hoped that". */
const isBesideThat = ({ words, categories }: Analysis, cue: number, { first }: NounPhrase): boolean => {
  if (categories[cue]! & THINKS && !HOLDS.has(words[cue]!)) return false
  if (EXPRESSES.has(words[cue]!) && first - cue <= LONGEST_FEELING) return true
  return first - cue <= 2 || (categories[cue + 1]! & (PREPOSITION | TIME | ADVERB)) > 0
}

/** "Claims ⟨have been made⟩": a helping verb opens a clause only where the attribution cuts it off: "This, he said, ⟨is false⟩". */
const isOutOfPlace = ({ categories, words }: Analysis, { first }: NounPhrase): boolean =>
  (categories[first]! & AUXILIARY) > 0 && words[first - 1] !== ','

/** "said that ⟨is why it leaked⟩", "referred to parts that ⟨may leak⟩": what "that" does; but "said that ⟨had she known⟩". */
export const isSubjectThat = ({ words, categories, wordForm }: Analysis, { first }: NounPhrase): boolean =>
  words[first - 1] === 'that' &&
  (categories[first]! & AUXILIARY) > 0 &&
  wordForm(first).ending !== ING &&
  !INVERTED_VERBS.has(words[first]!)

/** The word that opens a clause on the right: "that", "whether", "to", or any. */
const openerOf = (analysis: Analysis, cue: number, { first }: NounPhrase): string => {
  const { words } = analysis
  const own = words[first]!
  if (own === 'that' || QUESTION_OPENERS.has(own)) return own
  if (words[behindNegation(analysis, first)] === 'to') return 'to'
  let before = first - 1
  if (words[before] === ',' && words[before - 1] === 'that') before--
  return before > cue && (words[before] === 'that' || words[before] === 'to') ? words[before]! : own
}

const ADJUNCT_OPENERS = new Set(['after', 'as', 'before', 'upon', 'when', 'while', 'whilst'])
const CLAUSE_ONLY = formsOf(CLAUSE_ONLY_VERBS)
const DEEDS = formsOf(DEED_VERBS)
const HOLDS = formsOf(HOLDING_VERBS)
const NON_SPEECH = formsOf(NON_SPEECH_VERBS)
const EXPRESSES = formsOf(EXPRESSING_VERBS)
const GESTURES = formsOf(GESTURE_VERBS)

/** In tokens: "expressed (his deep concern that)". */
const LONGEST_FEELING = 6

/** "warned ⟨of a flood⟩", "pleaded guilty after ⟨it was read⟩"; but "said ⟨in May they would leave⟩" */
const isPrepositional = (
  { categories, words, mentionAt }: Analysis,
  cue: number,
  { first }: NounPhrase,
): boolean => {
  const before = first - 1
  const isPreposition = (at: number): boolean => mentionAt[at]! < 0 && (categories[at]! & PREPOSITION) > 0
  return (before > cue && isPreposition(before)) || (!CLAUSE_ONLY.has(words[cue]!) && isPreposition(first))
}
