import { wordOf, type Document } from '../../document.js'
import { DETERMINERS } from '../../lexicon/determiners.js'
import { PREPOSITIONS } from '../../lexicon/prepositions.js'
import { CONJUNCTIONS } from '../../lexicon/conjunctions.js'
import { isFree, mentionsAt } from './mentions-at.js'
import type { WordReader } from './rule.js'
import { isCapitalAt, isShouted, lowerOf, sentenceAt } from './words.js'

/** "a | New York | -based fund", "an | Austin | -headquartered firm": where it is based is a place. */
export const readBased: WordReader = (doc, based, mentions) => {
  const hyphen = based - 1
  if (wordOf(doc, hyphen) !== '-' || doc.tokens.starts[hyphen] !== doc.tokens.ends[hyphen - 1]) return []
  const [known] = mentionsAt(mentions, { first: hyphen - 1, end: hyphen })
  if (known)
    return known.type === 'person' && known.endToken === hyphen
      ? [{ first: known.firstToken, end: hyphen, type: 'place' }]
      : []
  const name = { first: firstOf(doc, hyphen), end: hyphen }
  const isPlace = name.end - name.first > 1 && !PEOPLE.test(wordOf(doc, hyphen - 1))
  return isPlace && isFree(mentions, name) ? [{ ...name, type: 'place' }] : []
}

export const isBased = (word: string): boolean => word === 'based' || word === 'headquartered'

// "South Australian-based" names no place.
const PEOPLE = /(?:[fr]ican|ese|ian|ish)$/

const LONGEST = 3

/** The capitalised words before the hyphen, without "The" and its like. One alone may be "Linux-based". */
const firstOf = (doc: Document, hyphen: number): number => {
  const { first: start } = sentenceAt(doc, hyphen)
  let first = hyphen
  while (first > start && first > hyphen - LONGEST && isName(doc, first - 1)) first--
  return first
}

const isName = (doc: Document, token: number): boolean => {
  const word = lowerOf(doc, token)
  return (
    isCapitalAt(doc, token) &&
    !isShouted(wordOf(doc, token)) &&
    !DETERMINERS.has(word) &&
    !PREPOSITIONS.has(word) &&
    !CONJUNCTIONS.has(word)
  )
}
