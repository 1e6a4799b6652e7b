import { wordOf, type Document, type Mention } from '../../document.js'
import { isInNoLonger, mentionsAt } from './mentions-at.js'
import type { WordReader } from './rule.js'
import { isCapitalAt, lowerOf } from './words.js'

/** "St Francis of Assisi", "St. Catherine of Siena": a saint, but "at St Clement of Rome" and "St. Anthony of Padua Church" are places. */
export const readSaintOf: WordReader = (doc, first, mentions) => {
  const name = wordOf(doc, first + 1) === '.' ? first + 2 : first + 1
  const end = name + 3
  const isOf =
    wordOf(doc, name + 1) === 'of' &&
    isCapitalAt(doc, name) &&
    isCapitalAt(doc, name + 2) &&
    !isCapitalAt(doc, end) &&
    !isCapitalAt(doc, first - 1) &&
    !/^(?:at|in|near|of)$/.test(lowerOf(doc, first - 1))
  return isOf && (isInNoLonger(mentions, { first, end }) || isInRow(doc, mentions, first))
    ? [{ first, end, type: 'person' }]
    : []
}

/** "St Francis of Assisi | and | St Clare of Assisi" in one mention. */
const isInRow = (doc: Document, mentions: readonly Mention[], first: number): boolean =>
  mentionsAt(mentions, { first, end: first + 1 }).every(
    ({ type, firstToken }) => type !== 'organisation' && isSaintWord(wordOf(doc, firstToken)),
  )

export const isSaintWord = (word: string): boolean => /^(?:St\.?|Saint)$/.test(word)
