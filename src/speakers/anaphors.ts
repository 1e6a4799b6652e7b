import {
  textOf,
  type AttributionSource,
  type Entity,
  type Gender,
  type Quote,
  type Span,
} from '../document.js'
import { COMPANY_NOUNS } from '../lexicon/company-nouns.js'
import { KINSHIP_NOUNS } from '../lexicon/kinship-nouns.js'
import { ORGANISATION_HEADS } from '../lexicon/organisation-heads.js'
import { NAMELESS_NOUNS, PERSON_NOUNS } from '../lexicon/person-nouns.js'
import { PRONOUNS_HE } from '../lexicon/pronouns-he.js'
import { PRONOUNS_SHE } from '../lexicon/pronouns-she.js'
import { ROLES } from '../lexicon/roles.js'
import { ROLES_HE } from '../lexicon/roles-he.js'
import { ROLES_SHE } from '../lexicon/roles-she.js'
import { SPEECH_NOUNS } from '../lexicon/speech-nouns.js'
import { wordsToHead } from './descriptor-index.js'
import { sentenceOf, tokenAt, type Discourse } from './discourse.js'
import { startsWithLetter } from '../collections/has-letter.js'

/** Words that mean somebody whom the text spoke of before: a pronoun, or a description ("the minister", "his lawyer"). */
export interface Anaphor {
  readonly text: string
  readonly kind: AnaphorKind
  /** Of a pronoun for one person. */
  readonly gender: Gender | null
  /** A description without article, up to its head, in lower case: "former", "prime", "minister". */
  readonly words: readonly string[]
  /** The noun that says what it is: "minister"; '' for a pronoun. */
  readonly head: string
  readonly start: number
  readonly sentence: number
  readonly quote: Quote
}

/** Descriptions with an article, with an owner ("its director", "Iraq’s minister") or with neither ("Police", "PTI chief"). */
type Way = 'the' | 'own' | 'bare'
type Sort = 'person' | 'people' | 'body' | 'text' | 'other'
export type AnaphorKind = 'he' | `${Way}-${Sort}`

/** The anaphor that a source is; null for what introduces somebody new ("a neighbour") and for names. */
export const toAnaphor = ({ doc }: Discourse, source: AttributionSource, quote: Quote): Anaphor | null => {
  const text = textOf(doc, source)
  const place = {
    text,
    start: source.start,
    sentence: sentenceOf(doc, tokenAt(doc, startOf(source, quote))),
    quote,
  }
  const gender = genderOfPronoun(text.toLowerCase())
  if (gender) return { ...place, kind: 'he', gender, words: [], head: '' }
  const way = source.via === 'description' ? wayOf(text) : null
  const words = way ? wordsToHead(text.replace(DEFINITE, '')) : []
  const head = words.at(-1)
  return way && head ? { ...place, kind: `${way}-${sortOf(head)}`, gender: null, words, head } : null
}

/** “It rained. It was late,” he said: what is said stands between the pronoun and whoever is meant, and makes none of them farther. */
const startOf = (source: Span, { parts }: Quote): number => {
  const before = parts.findLast(({ end }) => end <= source.start)
  return before ? before.start : source.start
}

/** "he" for "him" and "his"; null for a word that is no pronoun of one person. */
const genderOfPronoun = (word: string): Gender | null =>
  PRONOUNS_HE.has(word) ? 'he' : PRONOUNS_SHE.has(word) ? 'she' : null

const DEFINITE = /^(?:the|this|that|these|those)(?: same)? (?=\S)/i
const OWNED = /^(?:his|her|its|their) (?=\S)/i
const INDEFINITE =
  /^(?:an?|all|another|any|both|each|every|few|half|many|more|most|no|one|other|others|several|some|such|two|three|four|five|six|seven|eight|nine|ten)(?: |$)/i
// "20 people"
const NUMBERED = /^[\s\S].*(?: |$)/
// "the Centre’s advocate", "Mahinda’s aide"
const OWNER = /['’]s? /

/** "another witness", "two nurses": somebody new, whom the text calls by no name before. */
export const isIndefinite = (text: string): boolean =>
  INDEFINITE.test(text) || (!startsWithLetter(text) && NUMBERED.test(text))

const wayOf = (text: string): Way | null => {
  if (isIndefinite(text)) return null
  if (OWNED.test(text) || OWNER.test(text)) return 'own'
  return DEFINITE.test(text) ? 'the' : 'bare'
}

const sortOf = (head: string): Sort => {
  if (isPersonal(head) || KINSHIP_NOUNS.has(head)) return 'person'
  if (ORGANISATION_HEADS.has(head) || COMPANY_NOUNS.has(head)) return 'body'
  if (SPEECH_NOUNS.has(head)) return 'text'
  return head.endsWith('s') ? 'people' : 'other'
}

const isPersonal = (head: string): boolean =>
  ROLES.has(head) || head.endsWith('-year-old') || PERSON_NOUNS.has(head)

/**
 * Whether a description means one person: "a Woolworths spokesman", "Musa’s aunt". "The neighbour" is hardly who spoke just
 * before, but the "she" after "a neighbour said" is.
 */
export const isOnePerson = (text: string): boolean => {
  const head = wordsToHead(text).at(-1) ?? ''
  return isPersonal(head) || KINSHIP_NOUNS.has(head) || NAMELESS_NOUNS.has(head)
}

/** "The woman" is no Luis Prado, unless the text calls him so. */
export const isOfGender = ({ head }: Anaphor, { gender }: Entity): boolean =>
  head === '' || gender === null || canBe(head, gender)

/** "A spokeswoman" is no "he". */
export const canBe = (description: string, gender: Gender): boolean => {
  const head = wordsToHead(description).at(-1)!
  return gender === 'he' ? !ROLES_SHE.has(head) : !ROLES_HE.has(head)
}
