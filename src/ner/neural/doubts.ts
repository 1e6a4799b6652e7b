import { hasLetter } from '../../collections/has-letter.js'
import type { TokenRange } from '../../collections/token-range.js'
import type { Document } from '../../document.js'
import { LABELS, OUTSIDE, REPORTED_TYPES, typeOf } from '../crf/labels.js'

/**
 * A sentence is in doubt where the built-in tagger gives nothing that one of its tokens may be this chance: two tokens in
 * five stand in one. Asked of every token the network makes names no better (model/MODEL.md).
 */
const SENTENCE_IN_DOUBT = 0.9
/** The same of a token of such a sentence: one in six. */
const TOKEN_IN_DOUBT = 0.99

/** What no result tells apart is one thing that a token may be: outside of any name, or of a type that is not reported. */
const REPORTED = Array.from({ length: LABELS }, (_, label) => label).filter(
  (label) => label !== OUTSIDE && typeOf(label) < REPORTED_TYPES,
)
const UNREPORTED = Array.from({ length: LABELS }, (_, label) => label).filter(
  (label) => !REPORTED.includes(label),
)

/**
 * By token, 1 where the built-in tagger is not sure of its label, and another opinion is worth its time. Of a sentence
 * without a letter, as in a table of figures, no opinion is.
 */
export const doubtsOf = (doc: Document, builtIn: Float32Array): Uint8Array => {
  const doubts = new Uint8Array(doc.tokens.count)
  const { firsts, count } = doc.sentences
  for (let s = 0; s < count; s++) {
    const sentence = { first: firsts[s]!, end: firsts[s + 1]! }
    if (!hasBelow(builtIn, sentence, SENTENCE_IN_DOUBT) || !saysSomething(doc, sentence)) continue
    for (let i = sentence.first; i < sentence.end; i++) if (topOf(builtIn, i) < TOKEN_IN_DOUBT) doubts[i] = 1
  }
  return doubts
}

const hasBelow = (chances: Float32Array, { first, end }: TokenRange, least: number): boolean => {
  for (let i = first; i < end; i++) if (topOf(chances, i) < least) return true
  return false
}

const topOf = (chances: Float32Array, token: number): number => {
  const row = token * LABELS
  let top = 0
  for (const label of UNREPORTED) top += chances[row + label]!
  for (const label of REPORTED) top = Math.max(top, chances[row + label]!)
  return top
}

const saysSomething = ({ tokens }: Document, { first, end }: TokenRange): boolean => {
  for (let i = first; i < end; i++) if (hasLetter(tokens.forms.texts[tokens.formOf[i]!]!)) return true
  return false
}
