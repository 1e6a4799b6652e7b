import { wordOf } from '../../document.js'
import { REGIONS } from '../../lexicon/regions.js'
import { isFree } from './mentions-at.js'
import type { WordReader } from './rule.js'
import { isCapitalAt, lowerOf } from './words.js'

/** "pro-Russia separatists", "anti-China protests": a country that some are for or against. */
export const readAgainst: WordReader = (doc, pro, mentions) => {
  const country = { first: pro + 2, end: pro + 3 }
  const isCountry =
    wordOf(doc, pro + 1) === '-' &&
    isCapitalAt(doc, country.first) &&
    REGIONS.has(lowerOf(doc, country.first)) &&
    isFree(mentions, country)
  return isCountry ? [{ ...country, type: 'place' }] : []
}

export const isProOrAnti = (word: string): boolean => /^(?:pro|anti)$/i.test(word)
