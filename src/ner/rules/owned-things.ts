import type { Mention } from '../../document.js'
import type { DocumentReader } from './rule.js'
import { lowerOf, lowerWords } from './words.js'

/** "his Autumn Statement", here and wherever else it stands: nobody’s name, for whoever is named stands behind no "his". */
export const readOwnedThings: DocumentReader = (doc, mentions) => {
  const isLoose = ({ type, confidence }: Mention): boolean => type === 'person' && confidence < SURE
  const owned = new Set(
    mentions
      .filter((mention) => isLoose(mention) && OWNERS.has(lowerOf(doc, mention.firstToken - 1)))
      .map((mention) => lowerWords(doc, mention)),
  )
  if (owned.size === 0) return []
  return mentions
    .filter((mention) => isLoose(mention) && owned.has(lowerWords(doc, mention)))
    .map(({ firstToken, endToken }) => ({ first: firstToken, end: endToken, type: null }))
}

const SURE = 0.9
const OWNERS: ReadonlySet<string> = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their'])
