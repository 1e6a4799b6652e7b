import { wordOf, type Document, type EntityType, type Mention } from '../../document.js'
import { BODIES_OF } from '../../lexicon/bodies-of.js'
import { COMPANY_SUFFIXES } from '../../lexicon/company-suffixes.js'
import { INSTITUTION_TAILS } from '../../lexicon/institution-tails.js'
import { IRREGULAR_PASTS } from '../../lexicon/irregular-pasts.js'
import { NAMESAKE_COMPANIES } from '../../lexicon/namesake-companies.js'
import type { MentionReader } from './rule.js'
import { isCapitalAt, isGivenNameAt, lowerOf } from './words.js'

/**
 * "Procter & Gamble and Morgan Stanley" is two companies, "Georgia Kent and Chad Jordan" two people, and what has a verb
 * in it two names. "Marks and Spencer" and "Ministry of Food and Agriculture" are one each.
 */
export const readJoinedNames: MentionReader = (doc, mention) => {
  const { firstToken: first, endToken: end } = mention
  if (end - first < SHORTEST) return []
  for (let i = first + 1; i < end - 1; i++) {
    const type = typeOfHalves(doc, mention, i)
    if (type === null) continue
    const next = lowerOf(doc, i + 1) === 'the' ? i + 2 : i + 1
    return [
      { first, end: i, type },
      { first: next, end, type },
    ]
  }
  return []
}

const SHORTEST = 4

/** What both the words before and those after a token are names of; null: they are one name. */
const typeOfHalves = (
  doc: Document,
  { firstToken, endToken, type }: Mention,
  at: number,
): EntityType | null => {
  const word = wordOf(doc, at)
  if (IRREGULAR_PASTS.has(word) && lowerOf(doc, at + 1) === 'the') return type
  if (word !== 'and') return null
  if (type === 'organisation' && isBodyWithThe(doc, at + 1, endToken)) return 'organisation'
  if (isPerson(doc, firstToken, at) && isPerson(doc, at + 1, endToken)) return 'person'
  if (isCompany(doc, firstToken, at) && isCompany(doc, at + 1, endToken)) return 'organisation'
  if (isWholeBody(doc, firstToken, at) && isWholeBody(doc, at + 1, endToken)) return 'organisation'
  if (isBesideCompany(doc, firstToken, at, endToken)) return 'organisation'
  return type === 'organisation' && isLooser(doc, firstToken, endToken, at) ? 'organisation' : null
}

/** "Airports Authority of India and | the Municipal Corporation of Delhi"; but "Commission for Latin America and the Caribbean". */
const isBodyWithThe = (doc: Document, the: number, end: number): boolean =>
  wordOf(doc, the) === 'the' &&
  wordsIn(doc, the + 1, end).some((word) => BODIES_OF.has(word) || INSTITUTION_TAILS.has(word))

/** "Burberry and Cooper & Webb", where "&" binds more closely; not "Ministry of Youth and Sports & Culture". */
const isLooser = (doc: Document, first: number, end: number, at: number): boolean => {
  const words = wordsIn(doc, first, end)
  return words.includes('&') && !words.some(isOf) && isCapitalAt(doc, at - 1) && isCapitalAt(doc, at + 1)
}

const isOf = (word: string): boolean => word === 'of' || word === 'for'

const wordsIn = (doc: Document, first: number, end: number): readonly string[] =>
  Array.from({ length: end - first }, (_, k) => lowerOf(doc, first + k))

/** "Small Business Administration", "State Department": more than one word, and the last tells that it is a body. */
const isWholeBody = (doc: Document, first: number, end: number): boolean =>
  end - first > 1 &&
  isCapitalAt(doc, end - 1) &&
  INSTITUTION_TAILS.has(lowerOf(doc, end - 1)) &&
  !lowerOf(doc, end - 1).endsWith('s')

/** "Goldman Sachs and Credit Suisse": a company whose whole name is known, and two words with capitals. */
const isBesideCompany = (doc: Document, first: number, at: number, end: number): boolean =>
  (isNamesake(doc, first, at) && isPairOfCapitals(doc, at + 1, end)) ||
  (isNamesake(doc, at + 1, end) && isPairOfCapitals(doc, first, at))

const isNamesake = (doc: Document, first: number, end: number): boolean =>
  end - first > 1 && NAMESAKE_COMPANIES.has(wordsIn(doc, first, end).join(' '))

const isPairOfCapitals = (doc: Document, first: number, end: number): boolean =>
  end - first === 2 && isCapitalAt(doc, first) && isCapitalAt(doc, first + 1)

const isPerson = (doc: Document, first: number, end: number): boolean =>
  end - first === 2 && isGivenNameAt(doc, first) && isCapitalAt(doc, end - 1)

const isCompany = (doc: Document, first: number, end: number): boolean => {
  const words = wordsIn(doc, first, end)
  if (NAMESAKE_COMPANIES.has(words.join(' '))) return true
  return words.length > 1 && (words.includes('&') || COMPANY_SUFFIXES.has(words.at(-1)!))
}
