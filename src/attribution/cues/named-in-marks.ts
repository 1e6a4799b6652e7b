import { NAMING_PARTICIPLES, RECOGNISING_PARTICIPLES } from '../../lexicon/speech-forms.js'
import type { Analysis } from '../syntax/analysis.js'

/** "a user named “Ez Shehl”", "an officer identified as “N”": a name in marks, which nobody says. */
export const isNamedInMarks = ({ quotations, words }: Analysis, index: number): boolean => {
  const { firstToken, endToken } = quotations[index]!
  if (endToken - firstToken > LONGEST_NAME) return false
  const before = words[firstToken - 1] ?? ''
  return (
    NAMING_PARTICIPLES.has(before) ||
    (before === 'as' && RECOGNISING_PARTICIPLES.has(words[firstToken - 2] ?? ''))
  )
}

/** In tokens, marks with it. */
const LONGEST_NAME = 9
