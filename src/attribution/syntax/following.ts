import type { Analysis } from './analysis.js'

/** "made ⟨the⟩ following statement …:": where it says so, in the sentence of a token and before it; null where nothing does. */
export const followingBefore = ({ words, firsts, sentenceAt }: Analysis, token: number): number | null => {
  const first = Math.max(firsts[sentenceAt[token]!]!, token - FAR)
  for (let at = token - 2; at > first; at--)
    if (words[at] === 'following' && words[at - 1] === 'the' && FOLLOWS.has(words[at + 1]!)) return at - 1
  return null
}

/** In tokens. */
export const FAR = 60
const FOLLOWS = new Set(['comment', 'comments', 'remarks', 'statement'])
