import { wordOf, type Document, type Mention } from '../../document.js'
import { INSTITUTION_TAILS } from '../../lexicon/institution-tails.js'
import { ORGANISATION_TAILS } from '../../lexicon/organisation-tails.js'
import { PREPOSITIONS } from '../../lexicon/prepositions.js'
import { REGIONS } from '../../lexicon/regions.js'
import { REPORTING_VERBS } from '../../lexicon/reporting-verbs.js'
import type { Reading } from './edit.js'
import type { MentionReader } from './rule.js'
import { isCapital, isGivenNameAt, lowerOf, lowerWords, sentenceAt } from './words.js'

/**
 * Where small words have capitals too, they are no part of a name for that: "The | Electronic Frontier Foundation", "Darmstadt
 * Castle | In | Germany", "Daley | Cautions".
 */
export const readCapitalSmallWords: MentionReader = (doc, mention) => {
  if (mention.endToken - mention.firstToken < 2) return []
  const parts = mention.type === 'person' ? withoutVerb(doc, mention) : partsOf(doc, mention)
  return parts.length > 0 && isAllInCapitals(doc, mention) ? parts : []
}

const partsOf = (doc: Document, mention: Mention): readonly Reading[] => {
  const { firstToken, endToken: end, type, confidence } = mention
  const first = afterArticle(doc, mention)
  const part = (from: number, to: number): Reading => ({ first: from, end: to, type, confidence })
  for (let i = first + 1; i < end - 1; i++)
    if (isJoint(doc, mention, first, i)) return [part(first, i), part(i + 1, end)]
  if (first === firstToken) return []
  return REGIONS.has(wordsOf(doc, first, end)) ? [{ first, end, type }] : [part(first, end)]
}

/** "A China Eastern Airlines", "Civil Liberties Group The | Electronic Frontier Foundation", "Western | Victoria"; but "Save The Children". */
const afterArticle = (doc: Document, { firstToken, endToken, type }: Mention): number => {
  if (/^the$/i.test(wordOf(doc, firstToken)) && lowerOf(doc, firstToken + 1) !== 'hague')
    return firstToken + 1
  if (type === 'place' && isPartOfRegion(doc, firstToken, endToken)) return firstToken + 1
  if (type === 'organisation')
    for (let i = firstToken + 2; i < endToken - 2; i++)
      if (/^(?:the|an?)$/i.test(wordOf(doc, i)) && !isSmall(lowerOf(doc, i - 1))) return i + 1
  return firstToken
}

const isSmall = (word: string): boolean => PREPOSITIONS.has(word) || word === 'and' || word === '&'

/** "Northern Kenya", but "Northern Ireland" */
const isPartOfRegion = (doc: Document, first: number, end: number): boolean => {
  if (
    !/^(?:central|(?:north|south|north-?west|north-?east|south-?west|south-?east|west|east)ern)$/i.test(
      wordOf(doc, first),
    )
  )
    return false
  return !REGIONS.has(wordsOf(doc, first, end)) && REGIONS.has(wordsOf(doc, first + 1, end))
}

const wordsOf = (doc: Document, firstToken: number, endToken: number): string =>
  lowerWords(doc, { firstToken, endToken })

/** "Darmstadt Castle | In | Germany", "Health Security Agency | And | Hove Park School" */
const isJoint = (doc: Document, { type, endToken }: Mention, first: number, token: number): boolean => {
  const word = lowerOf(doc, token)
  if (type === 'place') return word === 'in'
  return word === 'and' && isBody(doc, first, token) && isBody(doc, token + 1, endToken)
}

const isBody = (doc: Document, first: number, end: number): boolean => {
  const last = lowerOf(doc, end - 1)
  return end - first > 1 && (INSTITUTION_TAILS.has(last) || ORGANISATION_TAILS.has(last))
}

// Not short ones: "Andreas Dubs"
const withoutVerb = (
  doc: Document,
  { firstToken: first, endToken, type, confidence }: Mention,
): readonly Reading[] => {
  const end = endToken - 1
  const verb = lowerOf(doc, end)
  const isVerb =
    /.{4}(?:s|ed)$/.test(verb) &&
    REPORTING_VERBS.has(verb.replace(/(?:s|ed)$/, '')) &&
    !isGivenNameAt(doc, end)
  return isVerb ? [{ first, end, type, confidence }] : []
}

const FEWEST = 4

/** Whether nearly all words of its sentence have a capital, small ones too. */
const isAllInCapitals = (doc: Document, { firstToken }: Mention): boolean => {
  const { first, end } = sentenceAt(doc, firstToken)
  let [capitals, others] = [0, 0]
  for (let i = first; i < end; i++) {
    const word = wordOf(doc, i)
    if (isCapital(word)) capitals++
    else if (/^\p{Ll}/u.test(word)) others++
  }
  return capitals >= FEWEST && others * 8 <= capitals
}
