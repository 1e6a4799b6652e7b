import { isAcronym, toInitials } from '../names/acronyms.js'
import type { Form } from '../names/name-form.js'
import { toOrganisationWords } from '../names/organisation-name.js'
import { areCompatible, toGivenKey, toPersonName, type PersonName } from '../names/person-name.js'
import { toBag, toShortForms } from '../names/short-forms.js'
import type { MergeRule } from '../schema/merge.js'
import type { Clusters } from './clusters.js'
import { formsOf, type Item, type Items } from './items.js'
import type { Link } from './links.js'

/** Links from a shorter name to a fuller one, where only one cluster in all documents can be meant. */
export const linksOfUniqueNames = (items: Items, clusters: Clusters): Link[] => {
  const heads = Array.from(clusters.all(), (cluster) => toHead(items, clusters.membersOf(cluster)))
  return [
    ...linksOfPeople(heads.filter(({ type }) => type === 'person')),
    ...linksOfOrganisations(heads.filter(({ type }) => type === 'organisation')),
  ]
}

/** A cluster by its fullest name. */
interface Head {
  readonly item: number
  readonly type: Item['type']
  readonly form: Form
  readonly aliases: readonly Form[]
}

const toHead = (items: Items, members: readonly number[]): Head => {
  // The first item of each naming stands for those that are called the same.
  const first = new Map(members.toReversed().map((member) => [items.namingOf(member), member]))
  const named = Array.from(first, ([naming, item]) => ({
    item,
    forms: formsOf(items.toNaming(naming)),
  })).sort((a, b) => a.item - b.item)
  const { item, forms } = named.reduce((best, other) => (size(other.forms) > size(best.forms) ? other : best))
  const type = items.typeOf(item)
  // Those of people explain nothing.
  const others = type === 'organisation' ? named.flatMap((each) => each.forms) : []
  const aliases = new Map(others.map((form) => [form.text, form]))
  return { item, type, form: forms[0]!, aliases: [...aliases.values()] }
}

const size = ([form]: readonly Form[]): number => (isAcronym(form!) ? 0 : form!.folded.length)

// A block with more entries than this has no unique name in it.
const LARGEST_BLOCK = 64

const blocks = <T>(entries: Iterable<readonly [string, T]>): ReadonlyMap<string, readonly T[]> => {
  const found = new Map<string, T[]>()
  for (const [key, value] of entries) {
    const block = found.get(key)
    if (!block) found.set(key, [value])
    else if (block.length <= LARGEST_BLOCK && block.at(-1) !== value) block.push(value)
  }
  return found
}

const onlyOne = <T>(found: readonly T[]): T | null => (found.length === 1 ? found[0]! : null)

const linksOfPeople = (heads: readonly Head[]): Link[] => {
  const people = heads.map((head) => ({ ...head, name: toPersonName(head.form) }))
  const byPart = blocks(
    people.flatMap((person) => [...new Set(person.name.parts)].map((part) => [part, person] as const)),
  )
  return people.flatMap(({ item, name }): Link[] => {
    const block = byPart.get(name.parts.at(-1) ?? '') ?? []
    if (block.length > LARGEST_BLOCK) return []
    const fuller = block.filter((other) => other.item !== item && isShorter(name, other.name))
    const match = onlyOne(fuller)
    return match === null ? [] : [{ left: item, right: match.item, rule: ruleOfPeople(name, match.name) }]
  })
}

const isShorter = (short: PersonName, long: PersonName): boolean => {
  if (short.parts.length === 1) return long.parts.length > 1
  return areCompatible(short, long) && fullness(short) < fullness(long)
}

const fullness = ({ parts }: PersonName): number => parts.join('').length + parts.length

const ruleOfPeople = (short: PersonName, long: PersonName): MergeRule => {
  if (short.parts.length === 1) return 'part-of-name'
  const spelled = short.parts.every((part) => part.length > 1)
  if (!spelled) return 'initials'
  const plain = short.parts.every((part) => long.parts.includes(part))
  return plain || toGivenKey(short.parts[0]!) !== toGivenKey(long.parts[0]!)
    ? 'fuller-name'
    : 'given-name-variant'
}

const linksOfOrganisations = (heads: readonly Head[]): Link[] => {
  const named = heads
    .filter(({ form }) => !isAcronym(form))
    .map((head) => ({ ...head, words: toOrganisationWords(head.form) }))
  const explained = blocks(
    named.flatMap((head) => head.aliases.filter(isAcronym).map(({ key }) => [key, head] as const)),
  )
  const initials = blocks(
    named.flatMap((head) => toInitials(head.words).map((acronym) => [acronym, head] as const)),
  )
  const shortForms = blocks(
    named.flatMap((head) => [...toShortForms(head.words)].map((short) => [short, head] as const)),
  )
  const link = (left: number, options: readonly Head[] | undefined, rule: MergeRule): Link[] => {
    const match = onlyOne((options ?? []).filter(({ item }) => item !== left))
    return match === null ? [] : [{ left, right: match.item, rule }]
  }
  return [
    ...heads
      .filter(({ form }) => isAcronym(form))
      .flatMap(({ item, form }) => {
        const known = explained.get(form.key)
        return known ? link(item, known, 'acronym-explained') : link(item, initials.get(form.key), 'acronym')
      }),
    ...named.flatMap(({ item, words }) => link(item, shortForms.get(toBag(words)), 'part-of-name')),
  ]
}
