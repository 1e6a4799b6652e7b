import { wordOf, type Document } from '../../document.js'
import { mentionsAt } from './mentions-at.js'
import type { WordReader } from './rule.js'
import { isCapitalAt, isShouted, opensLine } from './words.js'

/** "Economic Development Administration (EDA)": the letters are those of the name before the bracket, and both are of one thing. */
export const readDefinedAcronym: WordReader = (doc, bracket, mentions) => {
  const letters = bracket + 1
  if (wordOf(doc, bracket + 2) !== ')' || !/^\p{Lu}{2,8}$/u.test(wordOf(doc, letters))) return []
  const first = nameBefore(doc, bracket, wordOf(doc, letters))
  if (first === null) return []
  const name = mentionsAt(mentions, { first, end: bracket })
  const acronym = mentionsAt(mentions, { first: letters, end: letters + 1 })[0]
  const whole = name.find(({ firstToken, endToken }) => firstToken === first && endToken === bracket)
  if (whole && whole.type !== 'person')
    return acronym || whole.confidence < SURE ? [] : [{ first: letters, end: letters + 1, type: whole.type }]
  // A programme and a conference have letters too.
  const isBody =
    acronym?.type === 'organisation' &&
    acronym.confidence > SURE &&
    name.length === 1 &&
    name.every(
      ({ type, firstToken, endToken }) => type !== 'place' && firstToken >= first && endToken === bracket,
    )
  return isBody ? [{ first, end: bracket, type: 'organisation' }] : []
}

export const isOpenBracket = (word: string): boolean => word === '('

const SURE = 0.8

/** Where the name begins whose words begin with the letters, each of them; small words and hyphens have none. */
const nameBefore = (doc: Document, bracket: number, letters: string): number | null => {
  let at = bracket - 1
  let left = letters.length
  for (; left > 0; at--) {
    const word = wordOf(doc, at)
    if (opensLine(doc, at + 1) && at + 1 < bracket) return null
    if (isCapitalAt(doc, at)) {
      if (word.charAt(0) !== letters.charAt(left - 1) || isShouted(word)) return null
      left--
    } else if (at === bracket - 1 || !SMALL.test(word)) return null
  }
  return (isCapitalAt(doc, at) && wordOf(doc, at) !== 'The') || wordOf(doc, at) === '-' ? null : at + 1
}

const SMALL = /^(?:-|&|and|of|for|the|on|in|to|de|di|da|ng|sa|na|dan)$/
