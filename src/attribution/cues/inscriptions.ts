import { INSCRIBED_THINGS, WORD_NOUNS, WORDING_NOUNS } from '../../lexicon/inscribed-words.js'
import type { Analysis } from '../syntax/analysis.js'
import { DETERMINER, POSSESSIVE, REPORTS, SPEECH_NOUN } from '../syntax/word-categories.js'
import { beforeRow } from './named-in-marks.js'

/**
 * "T-shirts with the slogans “Born in the North” and “Back Soon”", "bearing the words “Born Free”", "signs saying “Go home”": words
 * on a thing, which nobody says, unless somebody chants them.
 */
export const isInscribed = (analysis: Analysis, index: number): boolean => {
  const { words } = analysis
  const last = beforeRow(analysis, index)
  const word = words[last] ?? ''
  if (WORDING_NOUNS.has(word)) return !isChanted(analysis, last)
  if (WORD_NOUNS.has(word)) return BEARING.has(words[beforeNoun(analysis, last)] ?? '')
  if (!READING.has(word)) return false
  const thing = last - (RELATIVES.has(words[last - 1] ?? '') ? 2 : 1)
  const isVerb = thing === last - 1 && !word.endsWith('ing')
  return !isVerb && INSCRIBED_THINGS.has(words[thing] ?? '')
}

const BEARING = new Set(['bearing', 'bore', 'carried', 'carrying', 'with'])
const READING = new Set(['read', 'reading', 'reads', 'said', 'say', 'saying', 'says'])
const RELATIVES = new Set(['that', 'which'])

const beforeNoun = ({ categories }: Analysis, noun: number): number => {
  let at = noun - 1
  while (at > 0 && noun - at < LONGEST_PHRASE && !(categories[at + 1]! & OPENERS)) at--
  return at
}

/** In tokens: "with | the simple words". */
const LONGEST_PHRASE = 4
const OPENERS = DETERMINER | POSSESSIVE

/** "chanted their old slogan “No more dams”" */
const isChanted = ({ categories }: Analysis, noun: number): boolean => {
  for (let at = noun - 1; at >= Math.max(0, noun - LONGEST_PHRASE); at--)
    if (categories[at]! & REPORTS && !(categories[at]! & SPEECH_NOUN)) return true
  return false
}
