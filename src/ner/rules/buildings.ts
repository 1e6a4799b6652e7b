import { wordOf, type EntityType } from '../../document.js'
import { ORGANISATION_BUILDINGS, PLACE_BUILDINGS } from '../../lexicon/building-kinds.js'
import type { MentionReader } from './rule.js'
import { isCapitalAt, lowerOf } from './words.js'

/** "Fatima al-Zahra Mosque" is a place and "Ronald Reagan Library" a body, whomever they are named after. */
export const readBuildings: MentionReader = (doc, { firstToken: first, endToken }) => {
  const isLast = endToken - first > 1 && kindOf(lowerOf(doc, endToken - 1)) !== null
  const last = isLast ? endToken - 1 : endToken
  const kind = isCapitalAt(doc, last) ? kindOf(lowerOf(doc, last)) : null
  const isWhole = !isCapitalAt(doc, last + 1) && wordOf(doc, last + 1) !== 'of'
  return kind !== null && isWhole ? [{ first, end: last + 1, type: kind }] : []
}

const kindOf = (word: string): EntityType | null =>
  PLACE_BUILDINGS.has(word) ? 'place' : ORGANISATION_BUILDINGS.has(word) ? 'organisation' : null
