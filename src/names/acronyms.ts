import { packed } from '../collections/packed.js'
import { SMALL_WORDS } from '../lexicon/small-words.js'
import type { Form } from './name-form.js'

/** In letters. */
const LONGEST = 8

/** "WHO", "U.N.", "M&S", "UNHCR", "DoD": one word of two to eight capitals, with the small letter of an "of" or "for". */
export const isAcronym = ({ capitals, folded, words, bare }: Form): boolean =>
  words.length === 1 &&
  folded.length === 1 &&
  (capitals || SMALL_INSIDE.test(bare)) &&
  /^\p{L}[\p{L}&]{1,7}$/u.test(folded[0]!)

const SMALL_INSIDE = /^\p{Lu}{1,4}[aof]\p{Lu}{1,4}$/u

/**
 * The acronyms a name can have: with and without small words. "food and agriculture organization": "fao", "faao", "f&ao".
 */
export const toInitials = (folded: readonly string[]): string[] => {
  let [main, all, signed] = ['', '', '']
  for (const hyphened of folded)
    for (const word of hyphened.includes('-') ? packed(hyphened.split('-')) : [hyphened]) {
      const initial = word.charAt(0)
      all += initial
      signed += word === 'and' ? '&' : initial
      if (!SMALL_WORDS.has(word)) main += initial
    }
  return [...new Set([main, all, signed])].filter(({ length }) => length >= 2 && length <= LONGEST)
}

/** Whether `acronym` in brackets after a name can be its own: the same initials, if in another language's order. */
export const canAbbreviate = (acronym: string, folded: readonly string[]): boolean => {
  if (folded.length < 2) return false
  const options = toInitials(folded)
  if (options.includes(acronym)) return true
  const sorted = sort(acronym)
  return options.some((option) => sort(option) === sorted) || isSpelledBy(acronym, folded)
}

/**
 * Whether a word in brackets behind the name of a body is its short form, whatever its letters: "National Institute of
 * Space Research (INPE)", "Bank of Ghana (BoG)", "… Fund for the Promotion of Tourism (Fonatur)", but not "Magistrate's
 * Court (Westgate)".
 */
export const isShortForm = ({ words, text }: Form, long: Form): boolean => {
  if (words.length > 1 || long.words.length < 2 || long.capitals || !/^\p{Lu}[\p{L}-]{1,9}$/u.test(text))
    return false
  const initial = text.charAt(0).toLowerCase()
  return /\p{Lu}.*\p{Lu}/u.test(text) || long.folded.some((word) => word.startsWith(initial))
}

const sort = (letters: string): string => [...letters].toSorted().join('')

// "MACC" in "malaysian anti-corruption commission", "interpol" in "international police".
const isSpelledBy = (acronym: string, folded: readonly string[]): boolean => {
  const letters = folded.join('')
  if (letters[0] !== acronym[0]) return false
  let at = 0
  for (const letter of letters) if (letter === acronym[at]) at++
  return at === acronym.length
}
