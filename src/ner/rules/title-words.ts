import { wordOf, type Document } from '../../document.js'
import { HONORIFICS } from '../../lexicon/honorifics.js'
import { RANK_LETTERS } from '../../lexicon/rank-letters.js'
import { ROLES } from '../../lexicon/roles.js'
import { SOURCE_NOUNS } from '../../lexicon/source-nouns.js'
import { TITLE_PHRASES } from '../../lexicon/title-phrases.js'
import { TITLES_ALSO_NAMES } from '../../lexicon/titles-also-names.js'
import { isCapitalAt, isGivenNameAt, isShouted, lowerOf } from './words.js'

/** "ASP", "DIG": a rank in letters. */
export const isRankInLetters = (doc: Document, token: number): boolean =>
  isShouted(wordOf(doc, token)) && RANK_LETTERS.has(lowerOf(doc, token))

/** Whether two words from here are a title: "Tan Sri", "Barangay Captain". */
export const isTitlePhrase = (doc: Document, token: number): boolean =>
  isCapitalAt(doc, token) && TITLE_PHRASES.has(`${lowerOf(doc, token)} ${lowerOf(doc, token + 1)}`)

/** Whether a word is a title, or of one that begins no earlier than `first`: "Superintendent", "Sri" behind "Tan"; but "Star" is none. */
export const isTitleAt = (doc: Document, token: number, first: number): boolean =>
  isRankInLetters(doc, token) ||
  isTitlePhrase(doc, token) ||
  (token > first && isTitlePhrase(doc, token - 1)) ||
  isCommonTitle(doc, token)

const isCommonTitle = (doc: Document, token: number): boolean => {
  const word = lowerOf(doc, token)
  return (
    isCapitalAt(doc, token) &&
    !isShouted(wordOf(doc, token)) &&
    (HONORIFICS.has(word) || (ROLES.has(word) && SOURCE_NOUNS.has(word))) &&
    !TITLES_ALSO_NAMES.has(word) &&
    !isGivenNameAt(doc, token)
  )
}
