import { wordOf, type Document, type Mention } from '../../document.js'
import { ORGANISATION_HEADS } from '../../lexicon/organisation-heads.js'
import { ORGANISATION_TAILS } from '../../lexicon/organisation-tails.js'
import type { Reading } from './edit.js'
import type { DocumentReader } from './rule.js'
import { isCapitalAt, lowerOf, lowerWords } from './words.js'

/** "Blackpink and Twice", where Blackpink stands alone elsewhere, are two; "Hong Kong and Macau Affairs Office" is one. */
export const readPairs: DocumentReader = (doc, mentions) => {
  const pairs = mentions.flatMap((mention) => pairIn(doc, mention))
  if (pairs.length === 0) return []
  const alone = new Map<string, Mention>()
  for (const mention of mentions)
    if (mention.endToken - mention.firstToken <= LONGEST) alone.set(lowerWords(doc, mention), mention)
  return pairs.flatMap(({ whole, halves }) => {
    const known = halves.map((half) => alone.get(nameOf(doc, half))).find((mention) => mention !== undefined)
    if (known === undefined || known.type === 'person') return []
    const { type, confidence } = known.confidence > whole.confidence ? known : whole
    return halves.map((half) => ({ ...half, type, confidence }))
  })
}

const LONGEST = 3
/** A pair is hardly ever read as surely as a body whose name has an "and". */
const SURE = 0.8

type Half = Pick<Reading, 'first' | 'end'>

interface Pair {
  readonly whole: Mention
  readonly halves: readonly Half[]
}

const pairIn = (doc: Document, whole: Mention): readonly Pair[] => {
  const { type, firstToken, endToken, confidence } = whole
  if (type === 'person' || confidence >= SURE || endToken - firstToken > 2 * LONGEST + 1) return []
  for (let i = firstToken + 1; i < endToken - 1; i++) {
    if (!/^(?:and|&)$/.test(wordOf(doc, i))) continue
    const halves = [
      { first: firstToken, end: i },
      { first: i + 1, end: endToken },
    ]
    return halves.every((half) => isName(doc, half)) && !isBodyWord(lowerOf(doc, endToken - 1))
      ? [{ whole, halves }]
      : []
  }
  return []
}

const isName = (doc: Document, { first, end }: Half): boolean => {
  if (end - first > LONGEST) return false
  for (let i = first; i < end; i++) if (!isCapitalAt(doc, i)) return false
  return true
}

const isBodyWord = (word: string): boolean => ORGANISATION_HEADS.has(word) || ORGANISATION_TAILS.has(word)

const nameOf = (doc: Document, { first, end }: Half): string =>
  lowerWords(doc, { firstToken: first, endToken: end })
