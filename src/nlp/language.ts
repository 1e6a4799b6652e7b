import type { Notice, Tokens } from '../document.js'
import { ENGLISH_WORDS } from '../lexicon/english-words.js'
import { FOREIGN_WORDS } from '../lexicon/foreign-words.js'

/** What a reader should know of the text as a whole: that it is empty, or in another language. */
export const findTextNotices = (text: string, tokens: Tokens): Notice[] => {
  if (tokens.count === 0) return [{ code: 'EMPTY_TEXT', at: null }]
  return looksForeign(text, tokens) ? [{ code: 'NOT_ENGLISH', at: null }] : []
}

const SAMPLE = 2000
const FEWEST_WORDS = 20
// No longer word is in a list.
const LONGEST = [...ENGLISH_WORDS, ...FOREIGN_WORDS].reduce(
  (longest, { length }) => Math.max(longest, length),
  0,
)

// A list of names has few small words of any language, so few English ones alone prove nothing.
const looksForeign = (text: string, { count, starts, ends }: Tokens): boolean => {
  let words = 0
  let english = 0
  let foreign = 0
  let otherScript = 0
  for (let i = 0; i < Math.min(count, SAMPLE); i++) {
    const start = starts[i]!
    const end = ends[i]!
    if (!isLetter(text, start)) continue
    words++
    if (end - start > LONGEST && isPlain(text.charCodeAt(start))) continue
    const word = text.slice(start, end).toLowerCase()
    if (ENGLISH_WORDS.has(word)) english++
    else if (FOREIGN_WORDS.has(word)) foreign++
    else if (!/^\p{Script=Latin}/u.test(word)) otherScript++
  }
  if (words < FEWEST_WORDS) return otherScript > words / 2 && english === 0
  return otherScript > words / 2 || (foreign > 2 * english && foreign > words / 10)
}

const isLetter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code < 128 ? isPlain(code) : /^\p{L}/u.test(text.slice(at, at + 2))
}

const isPlain = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
