import { wordOf, type Document, type Mention } from '../../document.js'
import { ANYBODYS_WORDS, COMPANY_WORDS, HOUSE_VERBS, SHOP_NOUNS } from '../../lexicon/company-words.js'
import { FIRST_NAME_HOUSES } from '../../lexicon/first-name-houses.js'
import { HONORIFICS } from '../../lexicon/honorifics.js'
import { NAMESAKE_COMPANIES } from '../../lexicon/namesake-companies.js'
import type { Reading } from './edit.js'
import type { DocumentReader } from './rule.js'
import { isCapitalAt, isGivenNameAt, lowerOf, lowerWords, sentenceAt } from './words.js'

/**
 * Houses that bear people's names, where the words around say so: "Wendy's and Denny's closed 40 restaurants", "Charles
 * Schwab shares fell". "Wendy's mother" and the man Charles Schwab stay people.
 */
export const readHouses: DocumentReader = (doc, mentions) => {
  const known = mentions.flatMap((mention) => houseOf(doc, mention))
  if (known.length === 0) return []
  const people = givenNamesIn(doc, mentions)
  const houses = known.filter((house) => !isPersonal(doc, house, people))
  // Left to right and back: a house beside a house is one.
  const ends = new Set(
    mentions.flatMap((mention) => (mention.type === 'organisation' ? endsOf(mention) : [])),
  )
  const found = new Set<Reading>()
  for (const house of [...houses, ...houses.toReversed()]) {
    if (!isCompany(doc, house) && !isBeside(doc, house, ends) && !isBesideHouse(doc, house, houses)) continue
    found.add(house)
    ends.add(house.first).add(house.end)
  }
  // What is a house in one place is one in the others.
  const names = new Set(Array.from(found, (house) => nameOf(doc, house)))
  return [...houses.filter((house) => names.has(nameOf(doc, house))), ...shortNames(doc, mentions, names)]
}

/** "Aston", where Aston Martin is a house; but no "Calvin", who may be anybody. */
const shortNames = (doc: Document, mentions: readonly Mention[], houses: ReadonlySet<string>): Reading[] => {
  const openings = new Set(Array.from(houses, (name) => name.split(' ', 1)[0]!))
  return mentions
    .filter(
      ({ type, firstToken: first, endToken: end }) =>
        type === 'person' &&
        end - first === 1 &&
        openings.has(lowerOf(doc, first)) &&
        !isGivenNameAt(doc, first),
    )
    .map(({ firstToken, endToken }) => ({ first: firstToken, end: endToken, type: 'organisation' }))
}

const nameOf = (doc: Document, { first, end }: Reading): string =>
  lowerWords(doc, { firstToken: first, endToken: end })

/** The first words of full names of people. */
const givenNamesIn = (doc: Document, mentions: readonly Mention[]): ReadonlySet<string> =>
  new Set(
    mentions
      .filter(({ type, firstToken, endToken }) => type === 'person' && endToken - firstToken > 1)
      .map(({ firstToken }) => wordOf(doc, firstToken)),
  )

// "Claire Foy … Claire's plans"
const isPersonal = (doc: Document, { first, end }: Reading, people: ReadonlySet<string>): boolean =>
  end - first === 2 && isPossessive(doc, end - 1) && people.has(wordOf(doc, first))

const endsOf = ({ firstToken, endToken }: Mention): number[] => [firstToken, endToken]

/** What may be a house, whole, with its 's where it has one. */
const houseOf = (doc: Document, mention: Mention): readonly Reading[] => {
  const { type, firstToken: first, endToken: end } = mention
  if (type === 'place') return []
  const name = lowerWords(doc, mention)
  // "Dr. Martens"
  if (wordOf(doc, first - 1) === '.' && NAMESAKE_COMPANIES.has(`${lowerOf(doc, first - 2)}. ${name}`))
    return [{ first: first - 2, end, type: 'organisation' }]
  if (HONORIFICS.has(lowerOf(doc, wordOf(doc, first - 1) === '.' ? first - 2 : first - 1))) return []
  if (isPossessive(doc, end))
    return FIRST_NAME_HOUSES.has(name) ? [{ first, end: end + 1, type: 'organisation' }] : []
  return NAMESAKE_COMPANIES.has(name) ? [{ first, end, type: 'organisation' }] : []
}

const isPossessive = (doc: Document, token: number): boolean =>
  /^['’]s$/.test(wordOf(doc, token)) && doc.tokens.starts[token] === doc.tokens.ends[token - 1]

// "Wendy's closed", "Charles Schwab shares", "the retailer John Lewis".
const isCompany = (doc: Document, { first, end }: Reading): boolean =>
  (isPossessive(doc, end - 1)
    ? HOUSE_VERBS.has(wordOf(doc, end)) ||
      (COMPANY_WORDS.has(wordOf(doc, end)) && !ANYBODYS_WORDS.has(wordOf(doc, end)))
    : COMPANY_WORDS.has(wordOf(doc, end))) || SHOP_NOUNS.has(lowerOf(doc, first - 1))

const isJoint = (doc: Document, token: number): boolean => /^(?:,|and|or|&)$/.test(wordOf(doc, token))

/** Whether it stands in a row with an organisation: "John Lewis and Dr. Martens". */
const isBeside = (doc: Document, { first, end }: Reading, ends: ReadonlySet<number>): boolean => {
  const { first: start, end: stop } = sentenceAt(doc, first)
  const isAfter = (token: number): boolean =>
    end < token && token < stop && ends.has(token) && isRow(doc, end, token)
  const isBefore = (token: number): boolean =>
    start < token && token < first && ends.has(token) && isRow(doc, token, first)
  return [1, 2].some((gap) => isAfter(end + gap) || isBefore(first - gap))
}

const isRow = (doc: Document, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (!isJoint(doc, i)) return false
  return to > from
}

/** Two of them in a row, each with its 's and nothing that it owns: "Wendy's and Denny's lost ground". */
const isBesideHouse = (doc: Document, house: Reading, houses: readonly Reading[]): boolean => {
  const at = houses.indexOf(house)
  const next = houses[at + 1]
  return (
    next !== undefined &&
    isRow(doc, house.end, next.first) &&
    isPossessive(doc, house.end - 1) &&
    !isCapitalAt(doc, next.end)
  )
}
