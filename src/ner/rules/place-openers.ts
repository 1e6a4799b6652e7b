import { wordOf, type Document } from '../../document.js'
import { PLACE_OPENERS } from '../../lexicon/place-openers.js'
import { mentionsAt } from './mentions-at.js'
import type { WordReader } from './rule.js'
import { isTitlePhrase } from './title-words.js'
import { capitalsEnd, isCapital, isCapitalAt, isShouted } from './words.js'

/** "Barangay Linao", "Brgy. San Roque", "Kampung Pulo": what opens so is a place, whoever it is named after. */
export const readPlaceOpener: WordReader = (doc, first, mentions) => {
  const from = wordOf(doc, first + 1) === '.' ? first + 2 : first + 1
  if (!isCapitalAt(doc, from) || isShouted(wordOf(doc, from)) || isTitlePhrase(doc, first)) return []
  const end = endOfName(doc, from)
  // "Kampung Baru Youth Club" and "Barangay Linao Council" are known for bodies, and other names may hold a place's.
  const held = mentionsAt(mentions, { first, end })
  const isWhole = held.every(({ firstToken, endToken }) => firstToken >= first && endToken <= end)
  const isKnown = held.some(
    ({ type, firstToken }) =>
      type === 'organisation' || (type === 'place' && firstToken === first && from === first + 1),
  )
  return end > from && isWhole && !isKnown ? [{ first, end, type: 'place' }] : []
}

export const isPlaceOpener = (word: string): boolean =>
  isCapital(word) && !isShouted(word) && PLACE_OPENERS.has(word.toLowerCase().replace('.', ''))

const LONGEST = 3

/** The end of all words with a capital, where they are few. */
const endOfName = (doc: Document, from: number): number => {
  const end = capitalsEnd(doc, from, LONGEST)
  return isCapitalAt(doc, end) ? from : end
}
