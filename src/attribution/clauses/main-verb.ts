import { IRREGULAR_PASTS } from '../../lexicon/irregular-pasts.js'
import type { Analysis } from '../syntax/analysis.js'
import { ED, PLURAL } from '../syntax/coarse-tags.js'
import {
  ADVERB, AUXILIARY, CLITIC, CONJUNCTION, DETERMINER, MARK, POSSESSIVE, PREPOSITION, QUESTION, SUBJECT, THAT,
} from '../syntax/word-categories.js' // prettier-ignore
import type { AttributionFrame } from './attribution-frame.js'

/**
 * "The claim that the road is safe ⟨angered⟩ drivers": the verb whose subject the noun of a clause is, where that clause ends;
 * `to` where the cue is no such noun.
 */
export const mainVerbAfter = ({ analysis, cue, from, to }: AttributionFrame, start: number): number => {
  const { words, quotationAt } = analysis
  if (words[cue + 1] !== 'that' || !isSubjectNoun(analysis, cue, from)) return to
  let count = 0
  let last = to
  for (let at = start + 1; at < to && quotationAt[at]! < 0; at++) {
    if (!isFiniteVerb(analysis, at) || isBound(analysis, at - 1)) continue
    last = at
    count++
  }
  return count > 1 || mayHoldVerb(analysis, start + 1, last) ? last : to
}

/** "the claim that it ⟨leaks⟩ surprised …": an ending that a verb may have. */
const mayHoldVerb = ({ tag }: Analysis, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (tag(at) === PLURAL) return true
  return false
}

/** A noun behind "the", "her" or "Moss's" with no verb before it. */
const isSubjectNoun = (analysis: Analysis, cue: number, from: number): boolean => {
  if (cue === from || !(analysis.categories[cue - 1]! & (DETERMINER | POSSESSIVE | CLITIC))) return false
  for (let at = from; at < cue; at++) if (isFiniteVerb(analysis, at)) return false
  return true
}

const isFiniteVerb = ({ categories, words, tag, mentionAt }: Analysis, at: number): boolean =>
  mentionAt[at]! < 0 &&
  ((categories[at]! & AUXILIARY) > 0 || IRREGULAR_PASTS.has(words[at]!) || tag(at) === ED)

/** A verb behind one of these goes on with what is said: "was mended", "and fell", "who left", "it leaked". */
const isBound = ({ categories }: Analysis, before: number): boolean =>
  (categories[before]! &
    (ADVERB | AUXILIARY | CONJUNCTION | DETERMINER | MARK | PREPOSITION | QUESTION | SUBJECT | THAT)) >
  0
