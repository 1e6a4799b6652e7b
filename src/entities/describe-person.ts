import { mapped } from '../collections/packed.js'
import { toSpan, type TokenRange } from '../collections/token-range.js'
import { textOf } from '../document.js'
import { RANKS } from '../lexicon/ranks.js'
import { ROLE_VARIANTS } from '../lexicon/role-variants.js'
import { readApposition, readLeadingApposition } from './appositions.js'
import type { Context } from './mention-context.js'
import { NO_VOTES, votesOfWords, type GenderVotes } from './gender.js'
import { readTitles } from './titles.js'

/** What the words around one mention of a person say. */
export interface Described {
  /** As they stand in the text. */
  readonly roles: readonly string[]
  readonly votes: GenderVotes
  /** The title before the name, folded: "Dr Vance" is Dr Ruth Vance, whoever else is a Vance. */
  readonly title: string | null
  /** "Mr Vance" is rather not Sir Peter Vance: a form of address without a rank, and no title. */
  readonly isPlain: boolean
}

export const NOT_DESCRIBED: Described = { roles: [], votes: NO_VOTES, title: null, isPlain: false }

/** Titles and appositions of one mention of a person. */
export const describePerson = (context: Context, index: number): Described => {
  const { honorifics, title } = readTitles(context, index)
  const ranges = [title, readLeadingApposition(context, index), readApposition(context, index)].filter(
    (range) => range !== null,
  )
  if (ranges.length === 0 && honorifics.length === 0) return NOT_DESCRIBED
  const rank = honorifics.find((word) => RANKS.has(word)) ?? null
  return {
    roles: ranges.map((range) => textOf(context.doc, toSpan(context.doc, range)).replace(/\s+/g, ' ')),
    votes: votesOfWords([...honorifics, ...ranges.flatMap((range) => headWords(context, range))]),
    title: title ? foldedWords(context, title) : rank,
    isPlain: honorifics.length > 0 && title === null && rank === null,
  }
}

// "Sen." is "senator".
const foldedWords = (context: Context, { first, end }: TokenRange): string => {
  const words = Array.from({ length: end - first }, (_, i) => context.folded(first + i))
  return mapped(
    words.filter((word) => word !== ''),
    (word) => ROLE_VARIANTS.get(word) ?? word,
  ).join(' ')
}

// "wife of the president" says nothing of a man: only the words before "of" count.
const headWords = (context: Context, { first, end }: TokenRange): string[] => {
  const words: string[] = []
  for (let token = first; token < end && context.folded(token) !== 'of'; token++)
    words.push(context.folded(token))
  return words
}

/**
 * Distinct roles, the most frequent first, written small where the text does so once; one that is the beginning or end of
 * another says nothing new.
 */
export const toRoles = (roles: readonly string[]): string[] => {
  if (roles.length < 2) return [...roles]
  const counts = new Map<string, { role: string; count: number }>()
  for (const role of roles) {
    const key = toRoleKey(role)
    const known = counts.get(key)
    if (!known) counts.set(key, { role, count: 1 })
    else {
      known.count++
      if (known.role === known.role.toUpperCase() || known.role.endsWith('.')) known.role = role
    }
  }
  const keys = [...counts.keys()]
  const isPart = (key: string): boolean =>
    keys.some((other) => other.startsWith(`${key} `) || other.endsWith(` ${key}`))
  return [...counts]
    .filter(([key]) => !isPart(key))
    .toSorted(([, a], [, b]) => b.count - a.count)
    .map(([, { role }]) => role)
}

// "PRESIDENT" and "President", "Sen." and "Senator" are one.
const toRoleKey = (role: string): string => {
  const lowered = role.toLowerCase()
  if (!lowered.includes('.')) return lowered
  return mapped(lowered.split(' '), (word) => ROLE_VARIANTS.get(word.replace(/\.$/, '')) ?? word).join(' ')
}
