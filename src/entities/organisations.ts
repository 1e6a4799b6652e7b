import { mapped, packed } from '../collections/packed.js'
import { COMPANY_SUFFIXES } from '../lexicon/company-suffixes.js'
import { ORGANISATION_HEADS } from '../lexicon/organisation-heads.js'
import { ORGANISATION_TAILS } from '../lexicon/organisation-tails.js'
import { ORGANISATION_VARIANTS } from '../lexicon/organisation-variants.js'
import { PLACE_VARIANTS } from '../lexicon/place-variants.js'
import { canAbbreviate, isAcronym, isShortForm, toInitials } from '../names/acronyms.js'
import { bracketed } from './bracketed.js'
import type { Context } from './mention-context.js'
import { fold, type Form } from '../names/name-form.js'
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
    const number = keys.numberOf(toOrganisationKey(words))
    names.set(form, { form, words: spelledOut(form, words), number })
  }
  const groups = new UnionFind(keys.size)
  const pairs = mapped(
    bracketed(context, indices),
    ([name, short]) => [names.get(forms[name]!)!, names.get(forms[short]!)!] as const,
  )
  for (const [name, short] of pairs) joinBracketed(groups, name, short)
  joinDefined(groups, pairs)
  const list = [...names.values()]
  joinAcronyms(groups, list)
  joinShortForms(groups, list, placeKeys, toUses(forms, indices, names))
  return groupBy(indices, (index) => groups.find(names.get(forms[index]!)!.number))
}

// "USDA" is the "US Department of Agriculture", and may be called "Agriculture Department" as that is.
const spelledOut = (form: Form, words: readonly string[]): readonly string[] =>
  isAcronym(form) ? packed(ORGANISATION_VARIANTS.get(form.key)?.split(' ') ?? words) : words

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

const joinShortForms = (
  groups: UnionFind,
  names: readonly Name[],
  placeKeys: ReadonlySet<string>,
  uses: ReadonlyMap<number, Use>,
): void => {
  const byShort = new Map<string, Name[]>()
  for (const name of names)
    for (const short of toShortForms(name.words)) {
      const longer = byShort.get(short)
      if (longer) longer.push(name)
      else byShort.set(short, [name])
    }
  // Longer ones first, so that "Ministry" finds "Foreign Ministry" and "Russian Foreign Ministry" one group.
  for (const name of names.toSorted((a, b) => b.words.length - a.words.length)) {
    const key = toBag(name.words)
    const longer = isAcronym(name.form)
      ? byShort.get(key)?.filter((other) => writesSmall(other.form, key))
      : byShort.get(key)
    if (!longer || longer.length === 0 || !canBeShort(name.form, key, placeKeys)) continue
    if (longer.some((other) => isPartOf(other, name, uses))) continue
    joinOnly(groups, name.number, new Set(mapped(longer, ({ number }) => number)))
  }
}

// A headline's "SENATE" is no acronym where the text writes "U.S. Senate"; "UN" is one beside "UN Women".
const writesSmall = ({ words }: Form, key: string): boolean =>
  words.some((word) => word !== word.toUpperCase() && fold(word) === key)

const canBeShort = (form: Form, key: string, placeKeys: ReadonlySet<string>): boolean =>
  !PLACE_VARIANTS.has(key) && !placeKeys.has(key) && !isKnownBody(form.key)

/** How a text uses the ways to write one name. */
interface Use {
  count: number
  /** The first mention that is no headline's; -1 for none. */
  first: number
  /** Written with "Inc" or "Corp": a whole name. */
  isWhole: boolean
}

const toUses = (
  forms: readonly Form[],
  indices: readonly number[],
  names: ReadonlyMap<Form, Name>,
): Map<number, Use> => {
  const uses = new Map<number, Use>()
  for (const index of indices) {
    const form = forms[index]!
    const { number } = names.get(form)!
    const use = uses.get(number) ?? { count: 0, first: -1, isWhole: false }
    uses.set(number, use)
    use.count++
    if (use.first < 0 && !form.capitals) use.first = index
    use.isWhole ||= form.folded.length > 1 && COMPANY_SUFFIXES.has(form.folded.at(-1)!)
  }
  return uses
}

/** "Chrysler Overseas Capital" beside "Chrysler Corp", one "Twitter Blue" after "Twitter" over and over: no fuller name of the same. */
const isPartOf = (longer: Name, name: Name, uses: ReadonlyMap<number, Use>): boolean => {
  const rest = longer.words.slice(name.words.length)
  const isHead = rest.length > 0 && name.words.every((word, i) => longer.words[i] === word)
  if (!isHead || rest[0] === 'of' || COMPANY_SUFFIXES.has(rest[0]!) || rest.every(saysWhatKind)) return false
  const [own, other] = [uses.get(name.number)!, uses.get(longer.number)!]
  return own.isWhole || (other.count === 1 && own.count >= OFTEN && own.first >= 0 && own.first < other.first)
}

const saysWhatKind = (word: string): boolean => ORGANISATION_TAILS.has(word) || ORGANISATION_HEADS.has(word)

const OFTEN = 3
