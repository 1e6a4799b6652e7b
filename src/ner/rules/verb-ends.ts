import { wordOf } from '../../document.js'
import { IRREGULAR_PASTS } from '../../lexicon/irregular-pasts.js'
import type { Rule } from './edit.js'
import { isCapitalAt } from './words.js'

/** "Shirley Temple sang": no person's name ends in a verb, but "Yun-hung" is one, and so is "nancy drew" in small letters. */
export const readVerbEnds: Rule = (doc, mentions) =>
  mentions.flatMap(({ type, firstToken: first, endToken, confidence }) => {
    const last = endToken - 1
    return type === 'person' &&
      isCapitalAt(doc, first) &&
      last > first &&
      wordOf(doc, last - 1) !== '-' &&
      IRREGULAR_PASTS.has(wordOf(doc, last))
      ? [{ first, end: last, type, confidence }]
      : []
  })
