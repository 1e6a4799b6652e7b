import { wordOf } from '../../document.js'
import { IRREGULAR_PASTS } from '../../lexicon/irregular-pasts.js'
import type { Rule } from './edit.js'

/** "Shirley Temple sang": no person's name ends in a verb, but "Yun-hung" is one. */
export const readVerbEnds: Rule = (doc, mentions) =>
  mentions.flatMap(({ type, firstToken: first, endToken, confidence }) => {
    const last = endToken - 1
    return type === 'person' &&
      last > first &&
      wordOf(doc, last - 1) !== '-' &&
      IRREGULAR_PASTS.has(wordOf(doc, last))
      ? [{ first, end: last, type, confidence }]
      : []
  })
