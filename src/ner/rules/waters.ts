import { wordOf } from '../../document.js'
import type { Rule } from './edit.js'
import { isCapitalAt } from './words.js'

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
const WATERS: ReadonlySet<string> = new Set(['Bay', 'Cape', 'Gulf', 'Isle', 'Sea', 'Strait', 'Straits'])
