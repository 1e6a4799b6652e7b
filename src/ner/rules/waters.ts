import { wordOf } from '../../document.js'
import { WATER_KINDS } from '../../lexicon/water-kinds.js'
import type { Rule } from './edit.js'
import { capitalised, isCapitalAt } from './words.js'

/** "Strait of Hormuz" is no body. */
export const readWaters: Rule = (doc, mentions) =>
  mentions.flatMap(({ type, firstToken: first, endToken: end }) =>
    type !== 'place' &&
    end - first >= 3 &&
    end - first <= LONGEST &&
    WATERS.has(wordOf(doc, first)) &&
    wordOf(doc, first + 1) === 'of' &&
    isCapitalAt(doc, end - 1)
      ? [{ first, end, type: 'place' as const }]
      : [],
  )

const LONGEST = 4
const WATERS = capitalised(WATER_KINDS)
