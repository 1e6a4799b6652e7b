import { wordOf, type Document, type Mention } from '../../document.js'
import type { Reading } from './edit.js'
import type { MentionReader } from './rule.js'
import { isCapitalAt, isShouted, opensLine } from './words.js'

/** "Abercrombie & Fitch", "Ben & Jerry's": one name on each side of the mark is a house. */
export const readAmpersands: MentionReader = (doc, mention, mentions, index) => {
  // "Ministry of Health & Prevention" is known for one already, and "Oyam & Gulu" are towns.
  if (mention.type === 'place') return houseInRow(doc, mention)
  const row = mention.type === 'organisation' ? rowOfTwo(doc, mention, mentions[index + 1]) : []
  if (row.length > 0) return row
  const { firstToken: first, endToken: end } = mention
  const marks = (end - first === 3 ? [first - 1, end, first + 1] : [first - 1, end]).filter(
    (token) => wordOf(doc, token) === '&',
  )
  if (marks.length === 0 || isBesidePlace(mentions, index)) return []
  return marks.flatMap((mark) => houseAt(doc, mark))
}

const isBesidePlace = (mentions: readonly Mention[], index: number): boolean =>
  mentions[index - 1]?.type === 'place' || mentions[index + 1]?.type === 'place'

// "Tiffany, Abercrombie & Fitch" taken for one place is none.
const houseInRow = (doc: Document, { firstToken, endToken }: Mention): readonly Reading[] => {
  const mark = endToken - 2
  return wordOf(doc, mark) === '&' && mark - 2 > firstToken && wordOf(doc, mark - 2) === ','
    ? houseAt(doc, mark)
    : []
}

/** "Tiffany, Abercrombie & Fitch and | Hewlett Packard" are three; "Kirkland, Ellis & Watkins" alone is one. */
const rowOfTwo = (doc: Document, mention: Mention, next: Mention | undefined): readonly Reading[] => {
  const { firstToken: first, endToken: end } = mention
  const goesOn = next?.type === 'organisation' && next.firstToken === end + 1 && wordOf(doc, end) === 'and'
  if (!goesOn || end - first !== 5 || wordOf(doc, first + 1) !== ',' || wordOf(doc, first + 3) !== '&')
    return []
  return [
    { first, end: first + 1, type: 'organisation' },
    { first: first + 2, end, type: 'organisation' },
  ]
}

const houseAt = (doc: Document, mark: number): readonly Reading[] => {
  const [first, last] = [mark - 1, mark + 1]
  if (!isWord(doc, first) || !isWord(doc, last)) return []
  if (isCapitalAt(doc, first - 1) || isCapitalAt(doc, last + 1) || opensLine(doc, last)) return []
  const owned = /^['’]s$/.test(wordOf(doc, last + 1)) && !/^\p{Ll}/u.test(wordOf(doc, last + 2))
  return [{ first, end: owned ? last + 2 : last + 1, type: 'organisation' }]
}

// "R & D" and "Q & A" are none.
const isWord = (doc: Document, token: number): boolean =>
  isCapitalAt(doc, token) && wordOf(doc, token).length > 2 && !isShouted(wordOf(doc, token))
