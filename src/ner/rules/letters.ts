import { wordOf, type Document, type Mention } from '../../document.js'
import { ADDRESSED_WORDS } from '../../lexicon/addressed-words.js'
import { GREETINGS } from '../../lexicon/greetings.js'
import { HONORIFICS } from '../../lexicon/honorifics.js'
import { ROLES } from '../../lexicon/roles.js'
import { SIGN_OFFS } from '../../lexicon/sign-offs.js'
import type { Reading } from './edit.js'
import { mentionsAt } from './mentions-at.js'
import type { WordReader } from './rule.js'
import { isCapital, isCapitalAt, lowerOf, opensLine, sentenceAt } from './words.js'

/** "Hello Ngozi," and "Best wishes,⏎Caoimhe": whom a letter greets and who signs it. */
export const readLetterPhrase: WordReader = (doc, token, mentions) => {
  const { first, end } = sentenceAt(doc, token)
  const name = token === first ? (greeted(doc, first, end) ?? signed(doc, first)) : null
  return name !== null && !isKnown(name, mentions) ? [name] : []
}

/** "Hello", "Good", "Best", but not "hello". */
export const opensLetterPhrase = (word: string): boolean => isCapital(word) && OPENERS.has(word.toLowerCase())

const OPENERS: ReadonlySet<string> = new Set(
  [...GREETINGS, ...SIGN_OFFS].map((phrase) => phrase.split(' ', 1)[0]!),
)

const LONGEST = 3

// What surely is a place or a body is not greeted as a person: "Hello London!".
const isKnown = ({ first, end }: Reading, mentions: readonly Mention[]): boolean =>
  mentionsAt(mentions, { first, end }).some(
    ({ type, confidence, firstToken, endToken }) =>
      firstToken === first && endToken === end && type !== 'person' && confidence > SURE,
  )

const SURE = 0.8

/** "Good morning Thandeka, please": only a mark or the end of the line makes a greeting of it. */
const greeted = (doc: Document, first: number, end: number): Reading | null => {
  const name = afterPhrase(doc, first, GREETINGS)
  if (name === null || !isName(doc, name)) return null
  const after = endOfName(doc, name, end)
  const isGreeting =
    after === null || after >= end || /^(?:[,!:.…]|[—–-]+)$/.test(wordOf(doc, after)) || opensLine(doc, after)
  return after !== null && isGreeting ? { first: name, end: after, type: 'person' } : null
}

/** The name alone on the line after "Best,": what follows is another line, or nothing. */
const signed = (doc: Document, first: number): Reading | null => {
  const comma = afterPhrase(doc, first, SIGN_OFFS)
  if (comma === null || wordOf(doc, comma) !== ',') return null
  const name = comma + 1
  if (name >= doc.tokens.count || !opensLine(doc, name) || !isName(doc, name)) return null
  const after = endOfName(doc, name, doc.tokens.count)
  return after !== null && (after >= doc.tokens.count || opensLine(doc, after))
    ? { first: name, end: after, type: 'person' }
    : null
}

/** The token after the phrase that begins here, the longest of the list. */
const afterPhrase = (doc: Document, first: number, phrases: ReadonlySet<string>): number | null => {
  const one = lowerOf(doc, first)
  const two = `${one} ${lowerOf(doc, first + 1)}`
  if (phrases.has(two)) return first + 2
  return phrases.has(one) ? first + 1 : null
}

const isName = (doc: Document, token: number): boolean => {
  const word = lowerOf(doc, token)
  return (
    isCapitalAt(doc, token) &&
    word.length > 1 &&
    !ADDRESSED_WORDS.has(word) &&
    !HONORIFICS.has(word) &&
    !ROLES.has(word)
  )
}

const endOfName = (doc: Document, first: number, end: number): number | null => {
  let at = first + 1
  while (at < end && isName(doc, at) && !opensLine(doc, at)) at++
  return at - first <= LONGEST ? at : null
}
