import type { Notice, Tokens } from '../document.js'
import { ENGLISH_WORDS } from '../lexicon/english-words.js'
import { FOREIGN_WORDS } from '../lexicon/foreign-words.js'

/** What a reader should know of the text as a whole: that it is empty, or in another language. */
export const findTextNotices = (tokens: Tokens): Notice[] => {
  if (tokens.count === 0) return [{ code: 'EMPTY_TEXT', at: null }]
  return looksForeign(tokens) ? [{ code: 'NOT_ENGLISH', at: null }] : []
}

const SAMPLE = 2000
const FEWEST_WORDS = 20
/** Nearly every English text has shown by this word that it is one. */
const CLEAR_AT = 150

// A list of names has few small words of any language, so few English ones alone prove nothing.
const looksForeign = ({ count, forms, formOf }: Tokens): boolean => {
  let words = 0
  let english = 0
  let foreign = 0
  let otherScript = 0
  for (let i = 0; i < Math.min(count, SAMPLE); i++) {
    const word = forms.texts[formOf[i]!]!.toLowerCase()
    if (!/^\p{L}/u.test(word)) continue
    if (words === CLEAR_AT && english > words / 5) return false
    words++
    if (ENGLISH_WORDS.has(word)) english++
    else if (FOREIGN_WORDS.has(word)) foreign++
    else if (!/^\p{Script=Latin}/u.test(word)) otherScript++
  }
  if (words < FEWEST_WORDS) return otherScript > words / 2 && english === 0
  return otherScript > words / 2 || (foreign > 2 * english && foreign > words / 10)
}
