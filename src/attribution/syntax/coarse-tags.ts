import {
  ADVERB, AUXILIARY, CAPITAL, CLITIC, CONJUNCTION, DETERMINER, MARK, NUMBER, OBJECT, POSSESSIVE, PREPOSITION, QUESTION,
  REPORTS, SOURCE_NOUN, SPEECH_NOUN, SUBJECT, THINKS, TIME, TITLE,
} from './word-categories.js' // prettier-ignore
import { toPart, type Part } from '../../learning/feature-weights.js'

/** What the class of a token is called where it is not told by the word alone. */
export const QUOTED = toPart('Q')
export const NAME = toPart('N')
/** Before and after the words that are looked at. */
export const BEFORE = toPart('<')
export const AFTER = toPart('>')

const WHO = toPart('who')
const HE = toPart('he')
const S = toPart("'s")
const HELPS = toPart('x')
const SAY = toPart('say')
const THINK = toPart('think')
const HIS = toPart('his')
const THE = toPart('the')
const HIM = toPart('him')
const IN = toPart('in')
const DAY = toPart('day')
const LY = toPart('ly')
const MAN = toPart('man')
const REPORT = toPart('report')
const NINE = toPart('9')
const HIGH = toPart('A')

/** What kind of word this is, in one letter or its own few letters: for patterns. */
export const classOf = (word: Part, kinds: number): Part => {
  if (kinds & SUBJECT) return kinds & QUESTION ? WHO : HE
  if (kinds & MARK) return word
  if (kinds & CLITIC) return S
  if (kinds & QUESTION) return word
  if (kinds & AUXILIARY) return HELPS
  if (kinds & (REPORTS | THINKS)) return kinds & REPORTS ? SAY : THINK
  if (kinds & POSSESSIVE) return HIS
  if (kinds & DETERMINER) return THE
  if (kinds & OBJECT) return HIM
  if (kinds & CONJUNCTION) return word
  if (kinds & PREPOSITION) return word.text === 'to' || word.text === 'of' ? word : IN
  if (kinds & TIME) return DAY
  if (kinds & ADVERB) return LY
  if (kinds & (SOURCE_NOUN | TITLE)) return MAN
  if (kinds & SPEECH_NOUN) return REPORT
  if (kinds & NUMBER) return NINE
  if (kinds & CAPITAL) return HIGH
  return endingOf(word.text)
}

export const ING = toPart('ing')
export const ED = toPart('ed')
export const PLURAL = toPart('s')
const PLAIN = toPart('n')
export const ENDINGS = [ING, ED, PLURAL, PLAIN]

/** How a word ends, as far as that tells a verb's form. */
export const endingOf = (word: string): Part =>
  word.endsWith('ing') ? ING : word.endsWith('ed') ? ED : word.endsWith('s') ? PLURAL : PLAIN
