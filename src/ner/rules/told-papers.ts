import { wordOf, type Document } from '../../document.js'
import { HONORIFICS } from '../../lexicon/honorifics.js'
import { ROLES } from '../../lexicon/roles.js'
import type { WordReader } from './rule.js'
import { capitalsEnd, isCapitalAt, isShouted, lowerOf } from './words.js'
import { mentionsAt } from './mentions-at.js'

/** "told The Malaysian Insider": an article with a capital, behind who is told, opens the name of a paper. */
export const readTold: WordReader = (doc, told, mentions) => {
  const first = told + 1
  if (wordOf(doc, first) !== 'The' || !isNameAt(doc, first + 1)) return []
  const end = capitalsEnd(doc, first, LONGEST)
  if (isCapitalAt(doc, end) || isOffice(doc, end - 1)) return []
  const isKnown = mentionsAt(mentions, { first, end }).some(({ type }) => type === 'organisation')
  return isKnown ? [] : [{ first, end, type: 'organisation' }]
}

export const isTold = (word: string): boolean => /^tells?$|^told$/.test(word)

const LONGEST = 5

const isNameAt = (doc: Document, token: number): boolean =>
  isCapitalAt(doc, token) && !isShouted(wordOf(doc, token)) && !isOffice(doc, token)

/** "told The Queen", "told The Prime Minister" */
const isOffice = (doc: Document, token: number): boolean => {
  const word = lowerOf(doc, token)
  return ROLES.has(word) || HONORIFICS.has(word)
}
