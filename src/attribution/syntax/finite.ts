import { IRREGULAR_PASTS } from '../../lexicon/irregular-pasts.js'
import { RELATIVE_PRONOUNS } from '../../lexicon/pronouns.js'
import type { Analysis } from './analysis.js'
import { ED, ING } from './coarse-tags.js'
import type { NounPhrase } from './noun-phrases.js'
import { AUXILIARY, QUESTION, SUBJECT } from './word-categories.js'

/** Whether a verb stands in the clause itself, not only in a relative one: "a dam that will leak", "the town where it was built" have none of their own. */
export const isFinite = (analysis: Analysis, { first, end }: NounPhrase): boolean => {
  const { categories, words, wordForm, mentionAt } = analysis
  for (let at = first; at < end; at++) {
    if (at > first && (RELATIVE_PRONOUNS.has(words[at]!) || words[at] === 'where')) {
      at = words[at - 1] === ',' ? commaBehind(analysis, at, end) : end
      continue
    }
    // "being" and "having" alone make no sentence.
    if (categories[at]! & AUXILIARY && wordForm(at).ending !== ING) return true
    if (IRREGULAR_PASTS.has(words[at]!)) return true
    if (categories[at]! & SUBJECT && !(categories[at]! & QUESTION)) return true
    if (at > first && wordForm(at).ending === ED && mentionAt[at - 1]! >= 0 && mentionAt[at]! < 0) return true
  }
  return false
}

/** "a dam⟨, which leaks,⟩ will be mended": where an aside ends; `end` where it does not. */
const commaBehind = ({ words }: Analysis, from: number, end: number): number => {
  for (let at = from; at < end; at++) if (words[at] === ',') return at
  return end
}
