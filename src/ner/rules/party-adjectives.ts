import type { Document, Mention } from '../../document.js'
import { PARTY_ADJECTIVES, PARTY_NOUNS } from '../../lexicon/party-words.js'
import type { Reading, Rule } from './edit.js'
import { mentionsAt } from './mentions-at.js'
import { isCapitalAt, lowerOf } from './words.js'

/** "a Labour backbencher", "Conservative MPs": the adjective names the party. */
export const readPartyAdjectives: Rule = (doc, mentions) => {
  const found: Reading[] = []
  for (let noun = 1; noun < doc.tokens.count; noun++) {
    if (!isCapitalAt(doc, noun - 1) || !PARTY_NOUNS.has(lowerOf(doc, noun))) continue
    const first = [noun - 2, noun - 1].find((token) => isParty(doc, token, noun))
    if (first !== undefined && isFree(mentions, first, noun))
      found.push({ first, end: noun, type: 'organisation' })
  }
  return found
}

const isParty = (doc: Document, first: number, end: number): boolean =>
  first >= 0 &&
  isCapitalAt(doc, first) &&
  PARTY_ADJECTIVES.has(Array.from({ length: end - first }, (_, k) => lowerOf(doc, first + k)).join(' '))

/** What is part of a longer name stays so: "Conservative Voters Union". */
const isFree = (mentions: readonly Mention[], first: number, end: number): boolean =>
  mentionsAt(mentions, { first, end }).every(
    ({ firstToken, endToken }) => firstToken >= first && endToken <= end,
  )
