import { wordOf, type Document, type Mention } from '../../document.js'
import { FIELD_LABELS } from '../../lexicon/field-labels.js'
import { PLACE_NOUNS } from '../../lexicon/place-nouns.js'
import { REGIONS } from '../../lexicon/regions.js'
import { ROLES } from '../../lexicon/roles.js'
import { isGivenName } from '../../names/common-given-names.js'
import { mentionsAt } from './mentions-at.js'
import type { MentionReader, WordReader } from './rule.js'
import { isGivenNameAt, isShouted, lowerOf, opensLine, sentenceAt } from './words.js'

/** "MARTA KOWALSKA" alone on its line is somebody's name: the first word is a given name, and nothing else is there. */
export const readShoutedGivenName: WordReader = (doc, first, mentions) => {
  if (!opensLine(doc, first) || sentenceAt(doc, first).first !== first) return []
  const end = endOfLine(doc, first)
  return end !== null && isName(doc, first, end) && !isKnown(mentions, first, end)
    ? [{ first, end, type: 'person' }]
    : []
}

export const isShoutedGivenName = (word: string): boolean =>
  isShouted(word) && isGivenName(word.toLowerCase().replaceAll('.', ''))

/** "IV. METHODS" alone on its line is a heading. */
export const readNumberedHeading: MentionReader = (doc, { firstToken: first, endToken: end }) =>
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
  if (end - first < 2 || ROLES.has(lowerOf(doc, first))) return false
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
