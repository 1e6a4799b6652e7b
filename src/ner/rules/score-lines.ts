import type { TokenRange } from '../../collections/token-range.js'
import { wordOf, type Document } from '../../document.js'
import { REGIONS } from '../../lexicon/regions.js'
import { TIME_WORDS } from '../../lexicon/time-words.js'
import type { MentionReader } from './rule.js'
import { capitalsEnd, isCapitalAt, lowerOf, lowerWords, opensLine } from './words.js'

/** "Denver 114, Utah 101" on a line of its own: who has points is a team, unless both are countries. */
export const readScoreLine: MentionReader = (doc, { firstToken: first, endToken: end }) => {
  const left = opensLine(doc, first) ? { first, end } : sideBefore(doc, first - 1)
  if (!left || !isPoints(doc, left.end) || wordOf(doc, left.end + 1) !== ',') return []
  const from = left.end + 2
  const right = { first: from, end: capitalsEnd(doc, from, LONGEST) }
  const isLine = right.end > from && isPoints(doc, right.end) && closes(doc, right.end + 1)
  if (!isLine || [left, right].some((side) => TIME_WORDS.has(lowerOf(doc, side.first)))) return []
  if ([left, right].every((side) => isRegion(doc, side))) return []
  return [
    { ...left, type: 'organisation' },
    { ...right, type: 'organisation' },
  ]
}

const LONGEST = 3

const isPoints = (doc: Document, token: number): boolean => /^\d{1,3}$/.test(wordOf(doc, token))

/** "(OT)" may stand behind. */
const closes = (doc: Document, token: number): boolean =>
  opensLine(doc, token) || (wordOf(doc, token) === '(' && opensLine(doc, token + 3))

/** "Denver" before "114," where the line begins with it. */
const sideBefore = (doc: Document, comma: number): TokenRange | null => {
  if (wordOf(doc, comma) !== ',' || !isPoints(doc, comma - 1)) return null
  const end = comma - 1
  let first = end
  while (first > end - LONGEST && isCapitalAt(doc, first - 1) && !opensLine(doc, first)) first--
  return first < end && opensLine(doc, first) ? { first, end } : null
}

const isRegion = (doc: Document, { first, end }: TokenRange): boolean =>
  REGIONS.has(lowerWords(doc, { firstToken: first, endToken: end }))
