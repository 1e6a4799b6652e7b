import { countAtMost } from '../../collections/sorted.js'
import { wordOf, type Document, type Mention } from '../../document.js'
import { HONORIFICS } from '../../lexicon/honorifics.js'
import { JUDGE_ADDRESSES } from '../../lexicon/judge-addresses.js'
import { ROLES } from '../../lexicon/roles.js'
import type { Reading, Rule } from './edit.js'
import { mentionsAt } from './mentions-at.js'
import { isCapitalAt, lowerOf, sentenceAt } from './words.js'

/** "Lord Justice Hughes" is a judge, "Baroness Hale of Ripon" a peer, and no body; "Col" in "Lt. Col. Ann Drew" and in "Col. Drew" is nobody. */
export const readTitles: Rule = (doc, mentions) => [
  ...mentions.flatMap((mention): readonly Reading[] => {
    const { firstToken: first, endToken: end, type } = mention
    if (isRank(doc, mention)) return [{ first, end, type: null }]
    if (type === 'organisation' && isPeer(doc, mention))
      return [
        { first: first + 1, end: first + 2, type: 'person' },
        { first: end - 1, end, type: 'place' },
      ]
    if (type !== 'organisation' || end - first !== 3 || !isJudge(doc, end - 1)) return []
    return [{ first: end - 1, end, type: 'person' }]
  }),
  ...judgesIn(doc, mentions),
]

/** "met Lord Justice Birch": whom no mention holds. */
const judgesIn = (doc: Document, mentions: readonly Mention[]): readonly Reading[] =>
  doc.text.includes('Justice ')
    ? Array.from(
        doc.text.matchAll(/Justice (?=\p{Lu}\p{Ll})/gu),
        ({ index, 0: { length } }) => countAtMost(doc.tokens.starts, index + length) - 1,
      ).flatMap((name) =>
        isJudge(doc, name) && mentionsAt(mentions, { first: name, end: name + 1 }).length === 0
          ? [{ first: name, end: name + 1, type: 'person' as const }]
          : [],
      )
    : []

const isRank = (doc: Document, { firstToken: first, endToken: end, type }: Mention): boolean => {
  if (end - first > 1 || wordOf(doc, end) !== '.' || !isCapitalAt(doc, end + 1)) return false
  const word = wordOf(doc, first)
  if (word === 'Rt') return wordOf(doc, end + 1) === 'Hon'
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
