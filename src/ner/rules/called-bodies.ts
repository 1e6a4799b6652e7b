import { wordOf, type Document } from '../../document.js'
import { NOUNS_BEFORE_BODIES, NOUNS_BEHIND_BODIES } from '../../lexicon/body-nouns.js'
import { CONJUNCTIONS } from '../../lexicon/conjunctions.js'
import { DETERMINERS } from '../../lexicon/determiners.js'
import { PHRASE_OPENERS } from '../../lexicon/phrase-openers.js'
import { PREPOSITIONS } from '../../lexicon/prepositions.js'
import { TIME_WORDS } from '../../lexicon/time-words.js'
import { freeNameAt } from './free-names.js'
import type { MentionReader, WordReader } from './rule.js'
import { isCapitalAt, lowerOf, sentenceAt } from './words.js'

/** "the law firm Harris Teller", "Harris Teller, a Leeds law firm": what the text calls a firm is a body, whoever it is named after. */
export const readCalledBodies: MentionReader = (doc, { firstToken: first, endToken: end, type }) => {
  if (!isCapitalAt(doc, first)) return []
  const isBody =
    (isBodyNoun(wordOf(doc, first - 1)) && closesName(doc, first - 1, end)) ||
    (type === 'person' && isDescribed(doc, end))
  return isBody ? [{ first, end, type: 'organisation' }] : []
}

/** "company", but not "Company", which is part of a name or stands in a headline. */
export const isBodyNoun = (word: string): boolean => NOUNS_BEFORE_BODIES.has(word)

/** What may follow the name. "the company Ana Ruiz founded", "the firm Ruiz said would close" name a person. */
const closesName = (doc: Document, noun: number, end: number): boolean => {
  const next = lowerOf(doc, end)
  if (/^(?:[,.;:)]|['’]s|and|or|that|which|)$/.test(next) || PREPOSITIONS.has(next) || CONJUNCTIONS.has(next))
    return true
  return /^sa(?:id|ys)$/.test(next) && !DETERMINERS.has(lowerOf(doc, noun - 1))
}

const LONGEST_DESCRIPTION = 5

/** ", a Leeds law firm that", ", a retailer," */
const isDescribed = (doc: Document, comma: number): boolean => {
  if (wordOf(doc, comma) !== ',' || !/^an?$/.test(wordOf(doc, comma + 1))) return false
  const stop = Math.min(sentenceAt(doc, comma).end, comma + 2 + LONGEST_DESCRIPTION)
  for (let token = comma + 2; token < stop; token++) {
    const word = wordOf(doc, token)
    if (NOUNS_BEHIND_BODIES.has(word)) return isOpener(doc, token + 1)
    if (word !== '-' && isOpener(doc, token)) return false
  }
  return false
}

// "a bank clerk" is a person: the noun must end its phrase.
const isOpener = (doc: Document, token: number): boolean =>
  !/^[\p{L}\d]/u.test(wordOf(doc, token)) || PHRASE_OPENERS.has(lowerOf(doc, token))

const LONGEST = 4

/** "the online retailer Kaveh, which": what no mention holds. */
export const readBodyNoun: WordReader = (doc, noun, mentions) => {
  const name = freeNameAt(doc, noun + 1, LONGEST, mentions)
  // "in group C", "the company Monday"
  if (name === null || wordOf(doc, name.first).length === 1 || TIME_WORDS.has(lowerOf(doc, name.first)))
    return []
  return closesName(doc, noun, name.end) ? [{ first: name.first, end: name.end, type: 'organisation' }] : []
}
