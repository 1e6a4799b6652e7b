import { wordOf, type Document, type Mention } from '../../document.js'
import { COMPANY_SUFFIXES } from '../../lexicon/company-suffixes.js'
import type { Reading } from './edit.js'
import type { MentionReader } from './rule.js'
import { isCapitalAt, lowerOf } from './words.js'

/** "Smith v. | Acme Logistics Inc.", "R v | Dobson": the name of a case is not that of who is in it. */
export const readLawsuits: MentionReader = (doc, mention) => {
  const at = versusIn(doc, mention)
  return at < 0 ? [] : partiesOf(doc, mention, at)
}

const versusIn = (doc: Document, { firstToken, endToken }: Mention): number => {
  for (let i = firstToken + 1; i < endToken - 1; i++)
    if (/^vs?\.?$/.test(wordOf(doc, i)) && isCapitalAt(doc, i - 1) && isCapitalAt(doc, behind(doc, i)))
      return i
  return -1
}

const partiesOf = (doc: Document, mention: Mention, at: number): readonly Reading[] => {
  const { firstToken: first, endToken: end, type } = mention
  const next = behind(doc, at)
  const found = [sideOf(doc, first, at, type), sideOf(doc, next, end, type)].filter((side) => side !== null)
  return found.length > 0 ? found : [{ first, end, type: null }]
}

/** The token behind "v" or "v.". */
const behind = (doc: Document, at: number): number => (wordOf(doc, at + 1) === '.' ? at + 2 : at + 1)

/** Who has the suffix of a company is one; another word alone, beside a body, may be of anybody. */
const sideOf = (doc: Document, first: number, end: number, type: Mention['type']): Reading | null => {
  if (first >= end || wordOf(doc, first).length < SHORTEST) return null
  const last = lowerOf(doc, wordOf(doc, end - 1) === '.' ? end - 2 : end - 1)
  if (COMPANY_SUFFIXES.has(last)) return { first, end, type: 'organisation' }
  return type === 'organisation' && end - first === 1 ? null : { first, end, type }
}

// "R v Dobson": the Crown
const SHORTEST = 2
