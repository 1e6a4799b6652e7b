import { mapped } from '../collections/packed.js'
import type { EntityType } from '../document.js'
import type { LexiconEntry } from '../schema/lexicon.js'
import { toForm, type Form } from '../names/name-form.js'

/** The listed name that a form stands for, if any. */
export type FindName = (type: EntityType, form: Form) => string | null

export const createNameFinder = (entries: readonly LexiconEntry[]): FindName => {
  const names = new Map<string, string>()
  for (const { name, type, aliases } of entries)
    for (const text of [name, ...aliases]) {
      const key = `${type} ${toForm(text).key}`
      // The first listed wins, as it does where they are found.
      if (!names.has(key)) names.set(key, name)
    }
  if (names.size === 0) return () => null
  return (type, form) => names.get(`${type} ${form.key}`) ?? null
}

/** Joins groups that stand for one listed name: the user knows better than the rules. */
export const joinByUserName = (
  groups: readonly (readonly number[])[],
  nameOf: (mention: number) => string | null,
): number[][] => {
  const joined = new Map<string | number, number[]>()
  for (const [i, group] of groups.entries()) {
    const key = userNameOf(group, nameOf) ?? i
    const known = joined.get(key)
    if (known) for (const mention of group) known.push(mention)
    else joined.set(key, [...group])
  }
  return mapped([...joined.values()], (group) => group.sort((a, b) => a - b))
}

/** The first name of a group that the user listed. */
export const userNameOf = (
  group: readonly number[],
  nameOf: (mention: number) => string | null,
): string | null => {
  for (const mention of group) {
    const name = nameOf(mention)
    if (name !== null) return name
  }
  return null
}
