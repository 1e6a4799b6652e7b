import { SILENT_OBJECTS } from '../../lexicon/polarity-words.js'
import type { Analysis } from '../syntax/analysis.js'
import { ED } from '../syntax/coarse-tags.js'
import { FAR, followingBefore } from '../syntax/following.js'
import { MARK, THINKS } from '../syntax/word-categories.js'

/** Whether nobody speaks at a cue, so that words in marks beside it are not said there. */
export const isSilent = (analysis: Analysis, cue: number): boolean =>
  isSilence(analysis, cue) ||
  isOccasion(analysis, cue) ||
  isReduced(analysis, cue) ||
  isAside(analysis, cue) ||
  isBesides(analysis, cue)

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

/** "The Mile, as agents call it, pays a “voluntary” charge": they call only "it" something; but "as she called it, “a farce”". */
const isAside = ({ words, quotationAt, categories }: Analysis, cue: number): boolean => {
  if (words[cue + 1] !== 'it' || words[cue + 2] !== ',' || (quotationAt[cue + 3] ?? -1) >= 0) return false
  let at = cue - 1
  while (at > 0 && cue - at < LONGEST_ASIDE && words[at] !== 'as' && !(categories[at]! & MARK)) at--
  return words[at] === 'as' && words[at - 1] === ','
}

/** In tokens: "as the estate agents call it". */
const LONGEST_ASIDE = 8

/** "Ruiz made the following statement after Hill announced his retreat: “…”": words of whoever made the statement. */
const isBesides = (analysis: Analysis, cue: number): boolean => {
  const { words, firsts, sentenceAt, quotationAt } = analysis
  const last = Math.min(firsts[sentenceAt[cue]! + 1]!, cue + FAR)
  let colon = cue + 1
  while (colon < last && words[colon] !== ':') colon++
  if (colon >= last || (quotationAt[colon + 1] ?? -1) < 0) return false
  return followingBefore(analysis, cue) !== null
}
