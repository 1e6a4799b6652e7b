import type { EntityType } from '../../document.js'
import { toFeatureValue, type FeatureValue } from '../../learning/feature-weights.js'
import { wordAt } from '../syntax/feature-words.js'
import type { Analysis } from '../syntax/analysis.js'
import { PLURAL } from '../syntax/coarse-tags.js'
import type { NounPhrase } from '../syntax/noun-phrases.js'
import {
  CAPITAL,
  CLITIC,
  MARK,
  QUESTION,
  SOURCE_NOUN,
  SPEECH_NOUN,
  SUBJECT,
  TITLE,
} from '../syntax/word-categories.js'

/** What the phrase is: a pronoun, a person, an organisation, a described person, something said, a mere noun. */
export const phraseTypeOf = (analysis: Analysis, { first, end }: NounPhrase): FeatureValue => {
  const { categories, mentionAt, doc, wordForm } = analysis
  const last = end - 1
  const category = categories[last]!
  if (end - first === 1 && category & (SUBJECT | QUESTION) && mentionAt[first]! < 0)
    return wordAt(analysis, first)
  if (category & CLITIC) return OWN
  const mention = mentionAt[last]!
  if (mention >= 0) return ENTITIES[doc.mentions[mention]!.type]
  if (category & (SOURCE_NOUN | TITLE)) return PERSON_NOUN
  if (category & SPEECH_NOUN) return REPORT
  if (category & CAPITAL) return HIGH
  if (category & MARK) return A_MARK
  return wordForm(last).ending === PLURAL ? NOUNS : NOUN
}

/** A person, a body, or somebody described: not a mere thing. */
export const isSomebody = (analysis: Analysis, phrase: NounPhrase): boolean =>
  SOMEBODY.has(phraseTypeOf(analysis, phrase))

const ENTITIES: Readonly<Record<EntityType, FeatureValue>> = {
  person: toFeatureValue('person'),
  place: toFeatureValue('place'),
  organisation: toFeatureValue('organisation'),
}
const OWN = toFeatureValue('own')
const PERSON_NOUN = toFeatureValue('man')
const REPORT = toFeatureValue('report')
const HIGH = toFeatureValue('A')
const A_MARK = toFeatureValue('mark')
const NOUNS = toFeatureValue('ns')
const NOUN = toFeatureValue('n')

const SOMEBODY: ReadonlySet<FeatureValue> = new Set([ENTITIES.person, ENTITIES.organisation, PERSON_NOUN])
