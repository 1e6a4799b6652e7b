import { hasLetterOrDigit } from '../../collections/has-letter.js'
import { ADVERBS } from '../../lexicon/adverbs.js'
import { AUXILIARIES } from '../../lexicon/auxiliaries.js'
import { CONJUNCTIONS } from '../../lexicon/conjunctions.js'
import { DETERMINERS } from '../../lexicon/determiners.js'
import { KINSHIP_NOUNS } from '../../lexicon/kinship-nouns.js'
import { PREPOSITIONS } from '../../lexicon/prepositions.js'
import {
  OBJECT_PRONOUNS,
  POSSESSIVE_PRONOUNS,
  QUESTION_WORDS,
  SUBJECT_PRONOUNS,
} from '../../lexicon/pronouns.js'
import { REPORTING_VERBS } from '../../lexicon/reporting-verbs.js'
import { SOURCE_NOUNS } from '../../lexicon/source-nouns.js'
import { SPEAKER_TITLES } from '../../lexicon/speaker-titles.js'
import { SPEECH_NOUNS } from '../../lexicon/speech-nouns.js'
import { THINKING_VERBS } from '../../lexicon/thinking-verbs.js'
import { TIME_WORDS } from '../../lexicon/time-words.js'
import { nounForms, verbForms } from '../../inflection.js'

/** What a word can be, as bits: a word can be several things. */
export const REPORTS = 1
export const THINKS = 1 << 1
export const SPEECH_NOUN = 1 << 2
export const SOURCE_NOUN = 1 << 3
export const TITLE = 1 << 4
export const DETERMINER = 1 << 5
export const PREPOSITION = 1 << 6
export const CONJUNCTION = 1 << 7
export const AUXILIARY = 1 << 8
export const TIME = 1 << 9
export const ADVERB = 1 << 10
export const SUBJECT = 1 << 11
export const OBJECT = 1 << 12
export const POSSESSIVE = 1 << 13
export const QUESTION = 1 << 14
export const MARK = 1 << 15
export const CAPITAL = 1 << 16
export const NUMBER = 1 << 17
/** The 's of "Zelenskyy's" or the bare apostrophe of "Jess'". */
export const CLITIC = 1 << 18
export const THAT = 1 << 19

const same = (word: string): readonly string[] => [word]

const LISTS: readonly (readonly [number, Iterable<string>, (word: string) => readonly string[]])[] = [
  [REPORTS, REPORTING_VERBS, verbForms],
  [THINKS, THINKING_VERBS, verbForms],
  [SPEECH_NOUN, SPEECH_NOUNS, nounForms],
  [SOURCE_NOUN, SOURCE_NOUNS, nounForms],
  [SOURCE_NOUN, KINSHIP_NOUNS, nounForms],
  [TITLE, SPEAKER_TITLES, same],
  [DETERMINER, DETERMINERS, same],
  [PREPOSITION, PREPOSITIONS, same],
  [CONJUNCTION, CONJUNCTIONS, same],
  [AUXILIARY, AUXILIARIES, same],
  [TIME, TIME_WORDS, same],
  [ADVERB, ADVERBS, same],
  [SUBJECT, SUBJECT_PRONOUNS, same],
  [OBJECT, OBJECT_PRONOUNS, same],
  [POSSESSIVE, POSSESSIVE_PRONOUNS, same],
  [QUESTION, QUESTION_WORDS, same],
  [THAT, ['that'], same],
]

const known = new Map<string, number>()
for (const [category, words, forms] of LISTS)
  for (const word of words) for (const form of forms(word)) known.set(form, (known.get(form) ?? 0) | category)

/** The categories of a word as it stands in the text; `lower` is the same in lower case with straight apostrophes. */
export const categoriesOf = (raw: string, lower: string): number => {
  const first = raw.charCodeAt(0)
  if (lower === "'s" || lower === "'") return CLITIC
  let categories = known.get(lower) ?? 0
  if (first >= 48 && first <= 57) return categories | NUMBER
  if (!hasLetterOrDigit(raw)) return MARK
  if (categories === 0 && lower.length > 4 && lower.endsWith('ly')) categories = ADVERB
  return raw.charAt(0) !== lower.charAt(0) ? categories | CAPITAL : categories
}
