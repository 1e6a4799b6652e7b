import { wordOf, type Document, type Mention } from '../../document.js'
import { MONEY_NOUNS } from '../../lexicon/money-nouns.js'
import type { MentionReader } from './rule.js'

/** "US$300" and "the Singapore dollar" name no country. */
export const readCurrencies: MentionReader = (doc, mention) =>
  isOfMoney(doc, mention) ? [{ first: mention.firstToken, end: mention.endToken, type: null }] : []

const isOfMoney = (doc: Document, { type, end, endToken, firstToken }: Mention): boolean =>
  (endToken - firstToken === 1 && wordOf(doc, endToken) === '$' && doc.tokens.starts[endToken] === end) ||
  (type === 'place' && MONEY_NOUNS.has(wordOf(doc, endToken)))
