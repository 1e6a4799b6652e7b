import { wordOf, type Document, type Mention } from '../../document.js'
import { FIELD_LABELS } from '../../lexicon/field-labels.js'
import { PLACE_NOUNS } from '../../lexicon/place-nouns.js'
import { REGIONS } from '../../lexicon/regions.js'
import { ROLES } from '../../lexicon/roles.js'
import type { Reading, Rule } from './edit.js'
import { mentionsAt } from './mentions-at.js'
import { isGivenNameAt, isShouted, lowerOf, opensLine } from './words.js'

/** "MARTA KOWALSKA" alone on its line is somebody's name: the first word is a given name, and nothing else is there. */
export const readCapitalsAlone: Rule = (doc, mentions) => {
  const { count, firsts } = doc.sentences
  const readings: Reading[] = []
  for (let s = 0; s < count; s++) {
    const first = firsts[s]!
    if (!isShouted(wordOf(doc, first)) || !opensLine(doc, first)) continue
    const end = endOfLine(doc, first)
    if (end !== null && isName(doc, first, end) && !isKnown(mentions, first, end))
      readings.push({ first, end, type: 'person' })
  }
  return [...readings, ...mentions.flatMap((mention) => headingOf(doc, mention))]
}

/** "IV. METHODS" alone on its line is a heading. */
const headingOf = (doc: Document, { type, firstToken: first, endToken: end }: Mention): readonly Reading[] =>
  type === 'person' &&
  /^[IVX]+\.?$/.test(wordOf(doc, first)) &&
  FIELD_LABELS.has(lowerOf(doc, end - 1)) &&
  opensLine(doc, first) &&
  opensLine(doc, end)
    ? [{ first, end, type: null }]
    : []

const LONGEST = 3

const endOfLine = (doc: Document, first: number): number | null => {
  for (let i = first + 1; i <= first + LONGEST; i++) if (opensLine(doc, i)) return i
  return null
}

// "AUSTIN TEXAS" and "JACKSON COUNTY" begin with given names too.
const isName = (doc: Document, first: number, end: number): boolean => {
  if (end - first < 2 || !isGivenNameAt(doc, first) || ROLES.has(lowerOf(doc, first))) return false
  // "PRICE PERIOD GRAPH"
  if (end - first > 2 && wordOf(doc, first + 1).length > 2 && !isGivenNameAt(doc, first + 1)) return false
  for (let i = first + 1; i < end; i++)
    if (!isShouted(wordOf(doc, i)) && !/^\p{Lu}\.?$/u.test(wordOf(doc, i))) return false
  const last = lowerOf(doc, end - 1)
  return !PLACE_NOUNS.has(last) && !REGIONS.has(last)
}

const SURE = 0.8

const isKnown = (mentions: readonly Mention[], first: number, end: number): boolean =>
  mentionsAt(mentions, { first, end }).some(({ confidence }) => confidence > SURE)
