import { wordOf, type Document, type Mention } from '../../document.js'
import { COMPANY_SUFFIXES } from '../../lexicon/company-suffixes.js'
import { REGIONS } from '../../lexicon/regions.js'
import { TOWN_PREPOSITIONS } from '../../lexicon/prepositions.js'
import type { DocumentReader } from './rule.js'
import { lowerOf, lowerWords } from './words.js'

/**
 * "Owens-Illinois Inc … the Owens-Illinois deal", "Marlow & Sons … Marlow, founded in": a company whose whole name the text
 * gives, unless somebody of that surname came before.
 */
export const readShortCompanies: DocumentReader = (doc, mentions) => {
  const names = new Map<string, number>()
  for (const mention of mentions) {
    const name = mention.type === 'organisation' ? nameBeforeForm(doc, mention) : null
    if (name !== null && !names.has(name)) names.set(name, mention.firstToken)
  }
  if (names.size === 0) return []
  const people = firstOfSurnames(doc, mentions, names)
  return mentions.filter((mention) => isCompany(doc, mention, names, people)).map(toReading)
}

const toReading = ({ firstToken: first, endToken: end }: Mention) =>
  ({ first, end, type: 'organisation' }) as const

const isCompany = (
  doc: Document,
  mention: Mention,
  names: ReadonlyMap<string, number>,
  people: ReadonlyMap<string, number>,
): boolean => {
  const { type, firstToken: first, endToken: end } = mention
  if (type === 'organisation') return false
  const name = lowerWords(doc, mention)
  const full = names.get(name)
  if (full === undefined || full > first) return false
  if (type === 'place') return !REGIONS.has(name) && !TOWN_PREPOSITIONS.has(lowerOf(doc, first - 1))
  return (people.get(lowerOf(doc, end - 1)) ?? Infinity) > first && !isTitled(doc, first)
}

/** "Mr Marlow", "chairman Marlow" */
const isTitled = (doc: Document, first: number): boolean =>
  /^(?:mr|mrs|ms|miss|dr|sir|lord|lady|\.)$/.test(lowerOf(doc, first - 1)) || first === 0

/** "owens-illinois" of "Owens-Illinois Inc.", "marlow" of "Marlow & Sons plc"; null: no legal form. */
const nameBeforeForm = (doc: Document, { firstToken: first, endToken }: Mention): string | null => {
  let end = endToken
  while (end > first + 1 && isForm(doc, end - 1)) end--
  return end < endToken && end - first <= LONGEST
    ? lowerWords(doc, { firstToken: first, endToken: end })
    : null
}

const LONGEST = 4

const isForm = (doc: Document, token: number): boolean =>
  COMPANY_SUFFIXES.has(lowerOf(doc, token)) || /^(?:&|\.|Sons|Bros|Brothers)$/.test(wordOf(doc, token))

/** Where each surname stands first in a full name of somebody. */
const firstOfSurnames = (
  doc: Document,
  mentions: readonly Mention[],
  companies: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const mention of mentions) {
    const { type, firstToken, endToken } = mention
    if (type !== 'person' || endToken - firstToken < 2 || companies.has(lowerWords(doc, mention))) continue
    const surname = lowerOf(doc, endToken - 1)
    if (!found.has(surname)) found.set(surname, firstToken)
  }
  return found
}
