import { NOTHING, toFeatureValue, type FeatureValue } from '../../learning/feature-weights.js'
import type { Analysis } from '../syntax/analysis.js'
import { AUXILIARY, REPORTS, THINKS } from '../syntax/word-categories.js'

/** What stands up to the next comma: a helping verb or a verb of saying ("the bridge was closed"), or none ("the mayor of Lviv"). */
export const phraseAt = (
  { categories, words, quotationAt }: Analysis,
  at: number,
  to: number,
): FeatureValue => {
  for (let i = at; i < to && i < at + FARTHEST_COMMA; i++) {
    if (quotationAt[i]! >= 0) return QUOTED_PHRASE
    if (categories[i]! & (AUXILIARY | REPORTS | THINKS)) return VERB_PHRASE
    if (i > at && words[i] === ',') return NOUN_PHRASE
  }
  return NOTHING
}

const FARTHEST_COMMA = 12
const QUOTED_PHRASE = toFeatureValue('Q')
export const VERB_PHRASE = toFeatureValue('v')
export const NOUN_PHRASE = toFeatureValue('n')
