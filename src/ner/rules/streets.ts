import { wordOf, type Document, type Mention } from '../../document.js'
import { HONORIFICS } from '../../lexicon/honorifics.js'
import { STREET_PREPOSITIONS } from '../../lexicon/prepositions.js'
import { STREET_KINDS, SURNAME_STREETS } from '../../lexicon/street-kinds.js'
import { SURNAME_SUFFIXES } from '../../lexicon/surname-suffixes.js'
import type { MentionReader } from './rule.js'
import { isCapitalAt, lowerOf, sentenceAt } from './words.js'

/** "Rosa Parks Avenue" is a place, whole: no person, and no person before a street. */
export const readStreets: MentionReader = (doc, mention) => {
  const kind = kindAt(doc, mention)
  if (kind === null || kind >= sentenceAt(doc, mention.firstToken).end) return []
  const first = mention.firstToken
  // "Kerr-Lane" and "MS. LANE" are people.
  if (wordOf(doc, kind - 1) === '-' || HONORIFICS.has(lowerOf(doc, first))) return []
  if (isCapitalAt(doc, kind + 1) && wordOf(doc, kind + 1) !== 'I') return []
  // Lane, Street and Square are surnames: only a third word or a place's preposition makes a street of them.
  if (SURNAME_STREETS.has(lowerOf(doc, kind)) && !isPlaced(doc, first, kind)) return []
  return [{ first, end: kind + 1, type: 'place' }]
}

const isPlaced = (doc: Document, first: number, kind: number): boolean =>
  kind - first > 1 || STREET_PREPOSITIONS.has(lowerOf(doc, first - 1)) || /^\d/.test(wordOf(doc, first - 1))

/** The token of the kind: the last of the name, or the next; "Martin Luther King Jr. Drive" has a full stop between. */
const kindAt = (doc: Document, { firstToken, endToken }: Mention): number | null => {
  const isKind = (token: number): boolean => isCapitalAt(doc, token) && STREET_KINDS.has(lowerOf(doc, token))
  if (endToken - firstToken > 1 && isKind(endToken - 1)) return endToken - 1
  const isCut = wordOf(doc, endToken) === '.' && SURNAME_SUFFIXES.has(lowerOf(doc, endToken - 1))
  const next = isCut ? endToken + 1 : endToken
  return isKind(next) ? next : null
}
