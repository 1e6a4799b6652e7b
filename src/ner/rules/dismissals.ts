import { wordOf, type Document, type Mention } from '../../document.js'
import { REGIONS } from '../../lexicon/regions.js'
import { mentionsAt } from './mentions-at.js'
import type { WordReader } from './rule.js'
import { isShouted, lowerWords } from './words.js'

/** "Juventus sacked | Allegri": whom a body sends away is a person, but "fired Qassam rockets" and "sacked Rome" send nobody. */
export const readDismissal: WordReader = (doc, verb, mentions) => {
  const [left] = mentionsAt(mentions, { first: verb - 1, end: verb })
  if (left?.type !== 'organisation' || left.endToken !== verb) return []
  const [right] = mentionsAt(mentions, { first: verb + 1, end: verb + 2 })
  if (right?.firstToken !== verb + 1 || !isUnsure(doc, right) || !isWhole(doc, right)) return []
  return [{ first: right.firstToken, end: right.endToken, type: 'person' }]
}

export const isDismissal = (word: string): boolean => word === 'sacked' || word === 'fired'

const LONGEST = 2
const SURE_PLACE = 0.8

const isUnsure = (doc: Document, mention: Mention): boolean => {
  const { type, firstToken: first, endToken: end, confidence } = mention
  if (type === 'person' || end - first > LONGEST || isShouted(wordOf(doc, first))) return false
  return type === 'organisation' || (confidence < SURE_PLACE && !REGIONS.has(lowerWords(doc, mention)))
}

const isWhole = (doc: Document, { endToken }: Mention): boolean => CLOSES.test(wordOf(doc, endToken))

const CLOSES = /^(?:[.,;:!?)]|after|and|as|at|because|before|but|for|from|in|last|on|over|this|when|while|)$/
