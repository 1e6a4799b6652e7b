import { wordOf, type Document, type Mention } from '../../document.js'
import { POST_NOMINALS } from '../../lexicon/post-nominals.js'
import { SURNAME_SUFFIXES } from '../../lexicon/surname-suffixes.js'
import type { Reading } from './edit.js'
import type { MentionReader } from './rule.js'
import { isCapitalAt, isGivenNameAt, lowerOf } from './words.js'

/**
 * "Palmer, | Rees" are two people, "Brick Lane, east | London" two places; "Martin Pell, Jr." and "Lindqvist, Henrik" are one each.
 * Of "Zurich, Switzerland" other rules know.
 */
export const readCommas: MentionReader = (doc, mention) => {
  const { firstToken: first, endToken: end, type } = mention
  if (end - first < SHORTEST || type === 'organisation') return []
  const found: Reading[] = []
  for (let from = first, at = first; at <= end; at++) {
    if (at < end && wordOf(doc, at) !== ',') continue
    if (at === end && from === first) return []
    if (isTail(doc, at + 1, end) || (type === 'place' && at < end && !QUARTER.test(wordOf(doc, at + 1))))
      return []
    const part = partAt(doc, mention, from, at)
    if (part !== null) found.push(part)
    from = at + 1
  }
  return type === 'person' && isTurned(doc, mention) ? [] : found
}

const SHORTEST = 3
const QUARTER = /^(?:north|south|east|west|central)/

/** "Jr.", "M.D." behind the comma */
const isTail = (doc: Document, token: number, end: number): boolean =>
  token < end && (SURNAME_SUFFIXES.has(lowerOf(doc, token)) || POST_NOMINALS.has(lowerOf(doc, token)))

/** What is a name between two commas, without the small words that open it: "in | Victoria"; null: nothing. */
const partAt = (doc: Document, { type, confidence }: Mention, from: number, end: number): Reading | null => {
  let first = from
  while (first < end && !isCapitalAt(doc, first)) first++
  return first < end ? { first, end, type, confidence } : null
}

/** "Okafor, Ngozi": the given name last, and of one alone. */
const isTurned = (doc: Document, { firstToken: first, endToken: end }: Mention): boolean =>
  wordOf(doc, end - 2) === ',' && isGivenNameAt(doc, end - 1) && !isGivenNameAt(doc, first)
