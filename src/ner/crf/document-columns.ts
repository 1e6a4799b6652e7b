import { ColumnRoom } from '../../collections/column-room.js'
import type { Document } from '../../document.js'
import { GAZETTEER_FLAGS } from './gazetteer-flags.js'
import { finish, mix } from './hash.js'
import { flagsOf, type Knowledge } from './knowledge.js'
import { casingsOf, isCaseless, ORDINARY } from './sentence-casing.js'
import type { Vocabulary, WordColumns } from './vocabulary.js'
import { ALL_CAPITALS, CAPITALISED, LOWER, MIXED, NO_LETTERS } from './form-shape.js'

/**
 * The words of one document as the tagger sees them: one column a property, one row a token. What a word is wherever it
 * stands is looked up by its id: a column a token of each would be most of what a long text takes here.
 */
export interface DocumentColumns extends WordColumns {
  readonly count: number
  /** Ids in the vocabulary, one a token. */
  readonly words: Int32Array
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
  const casings = casingsOf(doc)
  const room = new ColumnRoom(count, 7)
  const words = room.int32()
  const glued = room.uint8()
  const [asWritten, caseless] = vocabulary.idsOf(tokens.forms)
  for (let s = 0; s < sentences.count; s++) {
    const idOf = (isCaseless(casings[s]!) ? caseless : asWritten)!
    for (let i = sentences.firsts[s]!; i < sentences.firsts[s + 1]!; i++) {
      words[i] = idOf(tokens.formOf[i]!)
      glued[i] = i > 0 && ends[i - 1] === starts[i] ? 1 : 0
    }
  }
  // Only now are the vocabulary's columns long enough for all of them.
  const { lower, shape, caps, opens, cluster, same, notes } = vocabulary
  const columns: DocumentColumns = {
    count,
    words,
    lower,
    shape,
    caps,
    opens,
    cluster,
    same,
    notes,
    glued,
    evidence: room.uint8(),
    phrases: room.uint8(),
    firsts: sentences.firsts,
    casings,
  }
  markEvidence(columns)
  markPhrases(columns, vocabulary.knowledge)
  return columns
}

/** What a word written so tells of the others; a word without letters tells nothing. */
const EVIDENCE = new Uint8Array(5)
EVIDENCE[LOWER] = 1
EVIDENCE[CAPITALISED] = 2
EVIDENCE[MIXED] = 2
EVIDENCE[ALL_CAPITALS] = 4
EVIDENCE[NO_LETTERS] = 0

/** How the word is written elsewhere in the document, where a capital means something: not first, not in a headline. */
const markEvidence = (columns: DocumentColumns): void => {
  const { words, same, caps, evidence, count, notes: seen } = columns
  for (let s = 0; s + 1 < columns.firsts.length; s++) {
    if (columns.casings[s] !== ORDINARY) continue
    for (let i = columns.firsts[s]! + 1; i < columns.firsts[s + 1]!; i++) {
      const word = words[i]!
      seen[same[word]!]! |= EVIDENCE[caps[word]!]!
    }
  }
  for (let i = 0; i < count; i++) evidence[i] = seen[same[words[i]!]!]!
  clearNotes(columns)
}

/** The notes of a document's words are 0 again. */
export const clearNotes = ({ count, words, same, notes }: DocumentColumns): void => {
  for (let i = 0; i < count; i++) notes[same[words[i]!]!] = 0
}

const LONGEST_PHRASE = 6

/** Marks the longest known names of several words, left to right. */
const markPhrases = (columns: DocumentColumns, { gazetteer }: Knowledge): void => {
  const { words, lower, opens } = columns
  for (let s = 0; s + 1 < columns.firsts.length; s++) {
    const end = columns.firsts[s + 1]!
    for (let i = columns.firsts[s]!; i < end;) {
      if (opens[words[i]!] === 0) {
        i++
        continue
      }
      let hash = mix(0, lower[words[i]!]!)
      let length = 0
      let kind = 0
      for (let n = 2; n <= LONGEST_PHRASE && i + n <= end; n++) {
        hash = mix(hash, lower[words[i + n - 1]!]!)
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
