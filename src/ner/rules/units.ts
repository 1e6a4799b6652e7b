import { wordOf, type Document } from '../../document.js'
import { opensLine, isCapitalAt, sentenceAt } from './words.js'
import type { WordReader } from './rule.js'

/** "the 3rd Assault Brigade", "7th Fleet": a unit with its number is a body. */
export const readUnit: WordReader = (doc, unit) => {
  const end = unit + 1
  if (isCapitalAt(doc, end) && !opensLine(doc, end)) return []
  const first = numberBefore(doc, unit)
  // "the 2nd Division" is one of clubs as well.
  return first === null || (wordOf(doc, unit) === 'Division' && unit - first < 2)
    ? []
    : [{ first, end, type: 'organisation' }]
}

export const isUnit = (word: string): boolean => UNITS.has(word)

const UNITS: ReadonlySet<string> = new Set([
  'Battalion',
  'Brigade',
  'Corps',
  'Division',
  'Fleet',
  'Regiment',
  'Squadron',
])

const LONGEST = 4

const numberBefore = (doc: Document, unit: number): number | null => {
  const { first: start } = sentenceAt(doc, unit)
  for (let i = unit - 1; i >= start && i >= unit - LONGEST; i--) {
    if (ORDINAL.test(wordOf(doc, i))) return i
    if (!isCapitalAt(doc, i) || opensLine(doc, i + 1)) return null
  }
  return null
}

const ORDINAL = /^\d{1,4}(?:st|nd|rd|th|d)$/
