import { wordOf, type Document, type Mention } from '../../document.js'
import { LONE_BODY_NOUNS } from '../../lexicon/lone-body-nouns.js'
import { PEOPLES } from '../../lexicon/peoples.js'
import { THING_LETTERS } from '../../lexicon/thing-letters.js'
import type { MentionReader } from './rule.js'
import { isRankInLetters } from './title-words.js'
import { isShouted, lowerOf } from './words.js'

/**
 * "his MBA", "two PPPs", "the OC said": letters that stand for what many have, many are or many own name no body; nor does
 * "the Ministry". "Inuktitut" is no place.
 */
export const readThings: MentionReader = (doc, mention) =>
  isThing(doc, mention) || isPeople(doc, mention)
    ? [{ first: mention.firstToken, end: mention.endToken, type: null }]
    : []

const isThing = (doc: Document, { type, firstToken: first, endToken: end }: Mention): boolean => {
  if (type !== 'organisation') return false
  const from = end - first > 1 && lowerOf(doc, first) === 'the' ? first + 1 : first
  // "BSc Mathematics"
  if (end - from > 1) return /^(?:BEng|BSc|LLB|MEng|MPhil|MSc|PhD)$/.test(wordOf(doc, from))
  const word = wordOf(doc, from)
  if (PLURAL.test(word)) return true
  if (isShouted(word)) return THING_LETTERS.has(lowerOf(doc, from)) || isRank(doc, from)
  // "the Board of Acme"
  return LONE_BODY_NOUNS.has(lowerOf(doc, from)) && wordOf(doc, end) !== 'of'
}

/** A DCI is an inspector in Leeds and a directorate in Nairobi. */
const isRank = (doc: Document, token: number): boolean =>
  isRankInLetters(doc, token) && wordOf(doc, token) !== 'DCI'

/** "PPPs", "NFTs" */
const PLURAL = /^\p{Lu}{2,}s$/u

const isPeople = (doc: Document, { type, firstToken, endToken }: Mention): boolean => {
  if (type === 'person') return false
  const last = lowerOf(doc, endToken - 1)
  if (endToken - firstToken === 1) return PEOPLES.has(last)
  // "Torres Strait Islanders", "Pacific Islander"
  return type === 'place' && /^islanders?$/.test(last === 'peoples' ? lowerOf(doc, endToken - 2) : last)
}
