import { wordOf, type Document } from '../../document.js'
import { DETERMINERS } from '../../lexicon/determiners.js'
import type { MentionReader } from './rule.js'
import { lowerOf, opensLine } from './words.js'

/** "in the film | Chinatown |, Ana Ruiz plays": a work that is called like a place. */
export const readWorks: MentionReader = (doc, { firstToken: first, endToken: end }) =>
  WORK.test(wordOf(doc, first - 1)) && !opensLine(doc, first) && isGiven(doc, first - 2) && closes(doc, end)
    ? [{ first, end, type: null }]
    : []

const WORK = /^(?:album|film|movie|musical|novel|opera|sitcom|song|thriller)$/

/** "the film", "her hit song" */
const isGiven = (doc: Document, token: number): boolean =>
  isDeterminer(doc, token) || isDeterminer(doc, token - 1)

const isDeterminer = (doc: Document, token: number): boolean =>
  token >= 0 && (DETERMINERS.has(lowerOf(doc, token)) || /^['’]s?$/.test(wordOf(doc, token)))

// "the film Paris wants to see"
const closes = (doc: Document, end: number): boolean =>
  /^(?:[,.;:!?)”"’]|about|and|at|by|for|from|in|is|on|or|starring|that|was|which|with|won|)$/.test(
    wordOf(doc, end),
  )
