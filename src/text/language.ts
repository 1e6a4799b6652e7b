import type { Notice, Tokens } from '../document.js'
import { ENGLISH_WORDS } from '../lexicon/english-words.js'
import { ALSO_ENGLISH, FOREIGN_WORDS } from '../lexicon/foreign-words.js'
import { startsWithLetter } from '../collections/has-letter.js'
import { memoByForm } from '../collections/memo-by-form.js'

/** In what language a text is, and what a reader should know of that. */
export interface TextLanguage {
  /** ISO 639-1; null for an empty text and for any language but English. */
  readonly language: string | null
  readonly notices: readonly Notice[]
}

export const languageOf = (tokens: Tokens): TextLanguage => {
  if (tokens.count === 0) return { language: null, notices: [{ code: 'EMPTY_TEXT', at: null }] }
  return looksForeign(tokens)
    ? { language: null, notices: [{ code: 'NOT_ENGLISH', at: null }] }
    : { language: 'en', notices: [] }
}

const SAMPLE = 2000
/** A shorter text has too few small words to go by their share alone. */
const FEWEST_WORDS = 20
/** Nearly every English text has shown by this word that it is one. */
const CLEAR_AT = 150

// A list of names has few small words of any language, so few English ones alone prove nothing.
const looksForeign = ({ count, forms, formOf }: Tokens): boolean => {
  const kindOf = kindByForm(forms)
  const words: string[] = []
  let english = 0
  let foreign = 0
  let otherScript = 0
  for (let i = 0; i < Math.min(count, SAMPLE); i++) {
    const form = formOf[i]!
    const kind = kindOf(form)
    if (kind === 'none') continue
    if (words.length === CLEAR_AT && english > words.length / 5) return false
    words.push(forms.texts[form]!)
    if (kind === 'english') english++
    else if (kind === 'foreign') foreign++
    else if (kind === 'other script') otherScript++
  }
  if (words.length >= FEWEST_WORDS)
    return otherScript > words.length / 2 || (foreign > 2 * english && foreign > words.length / 10)
  return (otherScript > words.length / 2 && english === 0) || isForeignSentence(words, english)
}

/** Whether a small word is English or foreign, or what else a word is. */
type WordKind = 'none' | 'english' | 'foreign' | 'other script' | 'any'

const LAST_OF_ASCII = 0x7f

const kindByForm = memoByForm((word): WordKind => {
  if (!startsWithLetter(word)) return 'none'
  const lower = word.toLowerCase()
  if (ENGLISH_WORDS.has(lower)) return 'english'
  if (FOREIGN_WORDS.has(lower)) return 'foreign'
  return word.charCodeAt(0) > LAST_OF_ASCII && !/^\p{Script=Latin}/u.test(word) ? 'other script' : 'any'
})

const LEAST_FOREIGN = 3

/** Few words, but too many of them foreign for an English headline: "une réforme des retraites qui sera présentée". */
const isForeignSentence = (words: readonly string[], english: number): boolean => {
  let foreign = 0
  for (const [i, word] of words.entries()) if (isForeign(word) && !isParticle(words, i)) foreign++
  return foreign >= LEAST_FOREIGN && foreign > 2 * english
}

// "12 die in war": in a headline some of them are English.
const isForeign = (word: string): boolean =>
  isLow(word) && ((FOREIGN_WORDS.has(word) && !ALSO_ENGLISH.has(word)) || /[^\p{ASCII}’]/u.test(word))

const isLow = (word: string): boolean => word.charAt(0) !== word.charAt(0).toUpperCase()

/** "Carlos de la Cruz": between words with capitals a small word is part of a name. */
const isParticle = (words: readonly string[], index: number): boolean => {
  let before = index - 1
  while (before >= 0 && FOREIGN_WORDS.has(words[before]!)) before--
  let after = index + 1
  while (after < words.length && FOREIGN_WORDS.has(words[after]!)) after++
  return [before, after].every((at) => words[at] === undefined || !isLow(words[at]))
}
