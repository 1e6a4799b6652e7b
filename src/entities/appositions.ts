import { CLAUSE_WORDS } from '../lexicon/clause-words.js'
import { DETERMINERS, ROLE_DETERMINERS } from '../lexicon/determiners.js'
import { ROLE_PREPOSITIONS } from '../lexicon/prepositions.js'
import type { TokenRange } from '../collections/token-range.js'
import type { Context } from './mention-context.js'
import { beforeBrackets, isHonorific, isRole, startsUpper } from './titles.js'

/** In tokens: no apposition is longer, and its head stands no farther in. */
const LONGEST = 16
const BEFORE_HEAD = 7

/** "Ana Ruiz, the former mayor of Izium, said": the tokens that say what she is, without article. */
export const readApposition = (context: Context, index: number): TokenRange | null => {
  const mention = context.doc.mentions[index]!
  const { end: stop } = context.range(context.sentences[index]!)
  const comma = mention.endToken
  if (comma + 1 >= stop || !OPENING.has(context.word(comma))) return null
  const limit = Math.min(stop, comma + 1 + LONGEST)
  const first = skipArticle(context, comma + 1, limit)
  const head = headFrom(context, first, Math.min(limit, first + BEFORE_HEAD))
  if (head === null) return null
  const end = endOfPhrase(context, head + 1, limit)
  // What no mark closes is no apposition: "Ruiz, mayor for ten years now leads".
  if (end < stop && !CLOSING.has(context.word(end))) return null
  if (end === limit && limit < stop) return null
  // "Patrick Leahy, Sen. Jim Jeffords": the title of the next.
  if (context.word(end) === '.' && end + 1 < stop) return null
  return namesPerson(context, index, 1, first, end) ? null : { first, end }
}

/** "The former mayor of Izium, Ana Ruiz, said". */
export const readLeadingApposition = (context: Context, index: number): TokenRange | null => {
  const mention = context.doc.mentions[index]!
  const { first: start, end: stop } = context.range(context.sentences[index]!)
  const comma = beforeHonorifics(context, mention.firstToken, start) - 1
  if (comma <= start || context.word(comma) !== ',') return null
  // "In a letter to the president, Ruiz said": only a second mark shows that the first opened no clause.
  if (mention.endToken < stop && !CLOSING.has(context.word(mention.endToken))) return null
  const end = beforeBrackets(context, comma, start)
  const floor = Math.max(start, end - LONGEST)
  let from = end
  while (from > floor && !breaksPhrase(context, from - 1)) from--
  while (from < end && !isRole(context, from)) from++
  const first = startOfPhrase(context, from, floor)
  if (from === end || first === null || namesPerson(context, index, -1, first, end)) return null
  return { first, end }
}

const beforeHonorifics = (context: Context, end: number, start: number): number => {
  while (end > start && isHonorific(context, end - 1)) end--
  return end
}

// Back from a role word to its article; without one it must open the sentence.
const startOfPhrase = (context: Context, head: number, floor: number): number | null => {
  let first = head
  while (first > floor) {
    const before = context.folded(first - 1)
    if (ROLE_DETERMINERS.has(before)) return first
    if (ROLE_PREPOSITIONS.has(before) || breaksPhrase(context, first - 1)) return null
    first--
  }
  return head - first < BEFORE_HEAD ? first : null
}

// "Ruiz, Mayor Ana Lee and others" is a list.
const namesPerson = (
  { doc: { mentions } }: Context,
  index: number,
  step: 1 | -1,
  first: number,
  end: number,
): boolean => {
  for (let at = index + step; ; at += step) {
    const mention = mentions[at]
    if (!mention || mention.endToken <= first || mention.firstToken >= end) return false
    if (mention.type === 'person') return true
  }
}

const OPENING: ReadonlySet<string> = new Set([',', '(', '–', '—'])
const CLOSING: ReadonlySet<string> = new Set([',', ')', '(', '.', ';', '–', '—', ':', '”', '"', '?', '!'])

const skipArticle = (context: Context, at: number, limit: number): number =>
  at < limit && ROLE_DETERMINERS.has(context.folded(at)) ? at + 1 : at

// The first role word before a preposition or a verb; the last of a run of them: "vice president".
const headFrom = (context: Context, from: number, limit: number): number | null => {
  let head: number | null = null
  for (let at = from; at < limit; at++) {
    if (isRole(context, at)) head = at
    // "Ana Ruiz, ever a scholar"
    else if (head === null && (context.folded(at) === 'and' || DETERMINERS.has(context.folded(at))))
      return null
    else if (head !== null || breaksPhrase(context, at) || ROLE_PREPOSITIONS.has(context.folded(at)))
      return head
  }
  return head
}

const endOfPhrase = (context: Context, from: number, limit: number): number => {
  let at = from
  while (at < limit && !breaksPhrase(context, at)) at++
  return at
}

const breaksPhrase = (context: Context, token: number): boolean => {
  const folded = context.folded(token)
  const word = context.word(token)
  if (folded === '') return word !== '-' && word !== '&' && word !== "'" && word !== '’'
  return !startsUpper(word) && CLAUSE_WORDS.has(folded)
}
