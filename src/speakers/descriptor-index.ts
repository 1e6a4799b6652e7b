import type { Entity } from '../document.js'
import { ARMED_FORCES } from '../lexicon/armed-forces.js'
import { COMPANY_NOUNS } from '../lexicon/company-nouns.js'
import { ORGANISATION_HEADS } from '../lexicon/organisation-heads.js'
import { PREPOSITIONS } from '../lexicon/prepositions.js'
import { ROLE_VARIANTS } from '../lexicon/role-variants.js'
import { WORD_VARIANTS } from '../lexicon/word-variants.js'
import { startsUpper } from '../collections/has-letter.js'

/** What a text calls people and bodies: roles by the noun at their head, bodies by the nouns in their names. */
export interface DescriptorIndex {
  /** "governor" → everyone whom the text calls some kind of governor. */
  readonly roles: ReadonlyMap<string, readonly Role[]>
  /** "ministry" → every body with a ministry in its name. */
  readonly bodies: ReadonlyMap<string, readonly Body[]>
}

export interface Role {
  readonly entity: Entity
  /** Up to its head, in lower case: "former", "prime", "minister". */
  readonly words: readonly string[]
  /** Behind its head, what it is the role of, as `properOf` has it. */
  readonly of: readonly string[]
}

export interface Body {
  readonly entity: Entity
  /** All words of its names, in lower case. */
  readonly words: readonly string[]
}

export const toDescriptorIndex = (entities: readonly Entity[]): DescriptorIndex => {
  const roles = new Map<string, Role[]>()
  const bodies = new Map<string, Body[]>()
  for (const entity of entities) {
    for (const role of entity.roles) {
      const of = properOf(role)
      for (const words of eachHead(wordsToHead(role))) push(roles, words.at(-1)!, { entity, words, of })
      const initials = initialsOf(role)
      if (initials.length > 1) push(roles, initials, { entity, words: [initials], of: [] })
    }
    if (entity.type !== 'organisation') continue
    const names = [entity.name, ...entity.aliases]
    const words = names.flatMap(wordsOf)
    const nouns = new Set<string>()
    for (const word of words) if (isBodyNoun(word)) nouns.add(word)
    for (const name of names) for (const head of headsOf(name)) nouns.add(head)
    for (const noun of nouns) push(bodies, noun, { entity, words })
  }
  return { roles, bodies }
}

/** "superintendent of police": "sp", as it goes by in brackets and behind "the". */
const initialsOf = (role: string): string => {
  let initials = ''
  for (const word of role.toLowerCase().split(/[\s-]+/))
    if (word !== 'and' && word !== 'the' && !PREPOSITIONS.has(word)) initials += word.charAt(0)
  return initials
}

/** However many presidents a text has, only the most mentioned are looked at. */
const MOST = 64

const push = <T>(index: Map<string, T[]>, key: string, value: T): void => {
  const list = index.get(key)
  if (!list) index.set(key, [value])
  else if (list.length < MOST) list.push(value)
}

const SAME: ReadonlyMap<string, string> = new Map([...WORD_VARIANTS, ...ROLE_VARIANTS])

/** "ex-president" */
const EX = (): RegExp => /(?<=^| )ex-(?=\p{L})/gu

/** "Lt. Gov." */
const SHORT = /(?<=[a-z]{2})\.(?= |$)/g

const wordsOf = (text: string): string[] => {
  const lowered = text.toLowerCase()
  const plain = lowered.includes('.') ? lowered.replace(SHORT, '') : lowered
  const words = (plain.includes('ex-') ? plain.replace(EX(), 'former ') : plain).split(/[\s,]+/)
  return words.some((word) => SAME.has(word))
    ? words.flatMap((word) => SAME.get(word)?.split(' ') ?? word)
    : words
}

/** "the former governor of Luhansk": "the", "former", "governor". */
export const wordsToHead = (text: string): string[] => {
  const words = wordsOf(text)
  const stop = words.findIndex((word) => PREPOSITIONS.has(word))
  return stop < 0 ? words : words.slice(0, stop)
}

// "president and chief executive": both.
const eachHead = (words: readonly string[]): (readonly string[])[] => {
  const and = words.indexOf('and')
  return [words.slice(0, Math.max(0, and)), words].filter(({ length }) => length > 0)
}

/** "commander of the Omani Navy": "omani", the words with a capital behind the head, without what many bodies are called. */
export const properOf = (text: string): string[] => {
  const words = text.split(/[\s,]+/)
  const stop = words.findIndex((word) => PREPOSITIONS.has(word.toLowerCase()))
  const proper: string[] = []
  for (let i = stop < 0 ? words.length : stop; i < words.length; i++) {
    const lower = words[i]!.toLowerCase()
    if (startsUpper(words[i]!) && !isBodyNoun(lower) && !ARMED_FORCES.has(lower)) proper.push(lower)
  }
  return proper
}

/** "Chamber" of "Chamber of Commerce", "Precinct" of "Fourth Precinct"; a single word is a name alone. */
const headsOf = (name: string): string[] => {
  const head = wordsToHead(name)
  return head.length > 0 && name.includes(' ') ? [head.at(-1)!] : []
}

const isBodyNoun = (word: string): boolean => ORGANISATION_HEADS.has(word) || COMPANY_NOUNS.has(word)
