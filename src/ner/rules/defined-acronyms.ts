import { patternFor } from '../../collections/plain-pattern.js'
import { wordOf, type Document, type EntityType, type Mention } from '../../document.js'
import { ORGANISATION_HEADS } from '../../lexicon/organisation-heads.js'
import { PREPOSITIONS } from '../../lexicon/prepositions.js'
import { ROLES } from '../../lexicon/roles.js'
import type { Reading } from './edit.js'
import { isBehindLaw } from './laws.js'
import { mentionsAt } from './mentions-at.js'
import type { PlacesReader, WordReader } from './rule.js'
import { isCapitalAt, isShouted, lowerOf, opensLine, sentenceAt } from './words.js'

/** "Economic Development Administration (EDA)": the letters are those of the name before the bracket, and both are of one thing. */
export const readDefinedAcronym: WordReader = (doc, bracket, mentions) => {
  const letters = bracket + 1
  if (wordOf(doc, bracket + 2) !== ')' || !isAcronym(wordOf(doc, letters))) return []
  const first = nameBefore(doc, bracket, wordOf(doc, letters))
  if (first === null) return []
  const name = mentionsAt(mentions, { first, end: bracket })
  const acronym = mentionsAt(mentions, { first: letters, end: letters + 1 })[0]
  const whole = name.find(({ firstToken, endToken }) => firstToken === first && endToken === bracket)
  if (whole && whole.type !== 'person')
    return acronym || whole.confidence < SURE ? [] : [{ first: letters, end: letters + 1, type: whole.type }]
  // A programme and a conference have letters too.
  const isBody =
    acronym?.type === 'organisation' &&
    acronym.confidence > SURE &&
    name.length === 1 &&
    name.every(
      ({ type, firstToken, endToken }) => type !== 'place' && firstToken >= first && endToken === bracket,
    )
  return isBody ? [{ first, end: bracket, type: 'organisation' }] : []
}

const isAcronym = (word: string): boolean => CAPITALS(word).test(word)

const CAPITALS = patternFor(String.raw`^\p{Lu}{2,8}$`, 'u')

export const isOpenBracket = (word: string): boolean => word === '('

const SURE = 0.8

/** Where the name begins whose words begin with the letters, each of them; small words and hyphens have none. */
const nameBefore = (doc: Document, bracket: number, letters: string): number | null => {
  let at = bracket - 1
  let left = letters.length
  for (; left > 0; at--) {
    const word = wordOf(doc, at)
    if (opensLine(doc, at + 1) && at + 1 < bracket) return null
    if (isCapitalAt(doc, at)) {
      if (word.charAt(0) !== letters.charAt(left - 1) || isShouted(word)) return null
      left--
    } else if (at === bracket - 1 || !SMALL.test(word)) return null
  }
  return (isCapitalAt(doc, at) && wordOf(doc, at) !== 'The') || wordOf(doc, at) === '-' ? null : at + 1
}

const SMALL = /^(?:-|&|and|of|for|the|on|in|to|de|di|da|ng|sa|na|dan)$/

/**
 * What a bracket says of letters holds of them wherever they stand: "South West Acute Hospital (SWAH)" is a place each time, and
 * "chief election commissioner (CEC)" is nobody's.
 */
export const readAcronymsElsewhere: PlacesReader = (doc, mentions, brackets) => {
  const told = new Map<string, EntityType | null>()
  for (const bracket of brackets) {
    const letters = bracket + 1
    if (wordOf(doc, bracket + 2) !== ')' || !isAcronym(wordOf(doc, letters))) continue
    const type = typeDefined(doc, bracket, mentions)
    if (type !== undefined && !told.has(wordOf(doc, letters))) told.set(wordOf(doc, letters), type)
  }
  if (told.size === 0) return []
  const readings: Reading[] = []
  for (const { firstToken: first, endToken: end, type, confidence } of mentions) {
    const defined = end - first === 1 ? told.get(wordOf(doc, first)) : undefined
    if (defined === undefined || defined === type) continue
    if (defined === null ? type === 'organisation' : confidence < SURE)
      readings.push({ first, end, type: defined })
  }
  return readings
}

/** What the words before a bracket are the name of; null: of nothing, undefined: that is not told. */
const typeDefined = (
  doc: Document,
  bracket: number,
  mentions: readonly Mention[],
): EntityType | null | undefined => {
  if (isBehindLaw(doc, bracket)) return null
  const letters = wordOf(doc, bracket + 1)
  const first = nameBefore(doc, bracket, letters)
  if (first === null) return isCommonNoun(doc, bracket, letters) ? null : undefined
  const inside = mentionsAt(mentions, { first, end: bracket })
  // "Chief Election Commissioner"
  if (inside.length === 0) return ROLES.has(lowerOf(doc, headOf(doc, first, bracket))) ? null : undefined
  const whole = inside.find(({ firstToken, endToken }) => firstToken === first && endToken === bracket)
  return whole && whole.type !== 'person' && whole.confidence >= SURE ? whole.type : undefined
}

/** Whether the words without capitals before a bracket begin with the letters, and name no kind of body: "aide de camp (ADC)". */
const isCommonNoun = (doc: Document, bracket: number, letters: string): boolean => {
  const sentence = sentenceAt(doc, bracket).first
  let first = bracket
  let left = letters.length
  for (let at = bracket - 1; left > 0; at--) {
    // "Respiratory syncytial virus (RSV)": the capital of a sentence makes no name.
    const word = at === sentence && left === 1 ? lowerOf(doc, at) : wordOf(doc, at)
    if (opensLine(doc, at + 1) && at + 1 < bracket) return false
    if (word.charAt(0) === letters.charAt(left - 1).toLowerCase()) left--
    else if (at === bracket - 1 || !SMALL.test(word)) return false
    first = at
  }
  return !isBody(wordOf(doc, headOf(doc, first, bracket)))
}

/** The noun that says what a phrase names: "Superintendent" of "Superintendent of Police". */
const headOf = (doc: Document, first: number, end: number): number => {
  let head = first
  while (head < end - 1 && !PREPOSITIONS.has(wordOf(doc, head + 1))) head++
  return head
}

const isBody = (noun: string): boolean => {
  const word = noun.toLowerCase().replace(/(?<=organi)s(?=ations?$)/, 'z')
  return ORGANISATION_HEADS.has(word) || ORGANISATION_HEADS.has(word.replace(/s$/, ''))
}
