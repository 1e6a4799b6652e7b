import type { Entity } from '../document.js'
import { COMPANY_NOUNS } from '../lexicon/company-nouns.js'
import { KINSHIP_NOUNS } from '../lexicon/kinship-nouns.js'
import { isNationality } from '../lexicon/nationality-endings.js'
import { NAMELESS_NOUNS, PERSON_NOUNS } from '../lexicon/person-nouns.js'
import { LOWER_RANKS, ROLE_MODIFIERS } from '../lexicon/role-modifiers.js'
import { ROLES } from '../lexicon/roles.js'
import { countAtMost } from '../collections/sorted.js'
import { properOf, wordsToHead, type Role } from './descriptor-index.js'
import { mentionsIn, sentenceOf, tokenAt, type Discourse } from './discourse.js'

/** Somebody who spoke earlier, by name, pronoun or description. */
export interface Spoke {
  readonly entity: Entity | null
  /** What to call a speaker without an entity: "prosecutors". */
  readonly name: string
  readonly sentence: number
  /** "Why?" asked Vos: whoever replies is another. */
  readonly asks: boolean
}

/** Whom words mean: somebody with a name in the text, or somebody who is only described ("another witness"). */
export type Referent = Pick<Spoke, 'entity' | 'name'>

const DEFINITE = /^(?:the|this|that) (?=\S)/i

/**
 * The person or body that a definite description means: whoever the text calls so by a role ("the governor") or by name
 * ("the ministry"), the one named last if there are several; then, for "the company" or "the 21-year-old", whoever the
 * text spoke of just before. Null when nobody is known to fit.
 */
export const resolveDescription = (
  discourse: Discourse,
  text: string,
  at: number,
  spoke: readonly Spoke[],
): Referent | null => {
  if (!DEFINITE.test(text) || POSSESSIVE.test(text)) return null
  const plain = text.replace(DEFINITE, '')
  const words = wordsToHead(plain)
  const head = words.at(-1)
  if (head === undefined) return null
  const token = tokenAt(discourse.doc, at)
  const options = ROLES.has(head)
    ? holdersOf(discourse, words, head, properOf(plain))
    : bodiesOf(discourse, words, head)
  if (options.length > 0) return toReferent(latest(discourse, options, token))
  const earlier = spokeBefore(words, text, spoke)
  if (earlier) return earlier
  const whole = words.length === plain.split(/\s+/).length
  return whole ? toReferent(byKind(discourse, words, token, spoke)) : null
}

const toReferent = (entity: Entity | null): Referent | null => entity && { entity, name: entity.name }

/** "the spokesperson" is "a State Department spokesperson" who spoke before: the same head, and no word of its own. */
const spokeBefore = (words: readonly string[], text: string, spoke: readonly Spoke[]): Referent | null => {
  for (let i = spoke.length - 1; i >= Math.max(0, spoke.length - MOST_SPOKE); i--) {
    const { entity, name } = spoke[i]!
    if (entity || name.length <= text.length) continue
    const others = wordsToHead(name)
    if (others.at(-1) === words.at(-1) && words.every((word) => others.includes(word)))
      return { entity, name }
  }
  return null
}

/** So many of those who spoke last are looked at. */
const MOST_SPOKE = 12

// "the Centre’s advocate" is not the advocate named before.
const POSSESSIVE = /['’]s? /

/**
 * Whether a description means one person: "a Woolworths spokesman", "Musa’s aunt". "The neighbour" is hardly who spoke just
 * before, but the "she" after "a neighbour said" is.
 */
export const isOnePerson = (text: string): boolean => {
  const head = wordsToHead(text).at(-1) ?? ''
  return isPersonal(head) || KINSHIP_NOUNS.has(head) || NAMELESS_NOUNS.has(head)
}

/** Those with a role of that head which has every role word of the description and contradicts none of its nations. */
const holdersOf = (
  discourse: Discourse,
  words: readonly string[],
  head: string,
  of: readonly string[],
): Entity[] => {
  const asked = words.slice(0, -1).filter((word) => ROLES.has(word) || ROLE_MODIFIERS.has(word))
  const nations = words.filter(isNationality)
  const fitting = (discourse.descriptors().roles.get(head) ?? []).filter(
    (role) =>
      asked.every((word) => role.words.includes(word)) && agrees(role, nations) && isOfSame(role.of, of),
  )
  // "the president" is the vice president only if there is no other.
  const exact = fitting.filter((role) =>
    role.words.every((word) => !LOWER_RANKS.has(word) || words.includes(word)),
  )
  return (exact.length > 0 ? exact : fitting).map(({ entity }) => entity)
}

const agrees = (role: Role, nations: readonly string[]): boolean => {
  const own = role.words.filter(isNationality)
  return nations.length === 0 || own.length === 0 || nations.some((nation) => own.includes(nation))
}

// "the commander of the Omani Navy" is not the commander of the Iranian Navy; Ukraine is what is Ukrainian.
const isOfSame = (own: readonly string[], asked: readonly string[]): boolean =>
  own.length === 0 ||
  asked.length === 0 ||
  asked.some((word) => own.some((other) => other.slice(0, STEM) === word.slice(0, STEM)))

/** In letters: "Ukraine" and "Ukrainian" begin alike. */
const STEM = 4

const bodiesOf = (discourse: Discourse, words: readonly string[], head: string): Entity[] => {
  const nations = words.filter(isNationality)
  return (discourse.descriptors().bodies.get(head) ?? [])
    .filter((body) => nations.every((nation) => body.words.includes(nation)))
    .map(({ entity }) => entity)
}

/** The one whose mention stands last before the token; one that comes only later if it is the only one. */
const latest = (discourse: Discourse, options: readonly Entity[], token: number): Entity | null => {
  let found: Entity | null = null
  let last = -1
  const before = lastBefore(discourse, token)
  for (const entity of options) {
    const mention = entity.mentions[countAtMost(entity.mentions, before) - 1] ?? -1
    if (mention <= last) continue
    last = mention
    found = entity
  }
  return found ?? (options.length === 1 ? options[0]! : null)
}

/** The index of the last mention that ends before a token; -1 if none does. */
const lastBefore = ({ doc }: Discourse, token: number): number => {
  const start = doc.tokens.starts[token]!
  return mentionsIn(doc, { start, end: start }).from - 1
}

/** In sentences. */
const REACH = 3

/** "the company": the body that spoke or was named last, near by. "the 21-year-old": the person who spoke just before. */
const byKind = (
  discourse: Discourse,
  words: readonly string[],
  token: number,
  spoke: readonly Spoke[],
): Entity | null => {
  const head = words.at(-1)!
  const sentence = sentenceOf(discourse.doc, token)
  const last = spoke.at(-1)
  const near = last && sentence - last.sentence <= REACH ? last.entity : null
  if (words.length === 1 && COMPANY_NOUNS.has(head))
    return near?.type === 'organisation' ? near : recentBody(discourse, token, sentence)
  return isPersonal(head) && near?.type === 'person' ? near : null
}

const isPersonal = (head: string): boolean =>
  ROLES.has(head) || head.endsWith('-year-old') || PERSON_NOUNS.has(head)

const recentBody = (discourse: Discourse, token: number, sentence: number): Entity | null => {
  const { owners, sentences, quoted } = discourse
  for (let i = lastBefore(discourse, token); i >= 0 && sentence - sentences[i]! <= REACH; i--)
    if (quoted[i] === 0 && owners[i]?.type === 'organisation') return owners[i]!
  return null
}
