import { ISSUED_NOUNS } from '../../lexicon/issued-nouns.js'
import type { Analysis } from '../syntax/analysis.js'
import { ED, ING } from '../syntax/coarse-tags.js'
import {
  ADVERB, AUXILIARY, CONJUNCTION, DETERMINER, MARK, POSSESSIVE, PREPOSITION, QUESTION, REPORTS, THAT, TIME,
} from '../syntax/word-categories.js' // prettier-ignore

/** Behind "in a statement" in "said in a statement the bid was low"; the cue itself where nothing like that stands there. */
export const mediumEnd = ({ words, categories }: Analysis, cue: number): number => {
  if (words[cue + 1] !== 'in' || !(categories[cue + 2]! & (DETERMINER | POSSESSIVE))) return cue
  for (let at = cue + 3; at <= cue + LONGEST_MEDIUM; at++) {
    if (!ISSUED_NOUNS.has(words[at] ?? '') && words[at] !== 'interview') continue
    return words[at + 1] === 'on' && (categories[at + 2] ?? 0) & TIME ? at + 3 : at + 1
  }
  return cue
}

/** "said in a statement ⟨various rates⟩ were cut": whether the clause can only begin there; not "in a statement late on Friday", "… that". */
export const opensBehind = (analysis: Analysis, cue: number, medium: number): boolean => {
  const { words, categories, tag } = analysis
  if (medium === cue || categories[medium]! & NO_OPENING || tag(medium) === ED || tag(medium) === ING)
    return false
  for (let at = medium; at < medium + NEAR; at++) if (words[at] === 'that' || words[at] === ',') return false
  return true
}

const NO_OPENING = ADVERB | AUXILIARY | CONJUNCTION | MARK | PREPOSITION | QUESTION | REPORTS | THAT | TIME

/** In tokens: "in a joint statement". */
const LONGEST_MEDIUM = 4

/** In tokens: so far behind the medium a "that" or a comma may show that the clause begins later. */
const NEAR = 9
