import { wordOf, type Document } from '../../document.js'
import { ORGANISATION_HEADS } from '../../lexicon/organisation-heads.js'
import { ORGANISATION_TAILS } from '../../lexicon/organisation-tails.js'
import type { MentionReader } from './rule.js'
import { isCapitalAt, lowerOf } from './words.js'

/** "Ministry of Education, | Tertiary Education, Science and Technology": the list of what one ministry is for is one name. */
export const readMinistries: MentionReader = (doc, { firstToken: first, endToken: end }, mentions, index) => {
  const next = mentions[index + 1]
  if (!next || next.type !== 'organisation' || next.firstToken !== end + 1 || wordOf(doc, end) !== ',')
    return []
  if (!/^(?:Department|Ministry)$/.test(wordOf(doc, first)) || !/^(?:of|for)$/.test(wordOf(doc, first + 1)))
    return []
  return isListOfFields(doc, next.firstToken, next.endToken)
    ? [{ first, end: next.endToken, type: 'organisation' }]
    : []
}

/** With an "and" at its end and a comma before it, and nothing that is a body: not "Ministry of Health, Pfizer and Moderna". */
const isListOfFields = (doc: Document, first: number, end: number): boolean => {
  let comma = -1
  for (let i = first; i < end; i++) {
    const word = lowerOf(doc, i)
    if (ORGANISATION_HEADS.has(word) || ORGANISATION_TAILS.has(word)) return false
    if (word === ',') comma = i
    else if (word === 'and') return comma > first && isCapitalAt(doc, end - 1)
  }
  return false
}
