import { wordOf, type Document, type Mention } from '../../document.js'
import { HONORIFICS } from '../../lexicon/honorifics.js'
import { JUDGE_ADDRESSES } from '../../lexicon/judge-addresses.js'
import { ORGANISATION_TAILS } from '../../lexicon/organisation-tails.js'
import { PLACE_NOUNS } from '../../lexicon/place-nouns.js'
import { REIGNING_TITLES } from '../../lexicon/reigning-titles.js'
import { ROLES } from '../../lexicon/roles.js'
import { isFree } from './mentions-at.js'
import type { MentionReader, WordReader } from './rule.js'
import { isTitleAt } from './title-words.js'
import { isCapitalAt, isGivenNameAt, isShouted, lowerOf, sentenceAt } from './words.js'

/** "Lord Justice Hughes" is a judge, "Baroness Hale of Ripon" a peer, and no body; "Col" in "Lt. Col. Ann Drew" and in "Col. Drew" is nobody. */
export const readTitles: MentionReader = (doc, mention) => {
  const { firstToken: first, endToken: end, type } = mention
  if (isRank(doc, mention)) return [{ first, end, type: null }]
  if (type !== 'person' && isTitledPerson(doc, mention)) return [{ first: end - 2, end, type: 'person' }]
  if (type !== 'person' && isAbbreviated(doc, mention)) return [{ first: first + 2, end, type: 'person' }]
  if (type === 'organisation' && isPeer(doc, mention))
    return [
      { first: first + 1, end: first + 2, type: 'person' },
      { first: end - 1, end, type: 'place' },
    ]
  if (type !== 'organisation' || end - first !== 3 || !isJudge(doc, end - 1)) return []
  return [{ first: end - 1, end, type: 'person' }]
}

/** "Senator | Olive Grand": titles, a given name and a surname, which no body is called; but "King Edward Hospital", "Senator Mary Group". */
const isTitledPerson = (doc: Document, { firstToken, endToken }: Mention): boolean => {
  const first = endToken - 2
  if (first <= firstToken || !isGivenNameAt(doc, first)) return false
  for (let i = firstToken; i < first; i++)
    if (!isTitleAt(doc, i, firstToken) || REIGNING_TITLES.has(lowerOf(doc, i))) return false
  const last = lowerOf(doc, endToken - 1)
  return (
    isCapitalAt(doc, endToken - 1) &&
    !isShouted(wordOf(doc, endToken - 1)) &&
    !PLACE_NOUNS.has(last) &&
    !ORGANISATION_TAILS.has(last)
  )
}

/** "Rev. | Cleveland Banks": a title with its dot, and two words that are no body's. */
const isAbbreviated = (doc: Document, { firstToken: first, endToken: end }: Mention): boolean =>
  end - first === 4 &&
  wordOf(doc, first + 1) === '.' &&
  /^(?:Capt|Col|Fr|Gen|Lt|Maj|Prof|Rev|Sen|Sgt)$/.test(wordOf(doc, first)) &&
  isCapitalAt(doc, first + 2) &&
  isCapitalAt(doc, end - 1) &&
  !PLACE_NOUNS.has(lowerOf(doc, end - 1)) &&
  !ORGANISATION_TAILS.has(lowerOf(doc, end - 1))

export const isJustice = (word: string): boolean => word === 'Justice'

/** "met Lord Justice Birch": whom no mention holds. */
export const readJustice: WordReader = (doc, justice, mentions) => {
  const name = { first: justice + 1, end: justice + 2 }
  const isNamed = isJudge(doc, name.first) && !isShouted(wordOf(doc, name.first)) && isFree(mentions, name)
  return isNamed ? [{ first: name.first, end: name.end, type: 'person' }] : []
}

const isRank = (doc: Document, { firstToken: first, endToken: end, type }: Mention): boolean => {
  if (end - first > 1 || wordOf(doc, end) !== '.' || !isCapitalAt(doc, end + 1)) return false
  const word = wordOf(doc, first)
  if (word === 'Rt') return wordOf(doc, end + 1) === 'Hon'
  // "Barr. Chukwuma Okoye", "Engr. Musa Bello"
  if (/^(?:Atty|Barr|Engr)$/.test(word)) return true
  return (
    type === 'person' &&
    word.length <= LONGEST_RANK &&
    ROLES.has(lowerOf(doc, first)) &&
    (wordOf(doc, first - 1) === '.' || end + 1 < sentenceAt(doc, first).end)
  )
}

const LONGEST_RANK = 4

/** "Baroness | Hale | of | Ripon" */
const isPeer = (doc: Document, { firstToken: first, endToken: end }: Mention): boolean => {
  const title = lowerOf(doc, first)
  return end - first === 4 && lowerOf(doc, end - 2) === 'of' && (HONORIFICS.has(title) || ROLES.has(title))
}

// "Lord Justice Clerk" is an office.
const isJudge = (doc: Document, name: number): boolean =>
  wordOf(doc, name - 1) === 'Justice' &&
  isCapitalAt(doc, name - 2) &&
  JUDGE_ADDRESSES.has(lowerOf(doc, name - 2)) &&
  isCapitalAt(doc, name) &&
  !/^(?:Clerk|General)$/.test(wordOf(doc, name))
