import { wordOf, type Document, type Mention } from '../../document.js'
import { HONORIFICS } from '../../lexicon/honorifics.js'
import { ROLES } from '../../lexicon/roles.js'
import type { Reading, Rule } from './edit.js'
import { isCapitalAt, isGivenName, lowerOf, opensLine, sentenceAt } from './words.js'

/**
 * Given names that are words too: "April" belongs to "Jones" in "met April Jones", and "and" to nobody in "Minister for
 * Work and Pensions Omar Haddad".
 */
export const readGivenNames: Rule = (doc, mentions) =>
  mentions.flatMap((mention, index) => {
    if (mention.type !== 'person') return []
    return [...withGivenName(doc, mention, mentions[index - 1]), ...withoutOffice(doc, mention)]
  })

const withGivenName = (doc: Document, mention: Mention, before: Mention | undefined): readonly Reading[] => {
  const { firstToken, endToken } = mention
  const given = firstToken - 1
  if (endToken - firstToken !== 1 || (before?.endToken ?? 0) > given) return []
  if (given < sentenceAt(doc, firstToken).first || opensLine(doc, firstToken)) return []
  const word = lowerOf(doc, given)
  if (!isCapitalAt(doc, given) || !isGivenName(word) || HONORIFICS.has(word) || ROLES.has(word)) return []
  if (isGivenName(wordOf(doc, firstToken)) && !UNSURE.has(word)) return []
  if (TIMING.has(lowerOf(doc, given - 1)) || isCapitalAt(doc, given - 1)) return []
  return isVerb(doc, given) ? [] : [{ first: given, end: endToken, type: 'person' }]
}

const UNSURE: ReadonlySet<string> = new Set('april august june may will'.split(' '))
const TIMING: ReadonlySet<string> = new Set(
  '- by during early for from in last late mid next of on since the this throughout to until'.split(' '),
)

// "Will Jones resign?" and "May Chen go?" ask, and "Said Ruiz" reports.
const isVerb = (doc: Document, token: number): boolean =>
  lowerOf(doc, token) === 'said' ||
  ((lowerOf(doc, token) === 'will' || lowerOf(doc, token) === 'may') &&
    token === sentenceAt(doc, token).first)

/** The given name is the second word, and the first goes with an office before it. */
const withoutOffice = (doc: Document, { firstToken: first, endToken: end }: Mention): readonly Reading[] => {
  if (end - first !== 3 || !OF.has(wordOf(doc, first - 1)) || isGivenName(wordOf(doc, first))) return []
  if (!isGivenName(wordOf(doc, first + 1))) return []
  return isOffice(doc, first - 1) ? [{ first: first + 1, end, type: 'person' }] : []
}

const OF: ReadonlySet<string> = new Set(['&', 'and', 'for', 'of'])
const LONGEST_OFFICE = 8

const isOffice = (doc: Document, from: number): boolean => {
  for (let i = from; i > from - LONGEST_OFFICE && i >= 0; i--)
    if (ROLES.has(lowerOf(doc, i)) && isCapitalAt(doc, i)) return true
  return false
}
