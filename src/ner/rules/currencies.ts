import { wordOf, type Document, type Mention } from '../../document.js'
import type { MentionReader } from './rule.js'

/** "US$300" names no country. */
export const readCurrencies: MentionReader = (doc, mention) =>
  isOfMoney(doc, mention) ? [{ first: mention.firstToken, end: mention.endToken, type: null }] : []

const isOfMoney = (doc: Document, { end, endToken, firstToken }: Mention): boolean =>
  endToken - firstToken === 1 && wordOf(doc, endToken) === '$' && doc.tokens.starts[endToken] === end
