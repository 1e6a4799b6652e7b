import { KINSHIP_NOUNS } from '../lexicon/kinship-nouns.js'
import type { Context } from './mention-context.js'

/** "his father, Ron Hale", "Dora Hale, the senator's wife", "was born to Ron Hale": whom the text brings in by another person. */
export const isSomebodysKin = (context: Context, index: number): boolean => {
  const { firstToken: first, endToken: end } = context.doc.mentions[index]!
  const { folded, word } = context
  const noun = word(first - 1) === ',' ? first - 2 : first - 1
  if (isKinOf(context, noun)) return true
  if (word(end) === ',')
    for (let token = end + 2; token <= end + LONGEST; token++) if (isKinOf(context, token)) return true
  return first > 1 && folded(first - 1) === 'to' && isBornBefore(context, first - 1)
}

// ", the former senator's first wife"
const LONGEST = 6

/** "his wife", "her late husband", "the senator's wife" */
const isKinOf = ({ folded, word }: Context, noun: number): boolean =>
  noun > 1 &&
  KINSHIP_NOUNS.has(folded(noun)) &&
  [noun - 1, noun - 2].some((token) => OWNERS.test(folded(token)) || /^['’]s$/.test(word(token)))

const OWNERS = /^(?:his|her|their|my|our)$/

const NEAR = 6

/** "born in Multan to" */
const isBornBefore = ({ folded, word }: Context, to: number): boolean => {
  for (let token = to - 1; token >= Math.max(0, to - NEAR); token--) {
    if (folded(token) === 'born') return true
    if (/^[.;!?]$/.test(word(token))) return false
  }
  return false
}
