import { IRREGULAR_PASTS } from '../lexicon/irregular-pasts.js'
import type { Analysis } from './syntax/analysis.js'
import { ED } from './syntax/coarse-tags.js'
import { ADVERB, AUXILIARY, MARK, REPORTS, SUBJECT } from './syntax/word-categories.js'
import { isUpperAt } from '../collections/has-letter.js'

/**
 * Whether the words around a quotation introduce it though no known cue does: a colon, or any verb beside a comma, "The memo
 * began, “Sell it.”", “Snow bad”, it began. A heading, a motto or words in a sentence of somebody else have none.
 */
export const isIntroduced = (analysis: Analysis, quotation: number): boolean => {
  const { doc, quotations, words, firsts, sentenceAt } = analysis
  const { start, end, firstToken, endToken } = quotations[quotation]!
  if (!isUpperAt(doc.text, start) || !/\s/.test(doc.text.slice(start, end))) return false
  const from = firsts[sentenceAt[firstToken]!]!
  const before = firstToken - 1
  if (before > from && words[before] === ':' && ENDS.test(doc.text.charAt(end - 1))) return true
  if (before > from + 1 && words[before] === ',' && isPastVerb(analysis, before - 1)) return true
  const isOpen = words[endToken] === ',' || doc.text.charAt(end - 1) === ','
  const next = words[endToken] === ',' ? endToken + 1 : endToken
  return (
    firstToken === from && isOpen && isSubjectWithVerb(analysis, next, firsts[sentenceAt[endToken - 1]! + 1]!)
  )
}

const ENDS = /[.!?…]/

const isPastVerb = ({ categories, words, tag, mentionAt }: Analysis, at: number): boolean =>
  mentionAt[at]! < 0 &&
  !(categories[at]! & (AUXILIARY | ADVERB | MARK)) &&
  (IRREGULAR_PASTS.has(words[at]!) || tag(at) === ED || (categories[at]! & REPORTS) > 0)

/** "it began", "Moss shrugged" */
const isSubjectWithVerb = (analysis: Analysis, at: number, to: number): boolean => {
  const { mentionAt, categories } = analysis
  if (at >= to) return false
  let verb = at + 1
  if (mentionAt[at]! >= 0) while (verb < to && mentionAt[verb] === mentionAt[at]) verb++
  else if (!(categories[at]! & SUBJECT)) return false
  return verb < to && isPastVerb(analysis, verb)
}
