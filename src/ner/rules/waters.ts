import { wordOf } from '../../document.js'
import { WATER_KINDS } from '../../lexicon/water-kinds.js'
import type { MentionReader } from './rule.js'
import { capitalised, isCapitalAt } from './words.js'

/** "Strait of Hormuz" is no body. */
export const readWaters: MentionReader = (doc, { firstToken: first, endToken: end }) =>
  end - first >= SHORTEST &&
  end - first <= LONGEST &&
  WATERS.has(wordOf(doc, first)) &&
  wordOf(doc, first + 1) === 'of' &&
  isCapitalAt(doc, end - 1)
    ? [{ first, end, type: 'place' }]
    : []

const SHORTEST = 3
const LONGEST = 4
const WATERS = capitalised(WATER_KINDS)
