import { FRONTED_CONJUNCTIONS } from '../../lexicon/conjunctions.js'
import type { Analysis } from '../syntax/analysis.js'
import { isFinite } from '../syntax/finite.js'
import { CAPITAL, DETERMINER, POSSESSIVE, QUESTION, SUBJECT } from '../syntax/word-categories.js'
import type { AttributionFrame } from './attribution-frame.js'

/**
 * "When she said that the dam leaked⟨,⟩ nobody listened": the comma behind which the main clause begins, where the attribution stands
 * in one that a conjunction opens; `to` where it does not.
 */
export const mainClauseAfter = (
  { analysis, source, cue, from, to }: AttributionFrame,
  start: number,
): number => {
  const { words, quotationAt } = analysis
  if (to - from > LONGEST_SENTENCE || !FRONTED_CONJUNCTIONS.has(words[from]!)) return to
  if (start < cue || words[start - 1] === ',') return to
  // "suggested that they resume": its verb may be any.
  const isThat = words[start] === 'that' || words[start - 1] === 'that'
  const first = Math.min(source?.first ?? cue, cue)
  for (let at = from; at < first; at++) if (words[at] === ',') return to
  for (let at = to - 1; at > start; at--)
    if (
      words[at] === ',' &&
      quotationAt[at]! < 0 &&
      (isThat || isFinite(analysis, { first: start, end: at })) &&
      opensClause(analysis, at + 1, to)
    )
      return at
  return to
}

/** In tokens: what is longer is a list, and every comma of it would be tried for every cue. */
const LONGEST_SENTENCE = 200

/** Somebody or something with a verb of its own. */
const opensClause = (analysis: Analysis, first: number, to: number): boolean => {
  const { categories, mentionAt } = analysis
  const opens =
    mentionAt[first]! >= 0 || (categories[first]! & (CAPITAL | SUBJECT | DETERMINER | POSSESSIVE)) > 0
  return opens && !(categories[first]! & QUESTION) && isFinite(analysis, { first, end: to })
}
