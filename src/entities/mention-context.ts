import { wordOf, type Document } from '../document.js'
import type { TokenRange } from '../collections/token-range.js'
import { memoByForm } from '../collections/memo-by-form.js'
import { fold } from '../names/name-form.js'
import { quotationAt } from '../quotations/quotation-at.js'

/** A document's words by token, for stages that look left and right of a mention. */
export interface Context {
  readonly doc: Document
  /** As it stands; '' after the last token. */
  readonly word: (token: number) => string
  /** Lower case without accents and dots; '' for a mark. */
  readonly folded: (token: number) => string
  /** The sentence of each mention. */
  readonly sentences: Uint32Array
  /** The index of the quotation that each token stands in; -1 outside. */
  readonly quotationAt: Int32Array
  /** The tokens of a sentence. */
  readonly range: (sentence: number) => TokenRange
}

const folds = memoByForm(fold)

export const createContext = (doc: Document): Context => {
  const { tokens, sentences } = doc
  const foldOf = folds(tokens.forms)
  return {
    doc,
    word: (token) => wordOf(doc, token),
    folded: (token) => (token < tokens.count ? foldOf(tokens.formOf[token]!) : ''),
    sentences: sentencesOf(doc),
    quotationAt: quotationAt(doc),
    range: (sentence) => ({ first: sentences.firsts[sentence]!, end: sentences.firsts[sentence + 1]! }),
  }
}

// Mentions stand in text order, so one pass over both is enough.
const sentencesOf = ({ mentions, sentences }: Document): Uint32Array => {
  const found = new Uint32Array(mentions.length)
  let sentence = 0
  for (const [index, { firstToken }] of mentions.entries()) {
    while (sentence + 1 < sentences.count && sentences.firsts[sentence + 1]! <= firstToken) sentence++
    found[index] = sentence
  }
  return found
}
