import { wordOf, type Document, type Mention } from '../../document.js'
import { BODIES_OF } from '../../lexicon/bodies-of.js'
import type { Reading, Rule } from './edit.js'
import { isCapitalAt, lowerOf, sentenceAt } from './words.js'

/** "Municipal Corporation | of Delhi", "Friends | of the Earth": a body whose name goes on behind "of". */
export const readBodiesOf: Rule = (doc, mentions) =>
  mentions.flatMap((mention, index): readonly Reading[] => {
    const { firstToken: first, endToken: end } = mention
    const next = mentions[index + 1]
    if (mention.type !== 'organisation' || !next || !isBodyOf(doc, mention)) return []
    const from = lowerOf(doc, end + 1) === 'the' ? end + 2 : end + 1
    const isNext = wordOf(doc, end) === 'of' && next.firstToken === from && from < sentenceAt(doc, first).end
    return isNext && isCapitalAt(doc, from) ? [{ first, end: next.endToken, type: 'organisation' }] : []
  })

const isBodyOf = (doc: Document, { endToken }: Mention): boolean =>
  isCapitalAt(doc, endToken - 1) && BODIES_OF.has(lowerOf(doc, endToken - 1))
