import type { Gender } from '../document.js'
import { ENDINGS_HE, ENDINGS_SHE } from '../lexicon/gendered-endings.js'
import { HONORIFICS_HE } from '../lexicon/honorifics-he.js'
import { HONORIFICS_SHE } from '../lexicon/honorifics-she.js'
import { PRONOUNS_HE } from '../lexicon/pronouns-he.js'
import { PRONOUNS_SHE } from '../lexicon/pronouns-she.js'
import { ROLES_HE } from '../lexicon/roles-he.js'
import { ROLES_SHE } from '../lexicon/roles-she.js'
import type { Context } from './mention-context.js'
import { givenNames } from '../names/common-given-names.js'
import type { Form } from '../names/name-form.js'

/** How strongly the text speaks for each pronoun. */
export interface GenderVotes {
  readonly he: number
  readonly she: number
}

export const NO_VOTES: GenderVotes = { he: 0, she: 0 }
// What each witness counts, a pronoun being 1: a word such as "Mrs", a given name, the end of a surname.
const WORD_WEIGHT = 6
const NAME_WEIGHT = 2
const ENDING_WEIGHT = 1.5
/** By so much one side must lead. */
const CLEAR = 1

/** The pronoun that the votes support: one side must have clearly more than the other. */
export const toGender = ({ he, she }: GenderVotes): Gender | null => {
  if (he >= she * 2 && he - she >= CLEAR) return 'he'
  return she >= he * 2 && she - he >= CLEAR ? 'she' : null
}

export const sumVotes = (votes: readonly GenderVotes[]): GenderVotes => {
  const sum = { he: 0, she: 0 }
  for (const { he, she } of votes) {
    sum.he += he
    sum.she += she
  }
  return sum
}

/** "Mrs", "spokeswoman", "king": words said of a person, folded. */
export const votesOfWords = (words: readonly string[]): GenderVotes => ({
  he: words.some((word) => HONORIFICS_HE.has(word) || ROLES_HE.has(word)) ? WORD_WEIGHT : 0,
  she: words.some((word) => HONORIFICS_SHE.has(word) || ROLES_SHE.has(word)) ? WORD_WEIGHT : 0,
})

/** What a full name says: its given name, or an ending that only one sex bears ("Ivanova", "Petrovich"). */
export const votesOfName = ({ folded }: Form, given: string): GenderVotes => {
  const { he: men, she: women } = givenNames()
  const isHe = men.has(given)
  const isShe = women.has(given)
  const endings = folded.slice(1)
  return {
    he:
      (isHe && !isShe ? NAME_WEIGHT : 0) + (endings.some((word) => HE_ENDING.test(word)) ? ENDING_WEIGHT : 0),
    she:
      (isShe && !isHe ? NAME_WEIGHT : 0) +
      (endings.some((word) => SHE_ENDING.test(word)) ? ENDING_WEIGHT : 0),
  }
}

const [HE_ENDING, SHE_ENDING] = [ENDINGS_HE, ENDINGS_SHE].map(
  (endings) => new RegExp([...endings].join('|')),
) as [RegExp, RegExp]

/**
 * The first pronoun after a mention, where it can mean no one else: in the same sentence before the next person, or as
 * the first word of the next sentence when this one names nobody else. Quoted words are another's.
 */
export const votesOfPronouns = (
  context: Context,
  index: number,
  isPerson: (index: number) => boolean,
): GenderVotes => {
  const sentence = context.sentences[index]!
  const { first, end } = context.range(sentence)
  if (neighbour(context, index, -1, sentence, isPerson) !== null) return NO_VOTES
  const next = neighbour(context, index, 1, sentence, isPerson)
  const { mentions, tokens, sentences } = context.doc
  const stop = next === null ? end : mentions[next]!.firstToken
  if (quotedIn(context, first, mentions[index]!.endToken)) return NO_VOTES
  for (let token = mentions[index]!.endToken; token < stop; token++) {
    if (context.quotationAt[token]! >= 0) return NO_VOTES
    const vote = PRONOUNS.get(context.folded(token))
    if (vote) return vote
  }
  const sameBlock =
    sentence + 1 < sentences.count && sentences.blocks[sentence + 1] === sentences.blocks[sentence]
  if (next !== null || !sameBlock || end >= tokens.count || context.quotationAt[end]! >= 0) return NO_VOTES
  return PRONOUNS.get(context.folded(end)) ?? NO_VOTES
}

const HE: GenderVotes = { he: 1, she: 0 }
const SHE: GenderVotes = { he: 0, she: 1 }

const PRONOUNS: ReadonlyMap<string, GenderVotes> = new Map([
  ...[...PRONOUNS_HE].map((pronoun) => [pronoun, HE] as const),
  ...[...PRONOUNS_SHE].map((pronoun) => [pronoun, SHE] as const),
])

const quotedIn = ({ quotationAt }: Context, from: number, to: number): boolean => {
  for (let token = from; token < to; token++) if (quotationAt[token]! >= 0) return true
  return false
}

// The next person in a direction within the sentence.
const neighbour = (
  { doc: { mentions }, sentences }: Context,
  index: number,
  step: 1 | -1,
  sentence: number,
  isPerson: (index: number) => boolean,
): number | null => {
  for (let at = index + step; at >= 0 && at < mentions.length && sentences[at] === sentence; at += step)
    if (isPerson(at)) return at
  return null
}
