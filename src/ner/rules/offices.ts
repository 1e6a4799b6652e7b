import { wordOf, type Document, type Mention } from '../../document.js'
import { ORGANISATION_HEADS } from '../../lexicon/organisation-heads.js'
import { OFFICE_HEADS } from '../../lexicon/office-heads.js'
import { ROLES } from '../../lexicon/roles.js'
import type { Reading } from './edit.js'
import type { MentionReader, PlacesReader } from './rule.js'
import { capitalised, isCapitalAt, isGivenNameAt, isShouted, lowerOf } from './words.js'

/** "Minister of Finance", "Accountant General of the Federation": an office is no body, whatever it is the office of. */
export const readOfficeNames: MentionReader = (doc, { firstToken: first, endToken: end, confidence }) => {
  if (confidence >= SURE_BODY || !ROLES.has(lowerOf(doc, first)) || !isCapitalAt(doc, first)) return []
  let at = first + 1
  while (at < end - 1 && /^(?:-|General)$/.test(wordOf(doc, at))) at++
  if (at >= end - 1 || !/^(?:of|for)$/.test(wordOf(doc, at))) return []
  const rest = wordOf(doc, at + 1) === 'the' ? at + 2 : at + 1
  // "Chairperson of the | Independent Review Committee"
  const isBody = end - rest > 1 && ORGANISATION_HEADS.has(lowerOf(doc, end - 1))
  return [isBody ? { first: rest, end, type: 'organisation', confidence } : { first, end, type: null }]
}

const SURE_BODY = 0.95

/** "Minister for Women and Equalities Nadia Cole": the name begins where the office ends, and the office holds none. */
export const readOffices: PlacesReader = (doc, mentions, heads) => {
  const readings: Reading[] = []
  let next = 0
  let from = 0
  for (const i of heads) {
    if (i < from || !/^(?:for|of)$/.test(wordOf(doc, i + 1))) continue
    const end = endOfCapitals(doc, i + 2)
    const first = end - 2
    while (next < mentions.length && mentions[next]!.endToken <= i + 2) next++
    if (isFieldOf(doc, mentions[next], i)) {
      const { firstToken, endToken } = mentions[next]!
      readings.push({ first: firstToken, end: endToken, type: null })
    }
    for (let at = next; at < mentions.length && mentions[at]!.endToken <= end; at++)
      if (isFurtherField(doc, mentions, at, i)) {
        const { firstToken, endToken } = mentions[at]!
        readings.push({ first: firstToken, end: endToken, type: null })
      }
    if (first - i > 2 && isGivenNameAt(doc, first) && !ROLES.has(lowerOf(doc, first))) {
      while (next < mentions.length && mentions[next]!.endToken <= first) next++
      if (isFree(doc, mentions[next], first, end)) readings.push({ first, end, type: 'person' })
    }
    from = end
  }
  return readings
}

export const isOfficeHead = (word: string): boolean => HEADS.has(word)

const HEADS = capitalised(OFFICE_HEADS)
const LONGEST = 10

/** The capitalised words from here, with the small ones between. */
const endOfCapitals = (doc: Document, from: number): number => {
  let end = from
  for (let i = from; i < from + LONGEST; i++)
    if (isCapitalAt(doc, i)) end = i + 1
    else if (!/^(?:and|&|,|of|the|for)$/.test(wordOf(doc, i))) break
  return end
}

/** "Work and Pensions" of a Minister for Work and Pensions is no body; "a spokesman for Health and Home" speaks for one. */
const isFieldOf = (doc: Document, mention: Mention | undefined, head: number): boolean =>
  mention?.type === 'organisation' &&
  mention.firstToken === head + 2 &&
  FIELD_OFFICES.has(`${wordOf(doc, head)} ${wordOf(doc, head + 1)}`) &&
  !isShouted(wordOf(doc, head + 2))

/** "Minister of Employment and | Labour, Ana Ruiz": whoever stands behind the list holds the office, and it names no body. */
const isFurtherField = (doc: Document, mentions: readonly Mention[], at: number, head: number): boolean => {
  const { type, firstToken: first, endToken: end, confidence } = mentions[at]!
  if (type !== 'organisation' || confidence >= SURE_BODY || first <= head + 2) return false
  if (!FIELD_OFFICES.has(`${wordOf(doc, head)} ${wordOf(doc, head + 1)}`)) return false
  if (!/^(?:and|&|,)$/.test(wordOf(doc, first - 1)) || ORGANISATION_HEADS.has(lowerOf(doc, end - 1)))
    return false
  const holder = mentions[at + 1]
  return (
    holder?.type === 'person' && holder.firstToken - end <= FARTHEST_HOLDER && !isShouted(wordOf(doc, first))
  )
}

/** ", and Social Development, Mrs Ana Ruiz" */
const FARTHEST_HOLDER = 7

// The secretary of the Treasury works for it.
const FIELD_OFFICES: ReadonlySet<string> = new Set(['Minister for', 'Minister of', 'Secretary for'])

// Where the tagger sees somebody it knows better, unless it took the end of the office along: "Pensions Omar Haddad".
const isFree = (doc: Document, mention: Mention | undefined, first: number, end: number): boolean => {
  if (mention === undefined || mention.firstToken >= end || mention.type !== 'person') return true
  return mention.firstToken === first - 1 && /^(?:&|and|for|of)$/.test(wordOf(doc, first - 2))
}
