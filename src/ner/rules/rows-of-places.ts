import { wordOf, type Document, type Mention } from '../../document.js'
import type { TokenRange } from '../../collections/token-range.js'
import { PLACE_PLURALS } from '../../lexicon/place-plurals.js'
import type { Reading } from './edit.js'
import { mentionsAt } from './mentions-at.js'
import type { WordReader } from './rule.js'
import { capitalsEnd, isCapitalAt, isShouted, sentenceAt } from './words.js'

/** "the villages of Likum, Koroji and Bujhou", "Likum and Koroji villages": in a row with a place each is one. */
export const readPlaceRow: WordReader = (doc, noun, mentions) => {
  const { first, end } = sentenceAt(doc, noun)
  const row =
    wordOf(doc, noun + 1) === 'of' ? rowBehind(doc, noun + 2, end) : rowBefore(doc, noun, first, mentions)
  if (row.length < FEWEST || !row.some((name) => isPlace(mentions, name))) return []
  return row.flatMap((name) => readingOf(mentions, name))
}

export const isPlacePlural = (word: string): boolean => PLACE_PLURALS.has(word)

const FEWEST = 2
const LONGEST = 3

const isPlace = (mentions: readonly Mention[], { first, end }: TokenRange): boolean =>
  mentionsAt(mentions, { first, end }).some(
    ({ type, firstToken, endToken }) => type === 'place' && firstToken === first && endToken === end,
  )

/** A name that nothing else holds a part of, and that is no place yet. What surely is a body stays one. */
const readingOf = (mentions: readonly Mention[], { first, end }: TokenRange): readonly Reading[] => {
  const held = mentionsAt(mentions, { first, end })
  const isFree = held.every(
    ({ firstToken, endToken, type, confidence }) =>
      firstToken === first && endToken === end && type !== 'place' && confidence < SURE,
  )
  return isFree ? [{ first, end, type: 'place' }] : []
}

const SURE = 0.8

const rowBehind = (doc: Document, from: number, stop: number): readonly TokenRange[] => {
  const row: TokenRange[] = []
  for (let first = from; first < stop && isName(doc, first);) {
    const end = capitalsEnd(doc, first, LONGEST)
    if (isCapitalAt(doc, end)) return []
    row.push({ first, end })
    const next = afterJoint(doc, end)
    if (next === end) break
    first = next
  }
  return row
}

const rowBefore = (
  doc: Document,
  noun: number,
  start: number,
  mentions: readonly Mention[],
): readonly TokenRange[] => {
  const row: TokenRange[] = []
  for (let end = noun; end - 1 > start && isName(doc, end - 1);) {
    let first = end - 1
    while (first > start && isName(doc, first - 1)) first--
    // What opens the sentence has its capital from there: "Only Gurez".
    if (first === start) return [...row, ...placesAt(mentions, { first, end })]
    if (end - first > LONGEST || PARTS.test(wordOf(doc, first))) return row
    row.push({ first, end })
    const before = beforeJoint(doc, first)
    if (before === first) break
    end = before
  }
  return row
}

const placesAt = (mentions: readonly Mention[], range: TokenRange): readonly TokenRange[] =>
  mentionsAt(mentions, range)
    .filter(({ type, endToken }) => type === 'place' && endToken === range.end)
    .map(({ firstToken, endToken }) => ({ first: firstToken, end: endToken }))

// "the Zongo and Inner cities"
const PARTS = /^(?:Inner|Outer|Upper|Lower|Central|Northern|Southern|Eastern|Western)$/

const isName = (doc: Document, token: number): boolean =>
  isCapitalAt(doc, token) && !isShouted(wordOf(doc, token))

/** The token behind ",", "and", ", and". */
const afterJoint = (doc: Document, token: number): number => {
  const isComma = wordOf(doc, token) === ','
  if (wordOf(doc, isComma ? token + 1 : token) === 'and') return isComma ? token + 2 : token + 1
  return isComma ? token + 1 : token
}

/** The end of the name before ",", "and", ", and". */
const beforeJoint = (doc: Document, first: number): number => {
  if (wordOf(doc, first - 1) === ',') return first - 1
  if (wordOf(doc, first - 1) !== 'and') return first
  return wordOf(doc, first - 2) === ',' ? first - 2 : first - 1
}
