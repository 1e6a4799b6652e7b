import { wordOf, type Document, type Mention } from '../../document.js'
import { PERSON_VERBS } from '../../lexicon/speech-forms.js'
import type { DocumentReader } from './rule.js'
import { isCapitalAt, isShouted } from './words.js'

/** "Marcus Israel sued. Israel, 34, said", "PPC | Papoto": a surname of somebody whom the text names in full. */
export const readSurnames: DocumentReader = (doc, mentions) => {
  let surnames: ReadonlySet<string> | null = null
  return mentions.flatMap((mention) => {
    const { endToken: end } = mention
    if (!isLonePlace(doc, mention) && !isRanked(doc, mention)) return []
    surnames ??= surnamesIn(doc, mentions)
    return surnames.has(wordOf(doc, end - 1)) ? [{ first: end - 1, end, type: 'person' as const }] : []
  })
}

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
  new Set(
    mentions
      .filter(({ type, firstToken, endToken }) => type === 'person' && endToken - firstToken > 1)
      .map(({ endToken }) => wordOf(doc, endToken - 1)),
  )

/** An age or a word of speech behind the name. */
const actsAsPerson = (doc: Document, end: number): boolean =>
  wordOf(doc, end) === ',' ? isAge(doc, end + 1) : PERSON_VERBS.has(wordOf(doc, end))

const isAge = (doc: Document, token: number): boolean =>
  /^[1-9]\d$/.test(wordOf(doc, token)) && wordOf(doc, token + 1) === ','
