import { wordOf, type Document } from '../../document.js'
import { INSTITUTION_TAILS } from '../../lexicon/institution-tails.js'
import type { MentionReader } from './rule.js'
import { lowerOf } from './words.js'

/** "University of the West of England | and | Trinity College" are two. */
export const readPairsOfInstitutions: MentionReader = (doc, { firstToken: first, endToken: end }) => {
  if (end - first < SHORTEST || !HEAD.test(wordOf(doc, first)) || wordOf(doc, first + 1) !== 'of') return []
  const and = andIn(doc, first, end)
  if (and < 0 || and > end - 3) return []
  return [
    { first, end: and, type: 'organisation' },
    { first: and + 1, end, type: 'organisation' },
  ]
}

const SHORTEST = 6

// A department and an institute may have fields of two kinds.
const HEAD = /^(?:Bank|Church|University)$/

const andIn = (doc: Document, first: number, end: number): number => {
  if (!INSTITUTION_TAILS.has(lowerOf(doc, end - 1))) return -1
  for (let i = end - 2; i > first + 2; i--) if (wordOf(doc, i) === 'and') return i
  return -1
}
