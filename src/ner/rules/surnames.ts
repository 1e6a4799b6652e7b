import { wordOf, type Document, type Mention } from '../../document.js'
import { PERSON_VERBS } from '../../lexicon/speech-forms.js'
import type { DocumentReader } from './rule.js'

/** "Marcus Israel sued. Israel, 34, said": a surname that is a place too, of somebody whom the text names in full. */
export const readSurnames: DocumentReader = (doc, mentions) => {
  let surnames: ReadonlySet<string> | null = null
  return mentions.flatMap((mention) => {
    const { type, firstToken: first, endToken: end } = mention
    if (type !== 'place' || end - first !== 1 || !actsAsPerson(doc, end)) return []
    surnames ??= surnamesIn(doc, mentions)
    return surnames.has(wordOf(doc, first)) ? [{ first, end, type: 'person' as const }] : []
  })
}

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
