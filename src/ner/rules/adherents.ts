import { wordOf, type Document, type Mention } from '../../document.js'
import { ADHERENTS } from '../../lexicon/adherents.js'
import { HONORIFICS } from '../../lexicon/honorifics.js'
import { REGIONS } from '../../lexicon/regions.js'
import { ROLES } from '../../lexicon/roles.js'
import { TITLES_ALSO_NAMES } from '../../lexicon/titles-also-names.js'
import type { DocumentReader } from './rule.js'
import { isGivenNameAt, lowerOf, lowerWords } from './words.js'

/**
 * "The Scot, 28, won", "32 Tory rebels", "the Pope": nobody is called so, unless the text has a Tory Burch. "Costa Ricans" are no
 * place.
 */
export const readAdherents: DocumentReader = (doc, mentions) => {
  const isAdherent = (mention: Mention): boolean =>
    mention.type === 'person' && (ADHERENTS.has(lowerWords(doc, mention)) || isRole(doc, mention))
  const found = mentions.filter(
    (mention) => (isAdherent(mention) && !isSomebody(doc, mention)) || isPeople(doc, mention),
  )
  if (found.length === 0) return []
  const named = new Set<string>()
  for (const mention of mentions) {
    if (mention.type !== 'person' || isAdherent(mention)) continue
    named.add(lowerOf(doc, mention.firstToken)).add(lowerOf(doc, mention.endToken - 1))
  }
  return found
    .filter(({ firstToken }) => !named.has(lowerOf(doc, firstToken)))
    .map(({ firstToken, endToken }) => ({ first: firstToken, end: endToken, type: null }))
}

/** "Finn said", but not "the Finn". */
const isSomebody = (doc: Document, { firstToken }: Mention): boolean =>
  isGivenNameAt(doc, firstToken) && !/^(?:an?|the)$/.test(lowerOf(doc, firstToken - 1))

/** "the Pope", but not "Ms King" and "Sen. Ensign". */
const isRole = (doc: Document, { firstToken: first, endToken: end }: Mention): boolean => {
  const word = lowerOf(doc, first)
  if (end - first > 1 || !ROLES.has(word) || TITLES_ALSO_NAMES.has(word)) return false
  const before = lowerOf(doc, first - 1)
  return before !== '.' && !HONORIFICS.has(before) && !ROLES.has(before)
}

/** "Costa Ricans", "New Zealanders": a country's name and an ending. */
const isPeople = (doc: Document, mention: Mention): boolean =>
  mention.type === 'place' &&
  /[nr]s$/.test(wordOf(doc, mention.endToken - 1)) &&
  ENDINGS.some((ending) => REGIONS.has(lowerWords(doc, mention).replace(ending, '')))

const ENDINGS = [/ns$/, /ans$/, /ians$/, /ers$/]
