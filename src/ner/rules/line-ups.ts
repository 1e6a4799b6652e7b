import { wordOf, type Document, type Mention } from '../../document.js'
import { LINE_UP_LABELS } from '../../lexicon/line-up-labels.js'
import { SURNAME_PARTICLES } from '../../lexicon/surname-particles.js'
import type { TokenRange } from '../../collections/token-range.js'
import type { Reading } from './edit.js'
import { mentionsAt } from './mentions-at.js'
import type { DocumentReader } from './rule.js'
import { isCapitalAt, lowerOf, lowerWords } from './words.js'

/** "Subs not used: Lowe, York, Bray (Hart 46)." and rows of surnames: who plays is a person, whatever else is called so. */
export const readLineUps: DocumentReader = (doc, mentions) => {
  const { count, firsts } = doc.sentences
  const found: Reading[] = []
  for (let s = 0; s < count; s++) {
    const [start, end] = [firsts[s]!, firsts[s + 1]!]
    const first = afterLabel(doc, start, end)
    const names = rowAt(doc, first ?? start, end)
    if (names === null) continue
    const isLineUp =
      first === null ? names.length >= FEWEST_ALONE && isOfPeople(mentions, names) : names.length >= FEWEST
    if (isLineUp) for (const { first, end } of names) found.push({ first, end, type: 'person' })
  }
  return found
}

const FEWEST = 3
const FEWEST_ALONE = 6

// "Starting line-up:"
const LONGEST_LABEL = 5

/** The token behind "Subs not used:", "Line-up:". */
const afterLabel = (doc: Document, start: number, end: number): number | null => {
  const stop = Math.min(end, start + LONGEST_LABEL)
  let colon = start
  while (colon < stop && wordOf(doc, colon) !== ':') colon++
  if (colon === stop) return null
  const label = lowerWords(doc, { firstToken: start, endToken: colon }).replaceAll(' - ', '')
  return LINE_UP_LABELS.has(label) ? colon + 1 : null
}

/** The names of a row to its full stop; null where anything else stands in it. */
const rowAt = (doc: Document, start: number, end: number): readonly TokenRange[] | null => {
  const names: TokenRange[] = []
  for (let at = start; at < end; at++) {
    const first = afterNumber(doc, at)
    const stop = nameEnd(doc, first, end)
    if (stop === first) return null
    names.push({ first, end: stop })
    at = afterBrackets(doc, stop, end)
    if (at >= end || wordOf(doc, at) === '.') return names
    if (!/^[,;]$/.test(wordOf(doc, at)) && wordOf(doc, at) !== 'and') return null
    if (wordOf(doc, at + 1) === 'and') at++
  }
  return names
}

// "10 Hart", "10. Hart"
const afterNumber = (doc: Document, token: number): number => {
  if (!/^\d{1,2}$/.test(wordOf(doc, token))) return token
  return wordOf(doc, token + 1) === '.' ? token + 2 : token + 1
}

const LONGEST_NAME = 3

/** "Van Rooyen", "de Vries", "Smith-Jones" */
const nameEnd = (doc: Document, first: number, stop: number): number => {
  let end = first
  while (end < stop && end < first + LONGEST_NAME && isOfName(doc, end)) end++
  return end > first && isCapitalAt(doc, end - 1) ? end : first
}

const isOfName = (doc: Document, token: number): boolean =>
  isCapitalAt(doc, token) ||
  SURNAME_PARTICLES.has(lowerOf(doc, token)) ||
  (wordOf(doc, token) === '-' && isCapitalAt(doc, token + 1))

// "(capt)", "(Hart 46)"
const afterBrackets = (doc: Document, token: number, end: number): number => {
  if (wordOf(doc, token) !== '(') return token
  for (let i = token + 1; i < end; i++) if (wordOf(doc, i) === ')') return i + 1
  return end
}

/** Whether the row is of single words and more than half of them are people to the tagger. */
const isOfPeople = (mentions: readonly Mention[], names: readonly TokenRange[]): boolean => {
  const people = names.filter((name) => mentionsAt(mentions, name).some(({ type }) => type === 'person'))
  return people.length * 2 > names.length && names.every(({ first, end }) => end - first === 1)
}
