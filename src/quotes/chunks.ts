import {
  ADVERB, AUXILIARY, CAPITAL, CLITIC, CONJUNCTION, DETERMINER, MARK, OBJECT, POSSESSIVE, PREPOSITION, QUESTION,
  REPORTS, SOURCE_NOUN, SUBJECT, THINKS, TIME,
} from './kinds.js' // prettier-ignore
import type { Sketch } from './sketch.js'

/** A run of words that may be a noun phrase without what follows its head: tokens `first … end - 1`. */
export interface Chunk {
  readonly first: number
  readonly end: number
}

const BREAKS = PREPOSITION | CONJUNCTION | AUXILIARY | MARK | QUESTION | OBJECT | TIME

/** The noun phrases between two tokens, outside quotations: "a senior official", "Zelenskyy’s spokesman", "he". */
export const chunksBetween = (sketch: Sketch, from: number, to: number): Chunk[] => {
  const { kinds, stretchAt, mentionAt, words } = sketch
  const chunks: Chunk[] = []
  let first = -1
  const close = (at: number): void => {
    if (first >= 0 && at > first) chunks.push({ first, end: at })
    first = -1
  }
  for (let i = from; i < to; i++) {
    const kind = kinds[i]!
    if (stretchAt[i]! >= 0) close(i)
    else if (mentionAt[i]! >= 0) {
      if (first < 0) first = i
    } else if (kind & SUBJECT || (kind & (QUESTION | SUBJECT) && words[i] !== 'that')) {
      close(i)
      chunks.push({ first: i, end: i + 1 })
    } else if (kind & (DETERMINER | POSSESSIVE) && !(kind & QUESTION)) {
      close(i)
      first = i
    } else if (isCompound(sketch, i, first)) continue
    else if (kind & CLITIC && first >= 0) continue
    else if (kind & BREAKS && !(kind & SOURCE_NOUN && kind & CAPITAL)) close(i)
    else if (isVerb(sketch, i, first)) close(i)
    else if (kind & ADVERB && !(first >= 0 && kinds[first]! & DETERMINER && i === first + 1)) close(i)
    else if (first < 0) first = i
  }
  close(to)
  return chunks
}

/** "17-year-old Caitlin", "Johnson & Johnson": a hyphen glued to the word before it, and the word glued to that. */
const isCompound = ({ doc, words }: Sketch, at: number, first: number): boolean => {
  if (first < 0) return false
  const { starts, ends } = doc.tokens
  const glued = ends[at - 1] === starts[at]
  return words[at] === '&' || (glued && (isHyphen(words[at]!) || isHyphen(words[at - 1]!)))
}

const isHyphen = (word: string): boolean => word === '-' || word === '/'

/** "the report" is no verb, "Haidai reported" is one. */
const isVerb = ({ doc, kinds, words, mentionAt }: Sketch, at: number, first: number): boolean => {
  const word = words[at]!
  const before = at > first && first >= 0 ? kinds[at - 1]! : 0
  if (kinds[at]! & (REPORTS | THINKS)) {
    const noun = (kinds[at]! & CAPITAL) > 0 || (before & (DETERMINER | POSSESSIVE | CLITIC)) > 0
    return !noun
  }
  if (follows(mentionAt, at) && isPlain(kinds[at]!) && !word.endsWith('s'))
    return doc.mentions[mentionAt[at - 1]!]!.type === 'person'
  return word.endsWith('ed') && at > 0 && (mentionAt[at - 1]! >= 0 || (kinds[at - 1]! & SOURCE_NOUN) > 0)
}

const follows = (mentionAt: Int32Array, at: number): boolean => at > 0 && mentionAt[at - 1]! >= 0

// "Alice began": a word that no list knows, right after a person, is rather a verb than a noun.
const isPlain = (kind: number): boolean => kind === 0
