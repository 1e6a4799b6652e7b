import { NAMING_PARTICIPLES, RECOGNISING_PARTICIPLES } from '../../lexicon/speech-forms.js'
import type { Analysis } from '../syntax/analysis.js'

/** "a user named “Ez Shehl”", "an officer identified as “N”", "known in surfing as a “wipeout”": a name in marks, which nobody says. */
export const isNamedInMarks = ({ quotations, words }: Analysis, index: number): boolean => {
  const { firstToken, endToken } = quotations[index]!
  if (endToken - firstToken > LONGEST_NAME) return false
  const last = firstToken - 1
  if (NAMING_PARTICIPLES.has(words[last] ?? '')) return true
  const as = ARTICLES.has(words[last] ?? '') ? last - 1 : last
  if (words[as] !== 'as') return false
  for (let at = as - 1; at >= Math.max(0, as - LONGEST_PLACE); at--)
    if (RECOGNISING_PARTICIPLES.has(words[at]!)) return true
  return false
}

const ARTICLES = new Set(['a', 'an', 'the'])

/** In tokens: "known | in surfing circles | as". */
const LONGEST_PLACE = 4

/** In tokens, marks with it. */
const LONGEST_NAME = 9
