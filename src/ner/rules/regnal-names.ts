import { wordOf, type Document, type Mention } from '../../document.js'
import { PREPOSITIONS } from '../../lexicon/prepositions.js'
import { isCrown } from './crowned-names.js'
import type { Reading } from './edit.js'
import type { MentionReader } from './rule.js'
import { isCapitalAt, isGivenNameAt, lowerOf, opensLine } from './words.js'

/** "Elizabeth II" is somebody, "Queen Elizabeth II" too; the bridge and the hospital named after her are not. */
export const readRegnalNames: MentionReader = (doc, mention) => {
  const numeral = numeralOf(doc, mention)
  if (numeral === null) return []
  // What the tagger has whole stays as sure as it was, but where a crown makes it sure.
  const isKnown = mention.type === 'person' && numeral < mention.endToken
  return isKnown && !isCrowned(doc, mention.firstToken) ? [] : readingOf(doc, mention, numeral)
}

/** "Queen Elizabeth II" and "Queen | Elizabeth II" */
const isCrowned = (doc: Document, first: number): boolean =>
  isCrown(wordOf(doc, first)) || isCrown(wordOf(doc, first - 1))

// "II" to "XXIX"; a lone "I" is rather the writer, and "Title IX" has no given name before it.
const NUMERAL = /^(?=..)X{0,2}(?:IX|IV|V?I{0,3})$/

/** The numeral that ends the name, or that stands behind it. */
const numeralOf = (doc: Document, { firstToken, endToken }: Mention): number | null => {
  const last = endToken - 1
  if (last > firstToken && NUMERAL.test(wordOf(doc, last))) return last
  if (opensLine(doc, endToken)) return null
  return NUMERAL.test(wordOf(doc, endToken)) || isFirst(doc, firstToken, endToken) ? endToken : null
}

/** "King Charles | I at his execution", but not "King Charles I admired". */
const isFirst = (doc: Document, name: number, numeral: number): boolean => {
  if (wordOf(doc, numeral) !== 'I' || !isCrown(wordOf(doc, name - 1))) return false
  const next = lowerOf(doc, numeral + 1)
  return /^(?:[,.;:)]|['’]s|)$/.test(next) || PREPOSITIONS.has(next)
}

const readingOf = (
  doc: Document,
  { firstToken: first, type }: Mention,
  numeral: number,
): readonly Reading[] => {
  const isWhole = !isCapitalAt(doc, numeral + 1) || opensLine(doc, numeral + 1)
  // "John D. Rockefeller | IV": who is known for a person keeps his number.
  const isNamed =
    type === 'person'
      ? numeral - first > 1 || isCrowned(doc, first) || isFirst(doc, first, numeral)
      : isGivenNameAt(doc, numeral - 1)
  return isWhole && isNamed && numeral > first ? [{ first, end: numeral + 1, type: 'person' }] : []
}
