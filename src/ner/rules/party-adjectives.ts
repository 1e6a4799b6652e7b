import type { Document } from '../../document.js'
import { PARTY_ADJECTIVES, PARTY_NOUNS } from '../../lexicon/party-words.js'
import { isInNoLonger } from './mentions-at.js'
import type { WordReader } from './rule.js'
import { isCapitalAt, lowerOf } from './words.js'

/** "a Labour backbencher", "Conservative MPs": the adjective names the party. */
export const readPartyNoun: WordReader = (doc, noun, mentions) => {
  if (!isCapitalAt(doc, noun - 1)) return []
  const first = [noun - 2, noun - 1].find((token) => isParty(doc, token, noun))
  return first !== undefined && isInNoLonger(mentions, { first, end: noun })
    ? [{ first, end: noun, type: 'organisation' }]
    : []
}

export const isPartyNoun = (word: string): boolean => PARTY_NOUNS.has(word.toLowerCase())

const isParty = (doc: Document, first: number, end: number): boolean =>
  first >= 0 &&
  isCapitalAt(doc, first) &&
  PARTY_ADJECTIVES.has(Array.from({ length: end - first }, (_, k) => lowerOf(doc, first + k)).join(' '))
