import { wordOf, type Document, type Mention } from '../../document.js'
import { COURT_KINDS, INSTITUTION_TAILS } from '../../lexicon/institution-tails.js'
import type { MentionReader } from './rule.js'
import { isCapitalAt, lowerOf } from './words.js'

/** "Acton Crown Court", "Anna Lindh Foundation": the last word tells that it is a body, whatever the first ones are. */
export const readInstitutions: MentionReader = (doc, mention) =>
  isInstitution(doc, mention)
    ? [{ first: mention.firstToken, end: mention.endToken, type: 'organisation' }]
    : []

const isInstitution = (doc: Document, { firstToken: first, endToken: end }: Mention): boolean => {
  if (end - first < 2 || !isCapitalAt(doc, end - 1)) return false
  // "University of Erlangen-Nuremberg", but the Department of Atlántida is a place.
  if (BODY_OPENERS.test(wordOf(doc, first)) && /^(?:of|for)$/.test(wordOf(doc, first + 1))) return true
  const last = lowerOf(doc, end - 1)
  return (
    INSTITUTION_TAILS.has(last) || (last === 'court' && isCourt(doc, end - 1)) || isChamber(doc, first, end)
  )
}

const BODY_OPENERS = /^(?:University|Ministry|Institute|Academy|Faculty)$/

/** "Crown Court", "Rundu Magistrate's Court" */
const isCourt = (doc: Document, court: number): boolean =>
  COURT_KINDS.has(lowerOf(doc, court - 1)) || /^magistrates?$/.test(lowerOf(doc, court - 2))

const isChamber = (doc: Document, first: number, end: number): boolean =>
  end - first === 2 && wordOf(doc, first + 1) === 'House' && /^(?:Lower|Upper)$/.test(wordOf(doc, first))
