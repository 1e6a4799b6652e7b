import { wordOf, type Document, type Mention } from '../../document.js'
import type { MentionReader } from './rule.js'
import { isCapitalAt, isGivenNameAt, lowerOf, sentenceAt } from './words.js'

/** "Eleanor Ruth (née Hobbs) Quigley" and "Peter (Ann) Quigley" are one person each, and the maiden name is nobody. */
export const readMaidenNames: MentionReader = (doc, mention, mentions, index) => {
  const { firstToken: first, endToken: open } = mention
  // "Webb, née Stone," is nobody else.
  if (isMaiden(doc, first)) return [{ first, end: open, type: null }]
  if (mention.type !== 'person') return []
  // "Clara Wood (née Stein)" and "Clara Wood (née Stein; 1901–1988)" end before the bracket.
  const bracket = openBracketIn(doc, mention)
  if (bracket !== null && isMaiden(doc, bracket + 2)) return [{ first, end: bracket, type: 'person' }]
  if (wordOf(doc, open) !== '(') return []
  const close = closeOf(doc, open)
  if (close === null || !isOneName(doc, mention, open + 1, close)) return []
  // "Olaf (Germany) Telekom" is a list of riders.
  if (
    mentions
      .slice(index + 1, index + 3)
      .some(({ type, firstToken }) => type !== 'person' && firstToken <= close + 1)
  )
    return []
  const end = close + 2
  if (end > sentenceAt(doc, first).end || !isCapitalAt(doc, close + 1) || isCapitalAt(doc, end)) return []
  return [{ first, end, type: 'person' }]
}

/** A bracket that opens inside the name and does not close there. */
const openBracketIn = (doc: Document, { firstToken, endToken }: Mention): number | null => {
  for (let i = endToken - 1; i > firstToken; i--) {
    if (wordOf(doc, i) === ')') return null
    if (wordOf(doc, i) === '(') return i
  }
  return null
}

const LONGEST = 4

const closeOf = (doc: Document, open: number): number | null => {
  for (let i = open + 2; i <= open + 1 + LONGEST; i++) if (wordOf(doc, i) === ')') return i
  return null
}

const isMaiden = (doc: Document, first: number): boolean => {
  const word = lowerOf(doc, first - 1)
  return word.startsWith('n') && /^n[eé]e$/.test(word.normalize('NFC'))
}

// "John Smith (Labour) Jane Doe (Green)" is a list: without "née" only given names may stand before the bracket.
const isOneName = (
  doc: Document,
  { firstToken, endToken }: Mention,
  inside: number,
  close: number,
): boolean => {
  if (isMaiden(doc, inside + 1) || lowerOf(doc, inside) === 'born') return close > inside + 1
  if (close !== inside + 1 || !isCapitalAt(doc, inside) || wordOf(doc, inside).length < 3) return false
  for (let i = firstToken; i < endToken; i++) if (!isGivenNameAt(doc, i)) return false
  return true
}
