import { emptyList } from '../../collections/packed.js'
import { wordOf, type Document, type Mention } from '../../document.js'
import { REGION_FOLLOWERS } from '../../lexicon/phrase-openers.js'
import { TOWN_PREPOSITIONS } from '../../lexicon/prepositions.js'
import { REGION_ABBREVIATIONS } from '../../lexicon/region-abbreviations.js'
import { REGIONS } from '../../lexicon/regions.js'
import { STREET_KINDS } from '../../lexicon/street-kinds.js'
import { TIME_WORDS } from '../../lexicon/time-words.js'
import type { Reading } from './edit.js'
import { append, type MentionReader } from './rule.js'
import { isCapitalAt, isShouted, lowerOf, opensLine, sentenceAt } from './words.js'
import { hasLetterOrDigit } from '../../collections/has-letter.js'

/** "Sarpsborg, Norway" is two places, and so is "Clancy, MT 59634", even where nobody has heard of the first. */
export const readTowns: MentionReader = (doc, mention, mentions, index) => {
  const [before, next] = [mentions[index - 1], mentions[index + 1]]
  const found = emptyList<Reading>()
  append(found, withoutPostcode(doc, mention))
  append(found, townOfBody(doc, mention, before))
  if (mention.type !== 'place' && !isState(doc, mention)) return found
  append(found, halves(doc, mention))
  append(found, townAfter(doc, mention, next))
  append(found, stateAfter(doc, mention, next))
  append(found, townBefore(doc, mention, before))
  return found
}

// At every comma, where each part begins as a name does: "Calle 311, between 178 and 182" is one.
const halves = (doc: Document, { firstToken, endToken, confidence }: Mention): readonly Reading[] => {
  const parts: Reading[] = []
  let first = firstToken
  for (let i = firstToken; i <= endToken; i++) {
    if (i < endToken && wordOf(doc, i) !== ',') continue
    if (i === first || !isCapitalAt(doc, first)) return []
    parts.push({ first, end: withDot(doc, first, i), type: 'place', confidence })
    first = i + 1
  }
  if (parts.length < 2) return []
  // "Quincy, Mass." is surely a town, "Tweedy, Cole" as unsure as it was.
  const isTown = parts.length === 2 && isNameOfRegion(doc, parts[1]!.first, endToken)
  return isTown ? parts.map(({ first, end, type }) => ({ first, end, type })) : parts
}

/** Behind the dot of "Mass." */
const withDot = (doc: Document, first: number, end: number): number =>
  end - first === 1 && wordOf(doc, end) === '.' && REGION_ABBREVIATIONS.has(lowerOf(doc, first))
    ? end + 1
    : end

/** "Dedham, Mass.", with its dot. */
const stateAfter = (doc: Document, { endToken }: Mention, next: Mention | undefined): readonly Reading[] => {
  const state = endToken + 1
  if (
    wordOf(doc, endToken) !== ',' ||
    next?.firstToken === state ||
    !REGION_ABBREVIATIONS.has(lowerOf(doc, state))
  )
    return []
  if (wordOf(doc, state).endsWith('.')) return [{ first: state, end: state + 1, type: 'place' }]
  return isCapitalAt(doc, state) && wordOf(doc, state + 1) === '.'
    ? [{ first: state, end: state + 2, type: 'place' }]
    : []
}

/** "12 Mill Street, York": the one word behind a number and a street. */
const townAfter = (doc: Document, street: Mention, next: Mention | undefined): readonly Reading[] => {
  const town = street.endToken + 1
  if (wordOf(doc, town - 1) !== ',' || !/^\d+[a-z]?$/.test(wordOf(doc, street.firstToken - 1))) return []
  const isTown =
    isCapitalAt(doc, town) &&
    !(next?.firstToken === town && next.type !== 'place') &&
    /^(?:[,.;)]|[A-Z]{1,2}\d.*|)$/.test(wordOf(doc, town + 1))
  return isTown && STREET_KINDS.has(lowerOf(doc, street.endToken - 1))
    ? [{ first: town, end: town + 1, type: 'place' }]
    : []
}

/** "the Cavendish Laboratory in Cambridge": where a body is, if the name may be a place at all; but "the party’s members in Parliament". */
const townOfBody = (doc: Document, mention: Mention, before: Mention | undefined): readonly Reading[] => {
  const { firstToken: first, endToken: end, type, typeScores, confidence } = mention
  const isIn =
    before?.type === 'organisation' && before.endToken === first - 1 && wordOf(doc, first - 1) === 'in'
  return type === 'organisation' && isIn && typeScores[PLACE] > MAY_BE_PLACE
    ? [{ first, end, type: 'place', confidence }]
    : []
}

const PLACE = 1
const MAY_BE_PLACE = 0.15

// "London NW1 6XE"
const withoutPostcode = (doc: Document, { firstToken: first, endToken }: Mention): readonly Reading[] => {
  let end = endToken
  while (end > first + 1 && /^(?=.*\d)[\dA-Z]{2,4}$/.test(wordOf(doc, end - 1))) end--
  return end < endToken && endToken - end <= 2 && POSTCODE.test(wordOf(doc, end))
    ? [{ first, end, type: 'place' }]
    : []
}

const POSTCODE = /^[A-Z]{1,2}\d{1,2}[A-Z]?$/

const LONGEST = 3

/** The capitalised words before ", Norway", behind a word that puts something somewhere: "near Sarpsborg". */
const townBefore = (doc: Document, region: Mention, before: Mention | undefined): readonly Reading[] => {
  const comma = region.firstToken - 1
  const { first: start } = sentenceAt(doc, region.firstToken)
  if (comma <= start || wordOf(doc, comma) !== ',') return []
  const isCode = isState(doc, region)
  if (!isCode && !(isRegion(doc, region) && closesPlace(doc, region.endToken))) return []
  let first = comma
  while (first > start && first > comma - LONGEST && isCapitalAt(doc, first - 1)) first--
  // "St. Paul", whose dot is a token of its own
  if (wordOf(doc, first - 1) === '.' && /^(?:St|Mt|Ft|Pt)$/.test(wordOf(doc, first - 2))) first -= 2
  if (first === comma || TIME_WORDS.has(lowerOf(doc, comma - 1)) || isShouted(wordOf(doc, comma - 1)))
    return []
  if (isCode ? !opensLine(doc, first) : !TOWN_PREPOSITIONS.has(lowerOf(doc, first - 1))) return []
  // What the tagger knows for something else: "at Toyota, Japan".
  if (before && before.endToken > first && !isCode && (before.type === 'place' || before.confidence > SURE))
    return []
  return [{ first, end: comma, type: 'place' }]
}

const SURE = 0.6

const isRegion = (doc: Document, { firstToken, endToken }: Mention): boolean =>
  isNameOfRegion(doc, firstToken, endToken)

const isNameOfRegion = (doc: Document, first: number, end: number): boolean => {
  const words: string[] = []
  for (let i = first; i < end; i++) if (wordOf(doc, i) !== '.') words.push(lowerOf(doc, i))
  const name = words.join(' ')
  return REGIONS.has(name) || REGION_ABBREVIATIONS.has(name)
}

// "in May, Singapore said" is no town: after the region nothing begins.
const closesPlace = (doc: Document, token: number): boolean =>
  !hasLetterOrDigit(wordOf(doc, token).charAt(0))
    ? !/^['’]/.test(wordOf(doc, token))
    : REGION_FOLLOWERS.has(lowerOf(doc, token))

// "MT 59634"
const isState = (doc: Document, { firstToken, endToken }: Mention): boolean =>
  endToken - firstToken === 1 &&
  /^[A-Z]{2}$/.test(wordOf(doc, firstToken)) &&
  /^\d{5}$/.test(wordOf(doc, endToken))
