import { wordOf, type Document, type Mention } from '../../document.js'
import { ORGANISATION_HEADS } from '../../lexicon/organisation-heads.js'
import type { DocumentReader } from './rule.js'
import { isShouted, lowerOf } from './words.js'

/** "the expected family contribution, or EFC": letters for words that are nobody’s name, here and wherever else they stand. */
export const readLettersForWords: DocumentReader = (doc, mentions) => {
  const things = new Map<string, boolean>()
  for (const mention of mentions) {
    if (!isLetters(doc, mention)) continue
    const letters = wordOf(doc, mention.firstToken)
    if (things.get(letters) !== true) things.set(letters, isExplained(doc, mention.firstToken, letters))
  }
  return mentions
    .filter((mention) => isLetters(doc, mention) && things.get(wordOf(doc, mention.firstToken)) === true)
    .map(({ firstToken, endToken }) => ({ first: firstToken, end: endToken, type: null }))
}

const SHORTEST = 3
const LONGEST = 6

const isLetters = (doc: Document, { type, firstToken, endToken }: Mention): boolean => {
  if (type !== 'organisation' || endToken - firstToken > 1) return false
  const word = wordOf(doc, firstToken)
  return word.length >= SHORTEST && word.length <= LONGEST && isShouted(word) && /^\p{Lu}+$/u.test(word)
}

/** Whether words in small letters stand before "(EFC)" or "or EFC" that begin with its letters and are no kind of body. */
const isExplained = (doc: Document, token: number, letters: string): boolean => {
  const end = beforeMark(doc, token)
  if (end === null || ORGANISATION_HEADS.has(lowerOf(doc, end - 1))) return false
  return Array.from(letters.toLowerCase()).every((letter, i) => {
    const word = wordOf(doc, end - letters.length + i)
    return word.length > 1 && word.startsWith(letter)
  })
}

const beforeMark = (doc: Document, token: number): number | null => {
  if (wordOf(doc, token - 1) === '(') return wordOf(doc, token + 1) === ')' ? token - 1 : null
  if (wordOf(doc, token - 1) !== 'or') return null
  return wordOf(doc, token - 2) === ',' ? token - 2 : token - 1
}
