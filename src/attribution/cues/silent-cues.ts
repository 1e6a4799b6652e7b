import { SILENT_OBJECTS } from '../../lexicon/polarity-words.js'
import type { Analysis } from '../syntax/analysis.js'
import { ED } from '../syntax/coarse-tags.js'
import { MARK, THINKS } from '../syntax/word-categories.js'

/** Whether nobody speaks at a cue, so that words in marks beside it are not said there. */
export const isSilent = (analysis: Analysis, cue: number): boolean =>
  isSilence(analysis, cue) || isOccasion(analysis, cue) || isReduced(analysis, cue)

/** "Arthur said nothing.": what stands beside it is said by others; but "said nothing but “no”". */
const isSilence = ({ words }: Analysis, cue: number): boolean =>
  SILENT_OBJECTS.has(words[cue + 1] ?? '') && words[cue + 2] !== 'but'

/** "Say “yes” when asked.": it tells when to speak. */
const isOccasion = ({ words, categories }: Analysis, cue: number): boolean =>
  words[cue] === 'asked' &&
  /^(?:when|if)$/.test(words[cue - 1] ?? '') &&
  ((categories[cue + 1] ?? MARK) & MARK) > 0

/** "the rules, expected to be in force in May, name “heavy” trucks": somebody expects it, who is not named. */
const isReduced = ({ words, categories, wordForm }: Analysis, cue: number): boolean =>
  words[cue - 1] === ',' &&
  words[cue + 1] === 'to' &&
  wordForm(cue).ending === ED &&
  (categories[cue]! & THINKS) > 0
