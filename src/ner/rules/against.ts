import { wordOf } from '../../document.js'
import { REGIONS } from '../../lexicon/regions.js'
import type { Reading, Rule } from './edit.js'
import { mentionsAt } from './mentions-at.js'
import { isCapitalAt, lowerOf } from './words.js'

/** "pro-Russia separatists", "anti-China protests": a country that some are for or against. */
export const readAgainst: Rule = (doc, mentions) => {
  const found: Reading[] = []
  for (let first = 2; first < doc.tokens.count; first++)
    if (
      wordOf(doc, first - 1) === '-' &&
      /^(?:pro|anti)$/.test(lowerOf(doc, first - 2)) &&
      isCapitalAt(doc, first) &&
      REGIONS.has(lowerOf(doc, first)) &&
      mentionsAt(mentions, { first, end: first + 1 }).length === 0
    )
      found.push({ first, end: first + 1, type: 'place' })
  return found
}
