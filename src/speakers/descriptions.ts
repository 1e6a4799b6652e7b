import { mapped } from '../collections/packed.js'
import type { Entity } from '../document.js'
import { BUSINESS_NOUNS, OWN_HEADS, PUBLIC_HEADS } from '../lexicon/body-kinds.js'
import { isNationality } from '../lexicon/nationality-endings.js'
import { LOWER_RANKS, PORTFOLIOS, ROLE_MODIFIERS } from '../lexicon/role-modifiers.js'
import { ROLES } from '../lexicon/roles.js'
import { properOf, type Role } from './descriptor-index.js'
import type { Discourse } from './discourse.js'

/** Somebody whom the text calls what a description says: exactly so, or by its head alone. */
export interface Holder {
  readonly entity: Entity
  readonly isExact: boolean
}

/**
 * Those with a role of that head which has every role word of the description and contradicts none of its nations, nor
 * what it is a role of.
 */
export const holdersOf = (discourse: Discourse, words: readonly string[], text: string): Holder[] => {
  if (OWNER.test(text) && COMMON_OWNER.test(text)) return []
  const roles = rolesLike(discourse, words)
  if (roles.length === 0) return []
  const asked = words.slice(0, -1).filter((word) => ROLES.has(word) || ROLE_MODIFIERS.has(word))
  const home = homeOf(words, text)
  const fitting = roles.filter(
    (role) => asked.every((word) => role.words.includes(word)) && !isForeign(role, words, home),
  )
  return mapped(fitting, (role) => ({
    entity: role.entity,
    // "the president" is the former president only if there is no other.
    isExact:
      role.words.every((word) => !LOWER_RANKS.has(word) || words.includes(word)) &&
      isKnownOf(role, words, text),
  }))
}

/** "the TSP president", "the Lebanese minister": nothing tells that the president, the minister named before is of that. */
const isKnownOf = (role: Role, words: readonly string[], text: string): boolean => {
  const asked = ofBeforeHead(words, text)
  const own = [...role.words, ...role.of]
  return asked.length === 0 || asked.some((word) => own.some((other) => isLike(word, other)))
}

/** "tsp", "lebanese": what stands with a capital before the head and is no word of the office itself. */
const ofBeforeHead = (words: readonly string[], text: string): string[] =>
  words.slice(0, -1).filter((word) => {
    if (ROLES.has(word) || ROLE_MODIFIERS.has(word)) return false
    return (
      isNationality(word) ||
      text.includes(` ${word.charAt(0).toUpperCase()}${word.slice(1)} `) ||
      text.includes(` ${word.toUpperCase()} `)
    )
  })

const isLike = (a: string, b: string): boolean => a.slice(0, STEM) === b.slice(0, STEM)

/** Those with a role of that head, but of another nation or body: "the mayor of Porto" is not the mayor of Lisbon. */
export const foreignHolders = (discourse: Discourse, words: readonly string[], text: string): Entity[] => {
  const roles = rolesLike(discourse, words)
  if (roles.length === 0) return []
  const home = homeOf(words, text)
  return mapped(
    roles.filter((role) => isForeign(role, words, home)),
    ({ entity }) => entity,
  )
}

const rolesLike = (discourse: Discourse, words: readonly string[]): readonly Role[] =>
  discourse.descriptors().roles.get(words.at(-1)!) ?? []

/** What a description says of where its office is: once for all roles that are held against it. */
interface Home {
  readonly nations: readonly string[]
  readonly of: readonly string[]
}

const homeOf = (words: readonly string[], text: string): Home => ({
  nations: words.filter(isNationality),
  of: [...properOf(text), ...ownersIn(text)],
})

const isForeign = (role: Role, words: readonly string[], { nations, of }: Home): boolean =>
  role.words.some((word) => SECONDS.has(word) && !words.includes(word)) ||
  !agrees(role, nations) ||
  !isOfSame(role.of, of) ||
  isOtherPortfolio(role.words, words)

/** "the first minister" is not the deputy first minister. */
const SECONDS = new Set(['deputy', 'vice'])

/** "the health minister" is not the finance minister, but may be the minister of health and finance. */
const isOtherPortfolio = (own: readonly string[], asked: readonly string[]): boolean =>
  PORTFOLIOS.has(own.at(-2) ?? '') && PORTFOLIOS.has(asked.at(-2) ?? '') && !own.includes(asked.at(-2)!)

// "the company’s governor" is not the governor named before.
const OWNER = /['’]s? /
const COMMON_OWNER = /(?:^|\s)\p{Ll}[\p{L}-]*['’]s? /u

// "Iraq’s foreign minister"
const ownersIn = (text: string): string[] =>
  OWNER.test(text)
    ? [...text.matchAll(/(\p{Lu}[\p{L}.-]*)['’]s? /gu)].map(([, owner]) => owner!.toLowerCase())
    : []

const agrees = (role: Role, nations: readonly string[]): boolean => {
  const own = role.words.filter(isNationality)
  return nations.length === 0 || own.length === 0 || nations.some((nation) => own.includes(nation))
}

// "the commander of the Omani Navy" is not the commander of the Iranian Navy; Ukraine is what is Ukrainian.
const isOfSame = (own: readonly string[], asked: readonly string[]): boolean =>
  own.length === 0 ||
  asked.length === 0 ||
  asked.some((word) => own.some((other) => other.slice(0, STEM) === word.slice(0, STEM)))

const STEM = 4

/** Bodies with the noun of the description in their names, and with its nation. */
export const bodiesNamed = (discourse: Discourse, words: readonly string[]): Holder[] => {
  const nations = words.filter(isNationality)
  return (discourse.descriptors().bodies.get(words.at(-1)!) ?? [])
    .filter((body) => nations.every((nation) => body.words.includes(nation)))
    .map(({ entity, words: own }) => ({ entity, isExact: words.every((word) => own.includes(word)) }))
}

/** Whether a body whose name says no such thing may be called so: "the company" is no commission, "the government" no office. */
export const mayBe = (head: string, name: string): boolean =>
  !OWN_HEADS.has(head) && !(BUSINESS_NOUNS.has(head) && isPublic(name))

const isPublic = (name: string): boolean =>
  name.split(' ').some((word) => PUBLIC_HEADS.has(word.toLowerCase()))
