import { wordOf } from '../../document.js'
import { IRREGULAR_PASTS } from '../../lexicon/irregular-pasts.js'
import type { MentionReader } from './rule.js'
import { isCapitalAt } from './words.js'

/** "Shirley Temple sang": no person's name ends in a verb, but "Yun-hung" is one, and so is "nancy drew" in small letters. */
export const readVerbEnds: MentionReader = (doc, { type, firstToken: first, endToken, confidence }) => {
  const last = endToken - 1
  return last > first &&
    isCapitalAt(doc, first) &&
    wordOf(doc, last - 1) !== '-' &&
    IRREGULAR_PASTS.has(wordOf(doc, last))
    ? [{ first, end: last, type, confidence }]
    : []
}
