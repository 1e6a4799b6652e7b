import { PLACE_VARIANTS } from '../lexicon/place-variants.js'
import { canAbbreviate, isAcronym, isShortForm, toInitials } from '../names/acronyms.js'
import { bracketed } from './bracketed.js'
import type { Context } from './mention-context.js'
import type { Form } from '../names/name-form.js'
import { isKnownBody, toOrganisationKey, toOrganisationWords } from '../names/organisation-name.js'
import { toBag, toShortForms } from '../names/short-forms.js'
import { groupBy } from '../collections/group-by.js'
import { Interner } from '../collections/interner.js'
import { UnionFind } from '../collections/union-find.js'

/** One way to write an organisation, with its group's number. */
interface Name {
  readonly form: Form
  readonly words: readonly string[]
  readonly number: number
}

/**
 * Groups mentions of organisations: one key for the ways to write a name, then acronyms, then short forms of the only
 * name in the text that they can be short for.
 */
export const groupOrganisations = (
  context: Context,
  forms: readonly Form[],
  indices: readonly number[],
  placeKeys: ReadonlySet<string>,
): number[][] => {
  const keys = new Interner()
  const names = new Map<Form, Name>()
  for (const index of indices) {
    const form = forms[index]!
    if (names.has(form)) continue
    const words = toOrganisationWords(form)
    names.set(form, { form, words, number: keys.numberOf(toOrganisationKey(words)) })
  }
  const groups = new UnionFind(keys.size)
  const pairs = bracketed(context, indices).map(
    ([name, short]) => [names.get(forms[name]!)!, names.get(forms[short]!)!] as const,
  )
  for (const [name, short] of pairs) joinBracketed(groups, name, short)
  joinDefined(groups, pairs)
  const list = [...names.values()]
  joinAcronyms(groups, list)
  joinShortForms(groups, list, placeKeys)
  return groupBy(indices, (index) => groups.find(names.get(forms[index]!)!.number))
}

/** A code in brackets behind several names, such as a country's, is no short form of any. */
const joinDefined = (groups: UnionFind, pairs: readonly (readonly [Name, Name])[]): void => {
  const named = new Map<Name, Set<number>>()
  for (const [name, short] of pairs)
    named.set(short, (named.get(short) ?? new Set()).add(groups.find(name.number)))
  for (const [name, short] of pairs)
    if (named.get(short)!.size === 1 && isShortForm(short.form, name.form))
      groups.join(name.number, short.number)
}

const joinBracketed = (groups: UnionFind, left: Name, right: Name): void => {
  for (const [long, short] of [
    [left, right],
    [right, left],
  ] as const)
    if (isAcronym(short.form) && canAbbreviate(short.form.key, long.words))
      groups.join(long.number, short.number)
}

const joinAcronyms = (groups: UnionFind, names: readonly Name[]): void => {
  const byInitials = new Map<string, Set<number>>()
  for (const { words, number } of names)
    if (words.length > 1)
      for (const initials of toInitials(words)) add(byInitials, initials, groups.find(number))
  for (const { form, number } of names)
    if (isAcronym(form)) joinOnly(groups, number, byInitials.get(form.key))
}

const add = (index: Map<string, Set<number>>, key: string, number: number): void => {
  const set = index.get(key)
  if (set) set.add(number)
  else index.set(key, new Set([number]))
}

// Only where one group alone can be meant.
const joinOnly = (groups: UnionFind, number: number, options: ReadonlySet<number> | undefined): void => {
  const others = new Set([...(options ?? [])].map((option) => groups.find(option)))
  others.delete(groups.find(number))
  if (others.size === 1) groups.join(number, [...others][0]!)
}

const joinShortForms = (groups: UnionFind, names: readonly Name[], placeKeys: ReadonlySet<string>): void => {
  const byShort = new Map<string, Set<number>>()
  for (const { words, number } of names)
    for (const short of toShortForms(words)) add(byShort, short, groups.find(number))
  // Longer ones first, so that "Ministry" finds "Foreign Ministry" and "Russian Foreign Ministry" one group.
  for (const { form, words, number } of names.toSorted((a, b) => b.words.length - a.words.length)) {
    const key = toBag(words)
    if (!canBeShort(form, key, placeKeys)) continue
    joinOnly(groups, number, byShort.get(key))
  }
}

const canBeShort = (form: Form, key: string, placeKeys: ReadonlySet<string>): boolean =>
  !isAcronym(form) && !PLACE_VARIANTS.has(key) && !placeKeys.has(key) && !isKnownBody(form.key)
