import { wordOf, type Document, type Mention } from '../../document.js'
import type { Rule } from './edit.js'
import { isCapitalAt, isGivenName, lowerOf, sentenceAt } from './words.js'

/** "Eleanor Ruth (née Hobbs) Quigley" and "Peter (Ann) Quigley" are one person each. */
export const readMaidenNames: Rule = (doc, mentions) =>
  mentions.flatMap((mention, index) => {
    const { firstToken: first, endToken: open } = mention
    if (mention.type !== 'person' || wordOf(doc, open) !== '(') return []
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
    return [{ first, end, type: 'person' as const }]
  })

const LONGEST = 4

const closeOf = (doc: Document, open: number): number | null => {
  for (let i = open + 2; i <= open + 1 + LONGEST; i++) if (wordOf(doc, i) === ')') return i
  return null
}

const BORN: ReadonlySet<string> = new Set(['nee', 'née', 'born'])

// "John Smith (Labour) Jane Doe (Green)" is a list: without "née" only given names may stand before the bracket.
const isOneName = (
  doc: Document,
  { firstToken, endToken }: Mention,
  inside: number,
  close: number,
): boolean => {
  if (BORN.has(lowerOf(doc, inside).normalize('NFC'))) return close > inside + 1
  if (close !== inside + 1 || !isCapitalAt(doc, inside) || wordOf(doc, inside).length < 3) return false
  for (let i = firstToken; i < endToken; i++) if (!isGivenName(wordOf(doc, i))) return false
  return true
}
