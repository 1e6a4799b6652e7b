import { DOUBLE_PLACES } from '../../lexicon/double-places.js'
import { ORGANISATION_HEADS } from '../../lexicon/organisation-heads.js'
import { wordOf } from '../../document.js'
import type { MentionReader } from './rule.js'
import { lowerOf } from './words.js'

/** "Bosnia | and | Herzegovina" is one country, and so is that of "University of Trinidad | and | Tobago". */
export const readDoublePlaces: MentionReader = (doc, { firstToken: first, endToken: end, type }) => {
  if (wordOf(doc, end) !== 'and') return []
  const place = `${lowerOf(doc, end - 1)} and ${lowerOf(doc, end + 1)}`
  if (!DOUBLE_PLACES.has(place)) return []
  // "College | of Judea and Samaria"
  const isBody = ORGANISATION_HEADS.has(lowerOf(doc, first)) && wordOf(doc, first + 1) === 'of'
  return [{ first, end: end + 2, type: isBody ? 'organisation' : type }]
}
