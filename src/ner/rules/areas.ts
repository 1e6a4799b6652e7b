import { wordOf, type Document } from '../../document.js'
import { AREA_NOUNS } from '../../lexicon/area-nouns.js'
import { PLACE_ENDINGS } from '../../lexicon/place-endings.js'
import { TOWN_PREPOSITIONS } from '../../lexicon/prepositions.js'
import type { MentionReader } from './rule.js'
import { isCapitalAt, lowerOf } from './words.js'

/** "in George Pompidou | area", "Kakua Chiefdom": a place, whoever it is named after. */
export const readAreas: MentionReader = (doc, { firstToken: first, endToken: end }) => {
  const isPlace = isCapitalAt(doc, first) && (isArea(doc, first, end) || endsAsPlace(doc, first, end))
  return isPlace ? [{ first, end, type: 'place' }] : []
}

const isArea = (doc: Document, first: number, end: number): boolean => {
  if (isSubCounty(doc, end)) return true
  const before = lowerOf(doc, first - 1) === 'the' ? first - 2 : first - 1
  return AREA_NOUNS.has(wordOf(doc, end)) && TOWN_PREPOSITIONS.has(lowerOf(doc, before))
}

// "Muhokya sub-county"
const isSubCounty = (doc: Document, token: number): boolean =>
  wordOf(doc, token) === 'sub' &&
  wordOf(doc, wordOf(doc, token + 1) === '-' ? token + 2 : token + 1) === 'county'

const endsAsPlace = (doc: Document, first: number, end: number): boolean =>
  end - first > 1 && isCapitalAt(doc, end - 1) && PLACE_ENDINGS.has(lowerOf(doc, end - 1))
