import { wordOf, type Document, type Mention } from '../../document.js'
import { FIELD_LABELS } from '../../lexicon/field-labels.js'
import type { MentionReader } from './rule.js'
import { lowerOf, opensLine } from './words.js'

/** "my mum | I | would run", "RT @ana_ruiz", "FY04": what names nobody and nothing; "Serie A. | The Red Sox" over the end of a sentence. */
export const readNoNames: MentionReader = (doc, mention) => {
  const { firstToken: first, endToken: end, type, confidence } = mention
  if (end - first === 1)
    return NO_NAME.test(wordOf(doc, first)) || isField(doc, mention) ? [{ first, end, type: null }] : []
  if (isForwarded(doc, mention)) return [{ first, end, type: null }]
  const article = articleIn(doc, mention)
  return article === null
    ? []
    : [
        { first, end: article, type, confidence },
        { first: article + 1, end, type, confidence },
      ]
}

/** "SERMON: “The Empty Net”", which the tagger hardly takes for a name. */
const isField = (doc: Document, { firstToken, endToken, confidence }: Mention): boolean =>
  confidence < HALF &&
  wordOf(doc, endToken) === ':' &&
  opensLine(doc, firstToken) &&
  FIELD_LABELS.has(lowerOf(doc, firstToken))

const HALF = 0.5

// The writer, and a fiscal year
const NO_NAME = /^(?:I|FY['’]?\d{2,4})$/

const isForwarded = (doc: Document, { firstToken, endToken }: Mention): boolean =>
  wordOf(doc, firstToken) === 'RT' &&
  endToken - firstToken === 2 &&
  wordOf(doc, firstToken + 1).startsWith('@')

/** Where "The" stands within, behind a dot. */
const articleIn = (doc: Document, { firstToken, endToken }: Mention): number | null => {
  for (let i = firstToken + 1; i < endToken - 1; i++)
    if (wordOf(doc, i) === 'The' && wordOf(doc, i - 1).endsWith('.')) return i
  return null
}
