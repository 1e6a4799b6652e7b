import { FORMS_OF_BE } from '../lexicon/auxiliaries.js'
import { QUESTION_OPENERS } from '../lexicon/complement-words.js'
import {
  ANYBODY_WORDS,
  AVOIDING_VERBS,
  CONDITIONS,
  FEELING_PARTICIPLES,
  FINDINGS,
  INVERTED_VERBS,
  LINKING_VERBS,
  MODALS,
  NEGATIONS,
  NOBODY_WORDS,
  OWN_TEXTS,
} from '../lexicon/polarity-words.js'
import { HINDERING_WORDS } from '../lexicon/speech-acts.js'
import type { Analysis } from './syntax/analysis.js'
import { ADVERB, AUXILIARY, MARK, QUESTION, THINKS } from './syntax/word-categories.js'
import { ING } from './syntax/coarse-tags.js'
import { formsOf, verbForms } from '../inflection.js'
import { ADDRESSES } from './syntax/addressing.js'
import type { NounPhrase } from './syntax/noun-phrases.js'
import { phraseTypeOf } from './sources/phrase-types.js'
import { isPassive } from './syntax/speech-frames.js'

/** A cue in its sentence, with whoever speaks. */
export interface Saying {
  readonly analysis: Analysis
  readonly cue: number
  readonly source: NounPhrase | null
  readonly from: number
  readonly to: number
}

/**
 * Whether somebody did say it: not "never said", "might say", "refused to say", "left without saying", "is said to be",
 * "nobody says", "if he says", "Did she say …?".
 */
export const wasSaid = (saying: Saying): boolean => {
  const { analysis, cue, source, from } = saying
  if (analysis.words[cue] === 'according' || analysis.words[cue] === ':') return true
  if (source && isNobody(analysis, source)) return false
  if (source && analysis.words[source.first] === 'whatever') return false
  if (source && source.first > from && isConditional(analysis.words, source.first - 1, from)) return false
  if (source && isWhatSaid(analysis.words, source, cue)) return false
  if (isRequest(analysis.words, cue, source) || isMereOccasion(analysis, cue, from)) return false
  const head = headOfVerb(analysis, cue, from)
  return (
    !isDenied(analysis, head, cue) &&
    !isHindered(analysis, head, from) &&
    !isOnlySeen(analysis, head, cue) &&
    !isShownByDeed(analysis, cue, source) &&
    !isUnnamedMeans(analysis, head) &&
    !isBidden(analysis, cue) &&
    !isSaidOf(saying, head) &&
    !isAsked(saying)
  )
}

/** "if he says", "Had she said so, …" */
const isConditional = (words: readonly string[], at: number, from: number): boolean =>
  CONDITIONS.has(words[at]!) || (at === from && INVERTED_VERBS.has(words[at]!))

/** "What Ruiz said ⟨on Monday angered farmers⟩" has what was said for its subject; "Neither did Ruiz say that" denies it. */
const isWhatSaid = (words: readonly string[], { first, end }: NounPhrase, cue: number): boolean => {
  if (end > cue) return false
  if (words[first - 1] === 'what') return words[cue + 1] !== 'was' && words[cue + 1] !== 'is'
  return NEGATIONS.has(words[first - 2] ?? '') && INVERTING.has(words[first - 1]!)
}

const INVERTING = new Set(['did', 'does', 'do', 'had', 'has', 'have'])

/** "Please note that …", "Please tell us whether …" */
const isRequest = (words: readonly string[], cue: number, source: NounPhrase | null): boolean =>
  words[cue - 1] === 'please' && (source === null || source.end <= cue)

/** "Asked whether France would sell, …", "Ruiz, when asked if she would run, …": nobody asks, it tells when somebody spoke. */
const isMereOccasion = ({ words, categories }: Analysis, cue: number, from: number): boolean =>
  ASKED.has(words[cue]!) &&
  QUESTION_OPENERS.has(words[cue + 1] ?? '') &&
  (cue === from || words[cue - 1] === 'when' || (categories[cue - 1]! & MARK) > 0)

const ASKED = new Set(['asked', 'challenged', 'pressed', 'questioned', 'quizzed'])

/** "(never | did not | has also) said": the first of the helping verbs and adverbs before a cue. */
const headOfVerb = ({ categories, words, quotationAt }: Analysis, cue: number, from: number): number => {
  let head = cue
  while (
    head > from &&
    quotationAt[head - 1]! < 0 &&
    (categories[head - 1]! & (ADVERB | AUXILIARY) || NEGATIONS.has(words[head - 1]!))
  )
    head--
  return head
}

const isDenied = ({ words }: Analysis, head: number, cue: number): boolean => {
  for (let at = head; at < cue; at++) {
    const word = words[at]!
    if (NEGATIONS.has(word) || MODALS.has(word) || word.endsWith("n't") || word === 'cannot') return true
  }
  return false
}

/** How far "refused" may stand before "to say". */
const REACH = 4

/** "refused to say", "To say that … is wrong", "begged him not to say", "is expected to announce", "stopped short of saying", "instead of saying" */
const isHindered = ({ words, wordForm }: Analysis, head: number, from: number): boolean => {
  const before = words[head - 1]
  if (head === from || before === undefined) return false
  if (before === 'to' && head - 1 === from) return true
  if (before === 'of' && (words[head - 2] === 'short' || words[head - 2] === 'instead')) return true
  if (before === 'than' || before === 'without') return true
  if (before !== 'to') return wordForm(head).ending === ING && AVOIDING_VERBS.has(before)
  if (words[head - 2] === 'not') return true
  for (let at = head - 2; at >= Math.max(from, head - 1 - REACH); at--)
    if (HINDERS.has(words[at]!)) return true
  return false
}

/** "Memories were changed by telling them that": whoever changed them, and is not named. */
const isUnnamedMeans = (analysis: Analysis, head: number): boolean =>
  analysis.words[head - 1] === 'by' && analysis.wordForm(head).ending === ING && isPassive(analysis, head - 2)

/** "appeared deeply worried that", "became more confident that", "seemed sure that": how the writer sees them, not what they said. */
const isOnlySeen = ({ words, categories }: Analysis, head: number, cue: number): boolean => {
  if (LINKING_VERBS.has(words[cue]!)) return !(categories[cue]! & THINKS)
  return LINKING_VERBS.has(words[words[head - 1] === 'more' ? head - 2 : head - 1] ?? '')
}

/** "Ruiz shows she is aware of it": what somebody does shows it; what a study shows, it says. */
const isShownByDeed = (analysis: Analysis, cue: number, source: NounPhrase | null): boolean =>
  SHOWS.has(analysis.words[cue]!) && source !== null && SOMEBODY.has(phraseTypeOf(analysis, source).text)

const SHOWS = new Set(verbForms('show'))
const SOMEBODY = new Set(['person', 'he', 'she'])

const HINDERS = formsOf(HINDERING_WORDS)

/** "He is said to be rich", "It is believed that …", "Drivers were told that …": nobody is named who said so. */
const isSaidOf = ({ analysis, cue, source, to }: Saying, head: number): boolean => {
  const { words, wordForm } = analysis
  if (wordForm(cue).ending === ING || !hasBeing(words, head, cue)) return false
  if (source && source.first > cue) return false
  if (ADDRESSES.has(words[cue]!) || source === null) return true
  for (let at = cue + 1; at < Math.min(to, cue + REACH); at++) if (words[at] === 'by') return false
  return !FEELING_PARTICIPLES.has(words[cue]!)
}

/** "Drivers urged ⟨to stay at home⟩", "Refugees told ⟨they must leave⟩", as headlines have it: nobody is named who said so. */
const isBidden = ({ words }: Analysis, cue: number): boolean => {
  const [verb, next] = [words[cue]!, words[cue + 1] ?? '']
  if (verb === 'told' && HEARD.has(next)) return true
  return BIDDEN.has(verb) && (next === 'to' || (next === 'not' && words[cue + 2] === 'to'))
}

const HEARD = new Set(['he', 'she', 'that', 'they', 'we'])
const BIDDEN = new Set([
  'advised',
  'directed',
  'encouraged',
  'instructed',
  'ordered',
  'reminded',
  'told',
  'urged',
  'warned',
])

const hasBeing = (words: readonly string[], head: number, cue: number): boolean => {
  for (let at = head; at < cue; at++) if (FORMS_OF_BE.has(words[at]!)) return true
  return false
}

/** "nobody", "some", "no official", "few experts", "figures"; the writer's "I" and "we", and "you". */
const isNobody = ({ words }: Analysis, { first, end }: NounPhrase): boolean => {
  const word = words[first]!
  if (NOBODY_WORDS.has(word) || (word === 'this' && OWN_TEXTS.has(words[end - 1]!))) return true
  return end - first === 1 && words[end] !== 'of' && (ANYBODY_WORDS.has(word) || FINDINGS.has(word))
}

/** "Did she really say that …?" */
const isAsked = ({ analysis, cue, from, to }: Saying): boolean => {
  const { words, categories } = analysis
  if (words[to - 1] !== '?' && words[to - 2] !== '?') return false
  return cue > from && (categories[from]! & (AUXILIARY | QUESTION)) > 0
}
