import { wordOf, type Document, type Mention } from '../../document.js'
import { REGIONS } from '../../lexicon/regions.js'
import { SURNAME_PARTICLES } from '../../lexicon/surname-particles.js'
import type { Reading } from './edit.js'
import { mentionsAt } from './mentions-at.js'
import type { PlacesReader } from './rule.js'
import { isCapitalAt, isGivenNameAt, lowerOf, opensLine, sentenceAt } from './words.js'

/** "Present: Okafor, Ngozi; Lindqvist, Henrik": a list of people, surname first. */
export const readSurnameFirstLists: PlacesReader = (doc, mentions, semicolons) => {
  const readings: Reading[] = []
  let from = 0
  for (const semicolon of semicolons) {
    if (semicolon < from) continue
    const { first, end } = sentenceAt(doc, semicolon)
    const items = itemsOf(doc, semicolon, first, end)
    if (isListOfPeople(doc, items, mentions)) readings.push(...items)
    from = end
  }
  return readings.length > 0 ? readings : linesOfPeople(doc, mentions)
}

export const isSemicolon = (word: string): boolean => word === ';'

const FEWEST_LINES = 3

/** The same with each on a line of its own: "1. Okafor, Ngozi⏎2. Lindqvist, Henrik⏎3. Silva, Ana". */
const linesOfPeople = (doc: Document, mentions: readonly Mention[]): readonly Reading[] => {
  const { count, firsts } = doc.sentences
  const readings: Reading[] = []
  let items: Reading[] = []
  for (let s = 0; s <= count; s++) {
    const item = s < count ? lineAt(doc, firsts[s]!, firsts[s + 1]!) : null
    if (item) items.push(item)
    else {
      if (isMostlyGiven(doc, items) && isListOfPeople(doc, items, mentions)) readings.push(...items)
      items = []
    }
  }
  return readings
}

// Towns and their counties stand so too, and a county may be a Clark.
const isMostlyGiven = (doc: Document, items: readonly Reading[]): boolean =>
  items.length >= FEWEST_LINES && items.filter((item) => hasGivenName(doc, item)).length * 2 > items.length

const hasGivenName = (doc: Document, { first, end }: Reading): boolean =>
  isGivenNameAt(doc, commaIn(doc, first, end)! + 1)

/** A sentence that is a line and a name in it, behind its number or dash. */
const lineAt = (doc: Document, start: number, end: number): Reading | null => {
  if (!opensLine(doc, start) || !opensLine(doc, end)) return null
  let first = start
  while (first < end && !isCapitalAt(doc, first)) first++
  const isLine = first - start <= 2
  const item = { first, end, type: 'person' as const }
  return isLine && isTurned(doc, item) ? item : null
}

const itemsOf = (doc: Document, semicolon: number, first: number, end: number): readonly Reading[] => {
  let at = semicolon
  while (at > first && wordOf(doc, at - 1) !== ':') at--
  const items: Reading[] = []
  for (let from = at; at <= end; at++) {
    const word = at < end ? wordOf(doc, at) : ';'
    if (word !== ';' && !(word === '.' && at === end - 1)) continue
    if (at > from) items.push({ first: from, end: at, type: 'person' })
    from = at + 1
  }
  return items
}

const FEWEST = 2
const LONGEST = 7

// Somebody must be known to be one: "Qardho, Bari; Eyl, Nugal" are towns.
const isListOfPeople = (doc: Document, items: readonly Reading[], mentions: readonly Mention[]): boolean =>
  items.length >= FEWEST &&
  items.every((item) => isTurned(doc, item)) &&
  items.some((item) => hasGivenName(doc, item)) &&
  !items.some((item) =>
    mentionsAt(mentions, item).some(({ type, confidence }) => type === 'organisation' && confidence > SURE),
  )

const SURE = 0.8

const commaIn = (doc: Document, first: number, end: number): number | null => {
  for (let i = first; i < end; i++) if (wordOf(doc, i) === ',') return i
  return null
}

const isTurned = (doc: Document, { first, end }: Reading): boolean => {
  const comma = commaIn(doc, first, end)
  if (comma === null || comma <= first || comma >= end - 1 || end - first > LONGEST) return false
  if (!isCapitalAt(doc, comma + 1) || REGIONS.has(lowerOf(doc, comma + 1))) return false
  for (let i = first; i < end; i++)
    if (
      i !== comma &&
      !isCapitalAt(doc, i) &&
      !SURNAME_PARTICLES.has(lowerOf(doc, i)) &&
      wordOf(doc, i) !== '.'
    )
      return false
  return true
}
