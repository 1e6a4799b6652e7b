import type { Document, Mention } from '../../document.js'
import { REGIONS } from '../../lexicon/regions.js'
import type { Reading } from './edit.js'
import { mentionsAt } from './mentions-at.js'
import type { WordReader } from './rule.js'
import { capitalsEnd, isCapitalAt, lowerWords, opensLine } from './words.js'

/** "Leeds v Saracens": whoever plays a club is a club; alone on a line also who is in no mention: "Wolves v Millwall". */
export const readFixture: WordReader = (doc, versus, mentions) => {
  const [left, right] = mentionsAt(mentions, { first: versus - 1, end: versus + 2 })
  if (left && right) return left.endToken === versus ? readTypes(doc, left, right) : []
  const known = left ?? right
  return known?.type === 'organisation' ? readOther(doc, versus, known) : []
}

export const isVersus = (word: string): boolean => word === 'v' || word === 'vs'

/** One a body, the other a town: both are clubs. A country plays countries. */
const readTypes = (doc: Document, left: Mention, right: Mention): readonly Reading[] => {
  const [town, body] = left.type === 'place' ? [left, right] : [right, left]
  if (town.type !== 'place' || body.type !== 'organisation' || REGIONS.has(lowerWords(doc, town))) return []
  return [{ first: town.firstToken, end: town.endToken, type: 'organisation' }]
}

const LONGEST = 3

/** The other side where the line has these two and nothing else. */
const readOther = (doc: Document, versus: number, known: Mention): readonly Reading[] => {
  if (known.endToken === versus) {
    const name = { first: versus + 1, end: capitalsEnd(doc, versus + 1, LONGEST) }
    const isLine = opensLine(doc, known.firstToken) && name.end > name.first && opensLine(doc, name.end)
    return isLine ? [{ first: name.first, end: name.end, type: 'organisation' }] : []
  }
  let first = versus
  while (first > versus - LONGEST && isCapitalAt(doc, first - 1) && !opensLine(doc, first)) first--
  const isLine = first < versus && opensLine(doc, first) && opensLine(doc, known.endToken)
  return isLine ? [{ first, end: versus, type: 'organisation' }] : []
}
