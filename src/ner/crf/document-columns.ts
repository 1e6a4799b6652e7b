import type { Document } from '../../document.js'
import { GAZETTEER_FLAGS } from './gazetteer-flags.js'
import { finish, mix } from './hash.js'
import { flagsOf, type Knowledge } from './knowledge.js'
import { casingsOf, isCaseless, ORDINARY } from './sentence-casing.js'
import type { Vocabulary } from './vocabulary.js'
import { ALL_CAPITALS, CAPITALISED, LOWER, MIXED, NO_LETTERS } from './word-features.js'

/** The words of one document as the tagger sees them: one column a property, one row a token. */
export interface DocumentColumns {
  readonly count: number
  /** Ids in the vocabulary. */
  readonly words: Int32Array
  readonly lower: Int32Array
  readonly shape: Int32Array
  readonly caps: Uint8Array
  readonly cluster: Uint16Array
  /** 1: a known name of several words may begin with the token. */
  readonly opens: Uint8Array
  /** 1: no space before the token. */
  readonly glued: Uint8Array
  /** What the rest of the document says of the word: see `markEvidence`. */
  readonly evidence: Uint8Array
  /** Longest known name that the token is in: kind and place in it; 0: none. */
  readonly phrases: Uint8Array
  /** By sentence: its first token, and how it uses capitals. */
  readonly firsts: Uint32Array
  readonly casings: Uint8Array
}

export const toColumns = (doc: Document, vocabulary: Vocabulary): DocumentColumns => {
  const { tokens, sentences } = doc
  const { count, starts, ends } = tokens
  const columns: DocumentColumns = {
    count,
    words: new Int32Array(count),
    lower: new Int32Array(count),
    shape: new Int32Array(count),
    caps: new Uint8Array(count),
    cluster: new Uint16Array(count),
    opens: new Uint8Array(count),
    glued: new Uint8Array(count),
    evidence: new Uint8Array(count),
    phrases: new Uint8Array(count),
    firsts: sentences.firsts,
    casings: casingsOf(doc),
  }
  const [asWritten, caseless] = vocabulary.idsOf(tokens.forms)
  for (let s = 0; s < sentences.count; s++) {
    const idOf = (isCaseless(columns.casings[s]!) ? caseless : asWritten)!
    for (let i = sentences.firsts[s]!; i < sentences.firsts[s + 1]!; i++) {
      const word = idOf(tokens.formOf[i]!)
      columns.words[i] = word
      columns.lower[i] = vocabulary.lower[word]!
      columns.shape[i] = vocabulary.shape[word]!
      columns.caps[i] = vocabulary.caps[word]!
      columns.cluster[i] = vocabulary.cluster[word]!
      columns.opens[i] = vocabulary.opens[word]!
      columns.glued[i] = i > 0 && ends[i - 1] === starts[i] ? 1 : 0
    }
  }
  markEvidence(columns)
  markPhrases(columns, vocabulary.knowledge)
  return columns
}

/** What a word written so tells of the others; a word without letters tells nothing. */
const EVIDENCE: Readonly<Record<number, number>> = {
  [LOWER]: 1,
  [CAPITALISED]: 2,
  [MIXED]: 2,
  [ALL_CAPITALS]: 4,
  [NO_LETTERS]: 0,
}

/** How the word is written elsewhere in the document, where a capital means something: not first, not in a headline. */
const markEvidence = (columns: DocumentColumns): void => {
  const seen = new Map<number, number>()
  for (let s = 0; s + 1 < columns.firsts.length; s++) {
    if (columns.casings[s] !== ORDINARY) continue
    for (let i = columns.firsts[s]! + 1; i < columns.firsts[s + 1]!; i++) {
      const bit = EVIDENCE[columns.caps[i]!]!
      if (bit !== 0) seen.set(columns.lower[i]!, (seen.get(columns.lower[i]!) ?? 0) | bit)
    }
  }
  for (let i = 0; i < columns.count; i++) columns.evidence[i] = seen.get(columns.lower[i]!) ?? 0
}

const LONGEST_PHRASE = 6

/** Marks the longest known names of several words, left to right. */
const markPhrases = (columns: DocumentColumns, { gazetteer }: Knowledge): void => {
  for (let s = 0; s + 1 < columns.firsts.length; s++) {
    const end = columns.firsts[s + 1]!
    for (let i = columns.firsts[s]!; i < end;) {
      let hash = mix(0, columns.lower[i]!)
      let length = 0
      let kind = 0
      if (columns.opens[i] === 1)
        for (let n = 2; n <= LONGEST_PHRASE && i + n <= end; n++) {
          hash = mix(hash, columns.lower[i + n - 1]!)
          const found = flagsOf(gazetteer, finish(hash))
          if (found === 0) break
          const kinds = found & GAZETTEER_FLAGS.phrases
          if (kinds !== 0) {
            length = n
            kind = kinds / GAZETTEER_FLAGS.firstPhrase
          }
        }
      for (let n = 0; n < length; n++)
        columns.phrases[i + n] = kind * 4 + (n === 0 ? 0 : n === length - 1 ? 2 : 1)
      i += Math.max(1, length)
    }
  }
}
