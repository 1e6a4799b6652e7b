import { lowerAt } from '../../collections/lower-at.js'
import { memoAtToken } from '../../collections/memo-by-form.js'
import { partitionPoint } from '../../collections/sorted.js'
import type { Document, Mention } from '../../document.js'
import { isGivenName } from '../../names/common-given-names.js'
import { fold } from '../../names/name-form.js'

const withoutDots = (word: string): string => {
  const lower = word.toLowerCase()
  return lower.includes('.') && lower.length > 1 ? lower.replaceAll('.', '') : lower
}

/** The word at a token in lower case, without its dots: "Jr." and "M.D." are "jr" and "md". */
export const lowerOf = memoAtToken(withoutDots)

/** Begins with a capital letter. */
export const isCapital = (word: string): boolean => {
  const first = word.charAt(0)
  return first !== first.toLowerCase()
}

export const isCapitalAt = memoAtToken(isCapital)

/** The words of a list as they stand in names: "minister" as "Minister". */
export const capitalised = (words: Iterable<string>): ReadonlySet<string> =>
  new Set(Array.from(words, (word) => word.charAt(0).toUpperCase() + word.slice(1)))

/** Whether the word at a token is a common given name, in whatever case: "Ana", "MARTA", "Róisín". */
export const isGivenNameAt = memoAtToken((word) => isGivenName(fold(word)))

/** "MARTA", but not "M". */
export const isShouted = (word: string): boolean =>
  word.length > 1 && word === word.toUpperCase() && isCapital(word)

/** The sentence that a token stands in: its first token, and the one after its last. */
export const sentenceAt = ({ sentences }: Document, token: number): { first: number; end: number } => {
  const { count, firsts } = sentences
  const s = partitionPoint(count, (i) => firsts[i]! <= token) - 1
  return { first: firsts[s]!, end: firsts[s + 1]! }
}

/** The words of a mention, in lower case with a space between. */
export const lowerWords = (
  doc: Document,
  { firstToken, endToken }: Pick<Mention, 'firstToken' | 'endToken'>,
): string => {
  let words = lowerAt(doc, firstToken)
  for (let i = firstToken + 1; i < endToken; i++) words += ` ${lowerAt(doc, i)}`
  return words
}

/** Whether a new line begins between this token and the one before. */
export const opensLine = ({ text, tokens }: Document, token: number): boolean => {
  if (token <= 0 || token >= tokens.count) return true
  const end = tokens.starts[token]!
  for (let at = tokens.ends[token - 1]!; at < end; at++) if (text.charCodeAt(at) === LINE_FEED) return true
  return false
}

const LINE_FEED = 0x0a

/** Where the words with a capital end that begin at a token, after so many at most: "Harris Teller | said". */
export const capitalsEnd = (doc: Document, first: number, most: number): number => {
  const { end: stop } = sentenceAt(doc, first)
  let end = first
  while (end < stop && end < first + most && isCapitalAt(doc, end)) end++
  return end
}
