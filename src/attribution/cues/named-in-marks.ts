import { CALLING_VERBS, NAMING_PARTICIPLES, RECOGNISING_PARTICIPLES } from '../../lexicon/speech-forms.js'
import type { Analysis } from '../syntax/analysis.js'
import { ADVERB, AUXILIARY, CAPITAL, CONJUNCTION, MARK, QUESTION, SOURCE_NOUN, SUBJECT, THAT, TITLE } from '../syntax/word-categories.js' // prettier-ignore

/** "a user named “Ez Shehl”", "an officer identified as “N”", "known in surfing as a “wipeout”": a name in marks, which nobody says. */
export const isNamedInMarks = (analysis: Analysis, index: number): boolean => {
  const { quotations, words } = analysis
  const { firstToken, endToken } = quotations[index]!
  const last = firstToken - 1
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

const ARTICLES = new Set(['a', 'an', 'the'])

/** In tokens: "known | in surfing circles | as". */
const LONGEST_PLACE = 4

/** In tokens, marks with it. */
const LONGEST_NAME = 9
