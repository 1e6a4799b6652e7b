import { textOf, type Document, type Mention } from '../../document.js'
import { ADVERBS } from '../../lexicon/adverbs.js'
import { ENGLISH_WORDS } from '../../lexicon/english-words.js'
import type { MentionReader } from './rule.js'
import { isGivenNameAt, lowerOf } from './words.js'

/** "THANK YOU | SO MUCH", "Write to | NEWS@EXAMPLE.ORG": small words alone and addresses name nobody. */
export const readEmptyWords: MentionReader = (doc, mention) =>
  isEmpty(doc, mention) || isAddress(textOf(doc, mention))
    ? [{ first: mention.firstToken, end: mention.endToken, type: null }]
    : []

const isEmpty = (doc: Document, { type, firstToken, endToken }: Mention): boolean => {
  if (type !== 'person' || endToken - firstToken < 2) return false
  for (let i = firstToken; i < endToken; i++)
    if (!isSmall(lowerOf(doc, i)) || isGivenNameAt(doc, i)) return false
  return true
}

// "@ana" is somebody's handle.
const isAddress = (text: string): boolean => text.indexOf('@') > 0 && !text.includes(' ')

const isSmall = (word: string): boolean => ENGLISH_WORDS.has(word) || ADVERBS.has(word)
