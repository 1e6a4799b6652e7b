import { FEELING_PARTICIPLES } from '../../lexicon/polarity-words.js'
import { CHARGE_NOUNS } from '../../lexicon/speech-forms.js'
import type { Analysis } from '../syntax/analysis.js'
import type { NounPhrase } from '../syntax/noun-phrases.js'
import { isPassive } from '../syntax/speech-frames.js'
import { QUOTING } from './second-hand.js'
import { CLITIC, PREPOSITION } from '../syntax/word-categories.js'

/** Whether the words at a cue are said of those whom the phrase before it names, not by them. */
export const isSpokenOf = (analysis: Analysis, phrase: NounPhrase, cue: number): boolean =>
  phrase.end <= cue &&
  (isAccused(analysis, cue) ||
    isJudged(analysis, cue) ||
    isCharged(analysis, phrase, cue) ||
    isReportedTo(analysis, cue))

/** "Drivers accused of “road rage”" */
const isAccused = ({ words }: Analysis, cue: number): boolean =>
  words[cue] === 'accused' && words[cue + 1] === 'of'

/** "was praised for “saving the school”", "is credited with “an iron will”": not "was quoted as", "was pleased with". */
const isJudged = (analysis: Analysis, cue: number): boolean => {
  const { words } = analysis
  const word = words[cue]!
  const next = words[cue + 1] ?? ''
  if (QUOTING.has(word) || FEELING_PARTICIPLES.has(word)) return false
  const isFor = next === 'as' || next === 'for' || (next === 'with' && word === 'credited')
  return isFor && isPassive(analysis, cue)
}

/** "was held on charges of “spreading lies”", "resigned over claims that": not "on Lind’s charges that". */
const isCharged = (
  { words, categories, mentionAt }: Analysis,
  { first, end }: NounPhrase,
  cue: number,
): boolean => {
  if (!CHARGE_NOUNS.has(words[cue]!)) return false
  // "Lind | faces claims": a verb that no list knows.
  if (end === cue && mentionAt[first]! >= 0 && mentionAt[end - 1]! < 0 && !(categories[end - 1]! & CLITIC))
    return true
  for (let at = cue - 1; at >= Math.max(end, cue - LONGEST); at--)
    if (categories[at]! & PREPOSITION) return true
  return false
}

/** In tokens: "on fresh charges of". */
const LONGEST = 2

/** "was reported to be “furious”": not "was determined to “go on”". */
const isReportedTo = (analysis: Analysis, cue: number): boolean =>
  analysis.words[cue + 1] === 'to' &&
  STATES.has(analysis.words[cue + 2] ?? '') &&
  !FEELING_PARTICIPLES.has(analysis.words[cue]!) &&
  isPassive(analysis, cue)

const STATES = new Set(['be', 'have'])
