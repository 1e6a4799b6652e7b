import type { Document, Mention } from '../../document.js'
import { ROLES } from '../../lexicon/roles.js'
import { SOURCE_NOUNS } from '../../lexicon/source-nouns.js'
import type { DocumentReader } from './rule.js'
import { lowerOf, lowerWords } from './words.js'

/** "Kharkiv | Prosecutor", "Leeds | Mayor": an office of a place that the text names elsewhere is neither a body nor a place. */
export const readLocalOffices: DocumentReader = (doc, mentions) => {
  const offices = mentions.filter((mention) => isOffice(doc, mention))
  if (offices.length === 0) return []
  const places = new Set(
    mentions.filter(({ type }) => type === 'place').map((mention) => lowerWords(doc, mention)),
  )
  return offices
    .map(({ firstToken: first, endToken }) => ({ first, end: endToken - 1, type: 'place' as const }))
    .filter(({ first, end }) => places.has(lowerWords(doc, { firstToken: first, endToken: end })))
}

// Not "Toronto Star": a star is no source, and seldom somebody's office.
const isOffice = (doc: Document, { type, firstToken, endToken }: Mention): boolean => {
  const last = lowerOf(doc, endToken - 1)
  return type !== 'person' && endToken - firstToken > 1 && ROLES.has(last) && SOURCE_NOUNS.has(last)
}
