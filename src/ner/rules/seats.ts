import { wordOf, type Document } from '../../document.js'
import { REGION_ABBREVIATIONS } from '../../lexicon/region-abbreviations.js'
import { REGIONS } from '../../lexicon/regions.js'
import type { Reading } from './edit.js'
import type { WordReader } from './rule.js'
import { isCapitalAt, lowerOf } from './words.js'

/** "Ann Drew (R-Mo.)", "Al Green, D-Texas,": the state of a member of Congress is a place, and their party is nobody. */
export const readPartyLetter: WordReader = (doc, letter) => {
  const { starts, ends } = doc.tokens
  const isSeat =
    /^[(,;]$/.test(wordOf(doc, letter - 1)) &&
    starts[letter]! - ends[letter - 1]! <= 1 &&
    /^[-–]$/.test(wordOf(doc, letter + 1)) &&
    starts[letter + 2] === ends[letter]! + 1 &&
    isCapitalAt(doc, letter + 2)
  return isSeat ? stateAt(doc, letter + 2) : []
}

/** Of a Democrat, an independent, a Republican. */
export const isPartyLetter = (word: string): boolean => /^[DIR]$/.test(word)

const stateAt = (doc: Document, first: number): readonly Reading[] => {
  const word = lowerOf(doc, first)
  if (REGIONS.has(`${word} ${lowerOf(doc, first + 1)}`)) return [{ first, end: first + 2, type: 'place' }]
  if (REGIONS.has(word)) return [{ first, end: first + 1, type: 'place' }]
  if (!REGION_ABBREVIATIONS.has(word) && !SHORT.test(wordOf(doc, first))) return []
  // "Mo." has its dot where the text has one.
  const isDotted = wordOf(doc, first + 1) === '.' && /^[),;]$/.test(wordOf(doc, first + 2))
  return [{ first, end: isDotted ? first + 2 : first + 1, type: 'place' }]
}

// "DE", "N.Y.", "W.Va" with a dot behind
const SHORT = /^\p{Lu}(?:\p{Lu}|\.\p{Lu}\p{L}?\.?)$/u
