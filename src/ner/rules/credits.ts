import { wordOf, type Document } from '../../document.js'
import { mentionsAt } from './mentions-at.js'
import type { WordReader } from './rule.js'
import { capitalsEnd, isCapitalAt, isGivenNameAt, isShouted, opensLine } from './words.js'

/** "(Ann Wu/The Argus)", "Photo: Jan Kuhn/AP": whoever took a picture, and for whom. */
export const readCredit: WordReader = (doc, slash, mentions) => {
  const turned = readHouseFirst(doc, slash, mentions)
  if (turned.length > 0) return turned
  let first = slash
  while (first > slash - LONGEST && isNameWord(doc, first - 1) && !opensLine(doc, first)) first--
  const isKnown = (): boolean =>
    mentionsAt(mentions, { first, end: slash }).some(({ type }) => type === 'person')
  const isPerson = slash - first > 1 && (isGivenNameAt(doc, first) || isKnown())
  if (!isPerson || !(opensLine(doc, first) || /^[(:]$/.test(wordOf(doc, first - 1)))) return []
  const house = wordOf(doc, slash + 1) === 'The' ? slash + 2 : slash + 1
  const end = capitalsEnd(doc, house, LONGEST)
  const isHouse = house > slash + 1 ? end > house : end === house + 1 && isShouted(wordOf(doc, house))
  return isHouse && closes(doc, end)
    ? [
        { first, end: slash, type: 'person' },
        { first: house, end, type: 'organisation' },
      ]
    : []
}

/** "(AP Photo/Jan Kuhn)", "Photo: Getty Images/Ann Wu": the house first. */
const readHouseFirst: WordReader = (doc, slash, mentions) => {
  const stop = /^Photos?$/.test(wordOf(doc, slash - 1)) ? slash - 1 : slash
  let first = stop
  while (first > stop - LONGEST && first > 0 && isCapitalAt(doc, first - 1) && !opensLine(doc, first)) first--
  const isHouse = stop < slash ? isShouted(wordOf(doc, first)) : isAgency(wordOf(doc, stop - 1))
  if (first === stop || !isHouse || !(opensLine(doc, first) || /^[(:]$/.test(wordOf(doc, first - 1))))
    return []
  const end = capitalsEnd(doc, slash + 1, LONGEST)
  const isKnown = mentionsAt(mentions, { first: slash + 1, end }).some(({ type }) => type === 'person')
  const isPerson = end - slash > 2 && (isKnown || isGivenNameAt(doc, slash + 1) || stop < slash)
  return isPerson && closes(doc, end)
    ? [
        { first, end: stop, type: 'organisation' },
        { first: slash + 1, end, type: 'person' },
      ]
    : []
}

const isAgency = (word: string): boolean =>
  /^(?:Images|Pictures|Shutterstock|Alamy|Unsplash|Reuters|Bloomberg)$/.test(word)

export const isSlash = (word: string): boolean => word === '/'

const LONGEST = 4

/** "Ann", "J.", "O'Hara", but not "AP". */
const isNameWord = (doc: Document, token: number): boolean =>
  token >= 0 && isCapitalAt(doc, token) && !isShouted(wordOf(doc, token).replaceAll('.', ''))

const closes = (doc: Document, end: number): boolean =>
  opensLine(doc, end) || /^[).;,|]$/.test(wordOf(doc, end))
