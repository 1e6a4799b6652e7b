import { wordOf, type Document, type Mention } from '../../document.js'
import { ORGANISATION_TAILS } from '../../lexicon/organisation-tails.js'
import { PLACE_NOUNS } from '../../lexicon/place-nouns.js'
import type { Reading } from './edit.js'
import type { MentionReader } from './rule.js'
import { isCapitalAt, isGivenNameAt, isShouted, lowerOf, sentenceAt } from './words.js'

/** "Sunny Day, Faith Hope and | Rich Little": names made of words are people where they stand in a row with one. */
export const readRowsOfPeople: MentionReader = (doc, { firstToken, endToken }, mentions, index) => {
  const readings: Reading[] = []
  if (endToken - firstToken < 2 || wordOf(doc, firstToken - 1) !== 'and') return readings
  const start = sentenceAt(doc, firstToken).first
  for (let end = firstToken - 1; isPair(doc, end - 2, start); end -= 3) {
    const first = end - 2
    const known = knownAt(mentions, index, first, end)
    if (known === 'other') break
    if (known === null) readings.push({ first, end, type: 'person' })
    if (wordOf(doc, first - 1) !== ',') break
  }
  return readings
}

/** Two words with capitals, a given name the first of them, and none before: "Faith Hope", but not "Grace Hall". */
const isPair = (doc: Document, first: number, start: number): boolean =>
  first > start &&
  isGivenNameAt(doc, first) &&
  isCapitalAt(doc, first) &&
  isCapitalAt(doc, first + 1) &&
  !isShouted(wordOf(doc, first + 1)) &&
  !isCapitalAt(doc, first - 1) &&
  !PLACE_NOUNS.has(lowerOf(doc, first + 1)) &&
  !ORGANISATION_TAILS.has(lowerOf(doc, first + 1))

const SURE = 0.65

/** What stands there already: somebody, so that the row goes on, or what is no pair of a row. */
const knownAt = (
  mentions: readonly Mention[],
  before: number,
  first: number,
  end: number,
): 'person' | 'other' | null => {
  for (let i = before - 1; i >= 0 && mentions[i]!.endToken > first; i--) {
    const { type, firstToken, endToken, confidence } = mentions[i]!
    if (firstToken >= end) continue
    if (type === 'person') return firstToken === first && endToken === end ? 'person' : 'other'
    if (confidence > SURE) return 'other'
  }
  return null
}
