import type { Document } from '../document.js'
import { fold } from './forms.js'

/** A document's words by token, for stages that look left and right of a mention. */
export interface Context {
  readonly doc: Document
  readonly word: (token: number) => string
  /** Lower case without accents and dots; '' for a mark. */
  readonly folded: (token: number) => string
  /** The sentence of each mention. */
  readonly sentences: Uint32Array
  /** Half-open range of the tokens of a sentence. */
  readonly range: (sentence: number) => readonly [number, number]
}

export const createContext = (doc: Document): Context => {
  const { tokens, sentences, text } = doc
  const word = (token: number): string => text.slice(tokens.starts[token], tokens.ends[token])
  const known = new Map<string, string>()
  return {
    doc,
    word,
    folded: (token) => {
      const as = word(token)
      const key = known.get(as) ?? fold(as)
      known.set(as, key)
      return key
    },
    sentences: sentencesOf(doc),
    range: (sentence) => [sentences.firsts[sentence]!, sentences.firsts[sentence + 1]!],
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
