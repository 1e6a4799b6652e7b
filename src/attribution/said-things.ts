import { MERE_OBJECTS, PLAN_NOUNS } from '../lexicon/complement-words.js'
import { NEGATIONS } from '../lexicon/polarity-words.js'
import { formsOf } from '../inflection.js'
import { ADDRESSES } from './syntax/addressing.js'
import type { Analysis } from './syntax/analysis.js'
import { isFinite } from './syntax/finite.js'
import type { NounPhrase } from './syntax/noun-phrases.js'
import {
  ADVERB, CONJUNCTION, DETERMINER, MARK, NUMBER, OBJECT, POSSESSIVE, PREPOSITION, QUESTION, SOURCE_NOUN, TIME, TITLE,
} from './syntax/word-categories.js' // prettier-ignore

// What stands behind a verb of saying and is rather a thing than a proposition.

/** "denied ⟨Ana Ruiz her⟩ fourth win": a thing that somebody gets or not. */
export const isGift = ({ doc, mentionAt, categories }: Analysis, { first }: NounPhrase): boolean => {
  const mention = doc.mentions[mentionAt[first]!]
  return (
    mention?.firstToken === first && ((categories[mention.endToken] ?? 0) & (DETERMINER | POSSESSIVE)) > 0
  )
}

/** "asked ⟨the mayor for a report while it was late⟩": no verb stands before what is asked for. */
export const isRequest = (analysis: Analysis, cue: number, { first, end }: NounPhrase): boolean => {
  if (!ASKS.has(analysis.words[cue]!)) return false
  let thing = first
  while (thing < end && analysis.words[thing] !== 'for') thing++
  return thing < end && !isFinite(analysis, { first, end: thing })
}

const ASKS = formsOf(['ask'])

/** "⟨not⟩ to resign", "⟨never again⟩ to resign" */
export const behindNegation = ({ words, categories }: Analysis, first: number): number => {
  let at = first
  while (NEGATIONS.has(words[at]!) || (at > first && categories[at]! & ADVERB)) at++
  return at
}

/** "promised to resign", not "promised to the city". */
export const isVerbBehindTo = (analysis: Analysis, first: number): boolean => {
  const { words, categories, mentionAt } = analysis
  const opener = behindNegation(analysis, first)
  const verb = words[opener] === 'to' ? opener + 1 : first
  return verb < words.length && mentionAt[verb]! < 0 && !(categories[verb]! & (MARK | NOUN_OPENERS))
}

/** "pledged his support ⟨to help them⟩", "promised swift action ⟨to help them⟩": what is pledged is the thing before "to". */
export const isOfThing = (
  { words, categories, mentionAt }: Analysis,
  cue: number,
  { first }: NounPhrase,
): boolean => {
  if (ADDRESSES.has(words[cue]!)) return false
  for (let at = cue + 1; at < first; at++) if (categories[at]! & POSSESSIVE) return true
  let at = cue + 1
  while (at < first && categories[at]! & (ADVERB | TIME)) at++
  let isThing = false
  for (; at < first && words[at] !== 'to'; at++) {
    if (mentionAt[at]! >= 0 || categories[at]! & HEARS) return false
    if (categories[at]! & (MARK | PREPOSITION)) break
    isThing ||= (categories[at]! & (DETERMINER | NUMBER | ADVERB | TIME)) === 0
  }
  return isThing
}

/** "promised voters to leave", "promised them to": somebody to whom it is said, no thing. */
const HEARS = OBJECT | SOURCE_NOUN | TITLE

const NOUN_OPENERS = DETERMINER | POSSESSIVE | OBJECT

/** "announced ⟨plans to mend the dam⟩": what is planned is said. */
export const hasPlan = ({ words }: Analysis, { first, end }: NounPhrase): boolean => {
  for (let at = first; at < Math.min(end - 1, first + 4); at++)
    if (PLAN_NOUNS.has(words[at]!)) return words[at + 1] === 'to' || words[at + 1] === 'that'
  return false
}

/** "said this while she left", "said so too", "said goodbye" */
export const isMereThis = ({ words, categories }: Analysis, { first, end }: NounPhrase): boolean => {
  if (!MERE_OBJECTS.has(words[first]!)) return false
  let at = first + 1
  while (at < end && categories[at]! & ADVERB) at++
  return at === end || (at === first + 1 && (categories[at]! & NO_VERB) > 0)
}

const NO_VERB = PREPOSITION | CONJUNCTION | MARK | QUESTION
