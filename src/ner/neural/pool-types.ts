import { LABELS, OUTSIDE, TYPES, typeOf } from '../crf/labels.js'
import type { Document } from '../../document.js'

/** What a token may be: of a type of name, or outside of any. */
const KINDS = TYPES + 1
const NONE = TYPES
const KIND_OF = Uint8Array.from({ length: LABELS }, (_, label) => (label === OUTSIDE ? NONE : typeOf(label)))

/** A chance of nothing would be for ever. */
const FAINTEST = 1e-4

/**
 * The chances of labels, `token × LABELS`, with types nearer to what the same word is elsewhere in the document. A word in
 * lower case names nothing and stays.
 *
 * @param strength 0: as they are; 1: each word of the same types wherever it stands.
 */
export const poolTypes = ({ tokens }: Document, chances: Float32Array, strength: number): Float32Array => {
  const wordOf = numberWords(tokens.forms.texts, tokens.formOf)
  const kinds = kindsOf(chances, tokens.count)
  const means = meansOf(kinds, wordOf)
  const pooled = chances.slice()
  const nearer = new Float64Array(KINDS)
  for (let i = 0; i < tokens.count; i++) {
    const word = wordOf[i]!
    if (word < 0) continue
    for (let k = 0; k < KINDS; k++)
      nearer[k] = ((means[word * KINDS + k]! + FAINTEST) / (kinds[i * KINDS + k]! + FAINTEST)) ** strength
    let total = 0
    for (let l = 0; l < LABELS; l++) total += pooled[i * LABELS + l]! *= nearer[KIND_OF[l]!]!
    for (let l = 0; l < LABELS; l++) pooled[i * LABELS + l]! /= total
  }
  return pooled
}

/** By token the number of its word, whatever its case; −1 for one in lower case. */
const numberWords = (forms: readonly string[], formOf: Uint32Array): Int32Array => {
  const numbers = new Map<string, number>()
  return Int32Array.from(formOf, (form) => {
    const word = forms[form]!
    const lower = word.toLowerCase()
    if (word === lower) return -1
    if (!numbers.has(lower)) numbers.set(lower, numbers.size)
    return numbers.get(lower)!
  })
}

const kindsOf = (chances: Float32Array, count: number): Float32Array => {
  const kinds = new Float32Array(count * KINDS)
  for (let i = 0; i < count; i++)
    for (let l = 0; l < LABELS; l++) kinds[i * KINDS + KIND_OF[l]!]! += chances[i * LABELS + l]!
  return kinds
}

const meansOf = (kinds: Float32Array, wordOf: Int32Array): Float32Array => {
  const words = wordOf.reduce((most, word) => Math.max(most, word), -1) + 1
  const means = new Float32Array(words * KINDS)
  const counts = new Uint32Array(words)
  for (const [i, word] of wordOf.entries()) {
    if (word < 0) continue
    counts[word]!++
    for (let k = 0; k < KINDS; k++) means[word * KINDS + k]! += kinds[i * KINDS + k]!
  }
  for (let m = 0; m < means.length; m++) means[m]! /= counts[Math.floor(m / KINDS)]!
  return means
}
