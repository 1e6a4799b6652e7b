import { FRONTED_CONJUNCTIONS } from '../../lexicon/conjunctions.js'
import { isFinite } from '../syntax/finite.js'
import {
  CONJUNCTION,
  DETERMINER,
  MARK,
  OBJECT,
  POSSESSIVE,
  QUESTION,
  SUBJECT,
} from '../syntax/word-categories.js'
import type { AttributionFrame } from './attribution-frame.js'
import { NOUN_PHRASE, phraseAt, VERB_PHRASE } from './next-phrase.js'

/**
 * "According to Ana Ruiz, ⟨the mayor of Lviv⟩, the bridge was closed": behind a comma and with a verb before the next; "According to
 * Ana Ruiz ⟨the bridge was closed⟩": or right behind the source, where both stand at the head.
 */
export const canFollow = (frame: AttributionFrame, at: number): boolean => {
  const { analysis, cue, source, from, to } = frame
  const { words, categories } = analysis
  if (words[cue] !== 'according' || at < cue || source === null) return true
  // "according to her office, £10m was spent": past the sign
  const before = categories[at - 1]! & MARK && words[at - 1] !== ',' ? at - 2 : at - 1
  if (words[before] === ',') return !isApposition(frame, at) && !isJoining(frame, at)
  const isSubject = (categories[at]! & (DETERMINER | POSSESSIVE | SUBJECT)) > 0 || words[at] === 'there'
  const opens = isSubject && !(categories[at]! & QUESTION)
  return cue === from && at === source.end && opens && phraseAt(analysis, at, to) === VERB_PHRASE
}

/** "According to Ana Ruiz, ⟨the mayor of Lviv⟩, …"; but "According to Ana Ruiz, ⟨in May⟩, …", and nothing stands beside a pronoun. */
const isApposition = ({ analysis, source, to }: AttributionFrame, at: number): boolean => {
  const { categories, words } = analysis
  if (phraseAt(analysis, at, to) !== NOUN_PHRASE) return false
  if (source?.end !== at - 1) return true
  if (source.end - source.first === 1 && categories[source.first]! & (OBJECT | POSSESSIVE)) return false
  return (
    !FRONTED_PREPOSITIONS.has(words[at]!) && !isFinite(analysis, { first: at, end: words.indexOf(',', at) })
  )
}

/** What opens a clause: "in May", unlike "of the council", "from Lviv". */
const FRONTED_PREPOSITIONS = new Set(['after', 'before', 'despite', 'during', 'in', 'on', 'since', 'until'])

/** "…, according to Ana Ruiz, ⟨if⟩ it leaks" goes on from before; "According to Ana Ruiz, ⟨if it leaks⟩, …" opens what she says. */
const isJoining = ({ analysis, cue, from }: AttributionFrame, at: number): boolean => {
  const { categories, words } = analysis
  return (categories[at]! & CONJUNCTION) > 0 && !(cue === from && FRONTED_CONJUNCTIONS.has(words[at]!))
}

/** "According to Ana Ruiz, ⟨it leaked for years, which harmed the valley⟩": the first part behind a comma with a verb; `to` for none. */
export const lastStart = (frame: AttributionFrame): number => {
  const { analysis, cue, source, to } = frame
  const { words, categories } = analysis
  if (words[cue] !== 'according' || source?.first !== cue + 2) return to
  for (let at = source.end; at < Math.min(to, cue + LONGEST_SOURCE); at++) {
    if (words[at] !== ',') continue
    const first = categories[at + 1]! & MARK ? at + 2 : at + 1
    while (at + 1 < to && words[at + 1] !== ',') at++
    const isOpen = isJoining(frame, first) || (categories[first]! & QUESTION) > 0
    if (!isOpen && isFinite(analysis, { first, end: at + 1 })) return first
  }
  return to
}

/** In tokens, with all that stands beside it. */
const LONGEST_SOURCE = 60
