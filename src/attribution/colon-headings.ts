import { isSomebody } from './sources/phrase-types.js'
import { isFinite } from './syntax/finite.js'
import type { Analysis } from './syntax/analysis.js'
import { PLURAL } from './syntax/coarse-tags.js'
import type { NounPhrase } from './syntax/noun-phrases.js'
import { TITLE } from './syntax/word-categories.js'

/** "Trade fair: bakers on being “night owls”": behind the colon stands no sentence, nor before it just who speaks. */
export const isHeading = (
  analysis: Analysis,
  cue: number,
  source: NounPhrase | null,
  clause: NounPhrase,
): boolean => {
  const { doc, words, mentionAt, firsts, sentenceAt, categories } = analysis
  if (words[cue] !== ':' || isFinite(analysis, clause) || hasPresent(analysis, clause)) return false
  if (!source || source.end !== cue || !isSomebody(analysis, source)) return true
  const name = doc.mentions[mentionAt[cue - 1] ?? -1]
  for (let at = firsts[sentenceAt[cue]!]!; at < (name?.firstToken ?? source.first); at++)
    if (!(categories[at]! & TITLE)) return true
  return false
}

/** "Ortega wants a “silent church”" */
const hasPresent = ({ mentionAt, tag }: Analysis, { first, end }: NounPhrase): boolean => {
  for (let at = first + 1; at < end; at++) if (tag(at) === PLURAL && mentionAt[at - 1]! >= 0) return true
  return false
}
