import {
  ADVERB, AUXILIARY, CAPITAL, CLITIC, CONJUNCTION, DETERMINER, MARK, NUMBER, OBJECT, POSSESSIVE, PREPOSITION, QUESTION,
  REPORTS, SOURCE_NOUN, SPEECH_NOUN, SUBJECT, THINKS, TIME, TITLE,
} from './word-categories.js' // prettier-ignore
import { toFeatureValue, type FeatureValue } from '../../learning/feature-weights.js'

/** The tags of tokens whose place tells more than their word: inside a quotation, inside a name. */
export const QUOTED = toFeatureValue('Q')
export const NAME = toFeatureValue('N')
/** Before and after the words that are looked at. */
export const BEFORE = toFeatureValue('<')
export const AFTER = toFeatureValue('>')

const WHO = toFeatureValue('who')
const HE = toFeatureValue('he')
const S = toFeatureValue("'s")
const HELPS = toFeatureValue('x')
const SAY = toFeatureValue('say')
const THINK = toFeatureValue('think')
const HIS = toFeatureValue('his')
const THE = toFeatureValue('the')
const HIM = toFeatureValue('him')
const IN = toFeatureValue('in')
const DAY = toFeatureValue('day')
const LY = toFeatureValue('ly')
const MAN = toFeatureValue('man')
const REPORT = toFeatureValue('report')
const NINE = toFeatureValue('9')
const HIGH = toFeatureValue('A')

/** What kind of word this is, in one letter or its own few letters: for patterns. */
export const tagOf = (word: FeatureValue, categories: number): FeatureValue => {
  if (categories & SUBJECT) return categories & QUESTION ? WHO : HE
  if (categories & MARK) return word
  if (categories & CLITIC) return S
  if (categories & QUESTION) return word
  if (categories & AUXILIARY) return HELPS
  if (categories & (REPORTS | THINKS)) return categories & REPORTS ? SAY : THINK
  if (categories & POSSESSIVE) return HIS
  if (categories & DETERMINER) return THE
  if (categories & OBJECT) return HIM
  if (categories & CONJUNCTION) return word
  if (categories & PREPOSITION) return word.text === 'to' || word.text === 'of' ? word : IN
  if (categories & TIME) return DAY
  if (categories & ADVERB) return LY
  if (categories & (SOURCE_NOUN | TITLE)) return MAN
  if (categories & SPEECH_NOUN) return REPORT
  if (categories & NUMBER) return NINE
  if (categories & CAPITAL) return HIGH
  return endingOf(word.text)
}

export const ING = toFeatureValue('ing')
export const ED = toFeatureValue('ed')
export const PLURAL = toFeatureValue('s')
const PLAIN = toFeatureValue('n')
export const ENDINGS = [ING, ED, PLURAL, PLAIN]

/** How a word ends, as far as that tells a verb's form. */
export const endingOf = (word: string): FeatureValue =>
  word.endsWith('ing') ? ING : word.endsWith('ed') ? ED : word.endsWith('s') ? PLURAL : PLAIN
