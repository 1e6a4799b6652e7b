import { wordOf, type Document, type Mention } from '../../document.js'
import { PERSON_VERBS } from '../../lexicon/speech-forms.js'
import type { DocumentReader } from './rule.js'
import { isCapitalAt, isShouted, lowerOf } from './words.js'

/** "Marcus Israel sued. Israel, 34, said", "PPC | Papoto", "Tory Crane left. Tory said": part of a name that the text gives in full. */
export const readSurnames: DocumentReader = (doc, mentions) => {
  let surnames: ReadonlySet<string> | null = null
  let givenNames: ReadonlySet<string> | null = null
  return mentions.flatMap((mention) => {
    const { endToken: end } = mention
    const isBody = isLoneBody(doc, mention)
    if (!isBody && !isLonePlace(doc, mention) && !isRanked(doc, mention)) return []
    const known = isBody
      ? (givenNames ??= givenNamesIn(doc, mentions))
      : (surnames ??= surnamesIn(doc, mentions))
    return known.has(wordOf(doc, end - 1)) ? [{ first: end - 1, end, type: 'person' as const }] : []
  })
}

/** "Tory said", but not "the Tory said". */
const isLoneBody = (doc: Document, { type, firstToken: first, endToken: end }: Mention): boolean =>
  type === 'organisation' && end - first === 1 && lowerOf(doc, first - 1) !== 'the' && actsAsPerson(doc, end)

const isLonePlace = (doc: Document, { type, firstToken, endToken }: Mention): boolean =>
  type === 'place' && endToken - firstToken === 1 && actsAsPerson(doc, endToken)

/** "PPC Papoto", whatever rank the letters stand for. */
const isRanked = (doc: Document, { type, firstToken, endToken, confidence }: Mention): boolean =>
  type === 'organisation' &&
  confidence < SURE &&
  endToken - firstToken === 2 &&
  isShouted(wordOf(doc, firstToken)) &&
  !isShouted(wordOf(doc, firstToken + 1)) &&
  isCapitalAt(doc, firstToken + 1)

// "UNICEF Lima" of somebody Lima
const SURE = 0.9

const surnamesIn = (doc: Document, mentions: readonly Mention[]): ReadonlySet<string> =>
  new Set(mentions.filter(isFullName).map(({ endToken }) => wordOf(doc, endToken - 1)))

const givenNamesIn = (doc: Document, mentions: readonly Mention[]): ReadonlySet<string> =>
  new Set(mentions.filter(isFullName).map(({ firstToken }) => wordOf(doc, firstToken)))

const isFullName = ({ type, firstToken, endToken }: Mention): boolean =>
  type === 'person' && endToken - firstToken > 1

/** An age or a word of speech behind the name. */
const actsAsPerson = (doc: Document, end: number): boolean =>
  wordOf(doc, end) === ',' ? isAge(doc, end + 1) : PERSON_VERBS.has(wordOf(doc, end))

const isAge = (doc: Document, token: number): boolean =>
  /^[1-9]\d$/.test(wordOf(doc, token)) && wordOf(doc, token + 1) === ','
