import { wordOf, type Document, type Mention } from '../../document.js'
import { TOWN_KINDS } from '../../lexicon/town-kinds.js'
import type { Reading } from './edit.js'
import type { MentionReader } from './rule.js'
import { isCapitalAt, lowerOf } from './words.js'

/** "the municipality of | Urbano Noris": what a town is called is a place, whoever it is named after. */
export const readTownsOf: MentionReader = (doc, mention) => {
  const { firstToken: first, endToken: end, type } = mention
  if (type === 'place') return withoutKind(doc, mention)
  return isOfTown(doc, first) ? [{ first, end, type: 'place' }] : []
}

const isOfTown = (doc: Document, first: number): boolean =>
  lowerOf(doc, first - 1) === 'of' && TOWN_KINDS.has(wordOf(doc, first - 2))

/** "province of | Holguín", "northwestern province of | Gansu"; but "Van province of Turkey". */
const withoutKind = (doc: Document, { firstToken, endToken, confidence }: Mention): readonly Reading[] => {
  for (let first = firstToken; first < endToken; first++) {
    if (isCapitalAt(doc, first)) return []
    if (first + 2 < endToken && isOfTown(doc, first + 2) && isCapitalAt(doc, first + 2))
      return [{ first: first + 2, end: endToken, type: 'place', confidence }]
  }
  return []
}
