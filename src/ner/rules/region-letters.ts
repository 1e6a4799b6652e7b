import { wordOf, type Document, type Mention } from '../../document.js'
import { COUNTRY_CODES } from '../../lexicon/country-codes.js'
import { REGION_LETTERS } from '../../lexicon/region-letters.js'
import type { MentionReader } from './rule.js'
import { isShouted, lowerOf } from './words.js'

/** "floods in KZN", "Daniel Roca (ESP)": letters of a region or of a country, and "the Islamic Republic". */
export const readRegionLetters: MentionReader = (doc, mention, mentions, index) =>
  isRegion(doc, mention) || isCode(doc, mention, mentions[index - 1])
    ? [{ first: mention.firstToken, end: mention.endToken, type: 'place' }]
    : []

const isRegion = (doc: Document, { firstToken: first, endToken: end }: Mention): boolean => {
  const word = wordOf(doc, first)
  if (end - first === 1) return isShouted(word) && (REGION_LETTERS.has(lowerOf(doc, first)) || word === 'J&K')
  return end - first === 2 && word === 'Islamic' && wordOf(doc, first + 1) === 'Republic'
}

const isCode = (
  doc: Document,
  { firstToken: first, endToken: end }: Mention,
  before: Mention | undefined,
): boolean =>
  before?.type === 'person' &&
  before.endToken === first - 1 &&
  end - first === 1 &&
  wordOf(doc, first - 1) === '(' &&
  wordOf(doc, end) === ')' &&
  isShouted(wordOf(doc, first)) &&
  COUNTRY_CODES.has(lowerOf(doc, first))
