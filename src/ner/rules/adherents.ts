import type { Document, Mention } from '../../document.js'
import { ADHERENTS } from '../../lexicon/adherents.js'
import type { DocumentReader } from './rule.js'
import { isGivenNameAt, lowerOf, lowerWords } from './words.js'

/** "The Scot, 28, won", "32 Tory rebels": nobody is called so, unless the text has a Tory Burch. */
export const readAdherents: DocumentReader = (doc, mentions) => {
  const isAdherent = (mention: Mention): boolean =>
    mention.type === 'person' && ADHERENTS.has(lowerWords(doc, mention))
  const found = mentions.filter((mention) => isAdherent(mention) && !isSomebody(doc, mention))
  if (found.length === 0) return []
  const named = new Set(
    mentions.flatMap((mention) =>
      isAdherent(mention) || !isFullName(mention)
        ? []
        : [lowerOf(doc, mention.firstToken), lowerOf(doc, mention.endToken - 1)],
    ),
  )
  return found
    .filter(({ firstToken }) => !named.has(lowerOf(doc, firstToken)))
    .map(({ firstToken, endToken }) => ({ first: firstToken, end: endToken, type: null }))
}

/** "Finn said", but not "the Finn". */
const isSomebody = (doc: Document, { firstToken }: Mention): boolean =>
  isGivenNameAt(doc, firstToken) && !/^(?:an?|the)$/.test(lowerOf(doc, firstToken - 1))

const isFullName = ({ type, firstToken, endToken }: Mention): boolean =>
  type === 'person' && endToken - firstToken > 1
