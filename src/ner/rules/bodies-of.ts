import { wordOf, type Document, type Mention } from '../../document.js'
import { BODIES_OF } from '../../lexicon/bodies-of.js'
import type { MentionReader } from './rule.js'
import { isCapitalAt, lowerOf, sentenceAt } from './words.js'

/** "Municipal Corporation | of Delhi", "Friends | of the Earth": a body whose name goes on behind "of". */
export const readBodiesOf: MentionReader = (doc, mention, mentions, index) => {
  const { firstToken: first, endToken: end } = mention
  const next = mentions[index + 1]
  if (!next || wordOf(doc, end) !== 'of' || !isBodyOf(doc, mention)) return []
  const from = lowerOf(doc, end + 1) === 'the' ? end + 2 : end + 1
  const isNext = next.firstToken === from && from < sentenceAt(doc, first).end
  return isNext && isCapitalAt(doc, from) ? [{ first, end: next.endToken, type: 'organisation' }] : []
}

const isBodyOf = (doc: Document, { endToken }: Mention): boolean =>
  isCapitalAt(doc, endToken - 1) && BODIES_OF.has(lowerOf(doc, endToken - 1))
