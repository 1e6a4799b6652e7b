import { wordOf, type Document, type Mention } from '../../document.js'
import { SEAT_WORDS } from '../../lexicon/seat-words.js'
import type { Reading } from './edit.js'
import type { MentionReader } from './rule.js'
import { isTitleAt } from './title-words.js'
import { isCapitalAt, isGivenNameAt, isShouted, opensLine } from './words.js'

/** What stands right before somebody's name: "Selangor | Datuk Seri | Azmin Ali", "Kabwata | MP Andrew Tayengwa". */
export const readBeforePeople: MentionReader = (doc, mention, mentions, index) => {
  const next = mentions[index + 1]
  if (next?.type !== 'person') return []
  const { firstToken: first, endToken: end, type, confidence } = mention
  if (type === 'person') return isSeat(doc, mention, next) ? placeOfSeat(doc, mention) : []
  if (next.firstToken !== end) return []
  let stop = end
  while (stop > first && isTitleAt(doc, stop - 1, first)) stop--
  // "the Office of Senator Ann Lee" is the office of somebody.
  if (stop === end || opensLine(doc, end) || hasOf(doc, first, stop)) return []
  return [stop > first ? { first, end: stop, type, confidence } : { first, end, type: null }]
}

const hasOf = (doc: Document, first: number, end: number): boolean => {
  for (let i = first; i < end; i++) if (/^of$/i.test(wordOf(doc, i))) return true
  return false
}

/** Whether a word behind it says what whoever is named next is for it. "Ana Ruiz MP" may be somebody in a list. */
const isSeat = (doc: Document, { firstToken: first, endToken: end }: Mention, next: Mention): boolean => {
  const word = wordOf(doc, end)
  const most = isShouted(word) ? LONGEST_SEAT : LONGEST_TOWN
  return (
    next.firstToken === end + 1 &&
    next.endToken - next.firstToken > 1 &&
    SEAT_WORDS.has(word.toLowerCase()) &&
    isCapitalAt(doc, first) &&
    end - first <= most &&
    !(end - first > 1 && isGivenNameAt(doc, first)) &&
    !opensLine(doc, end) &&
    !opensLine(doc, end + 1)
  )
}

// "Te Tai Tonga MP", "Babonneau resident"
const LONGEST_SEAT = 3
const LONGEST_TOWN = 2

/** "Kabwata", or "UPND | Kabwata" of a party's man. */
const placeOfSeat = (doc: Document, { firstToken: first, endToken: end }: Mention): readonly Reading[] => {
  if (!isShouted(wordOf(doc, first))) return [{ first, end, type: 'place' }]
  const party: Reading = { first, end: first + 1, type: 'organisation' }
  return end - first > 1 ? [party, { first: first + 1, end, type: 'place' }] : [party]
}
