import { isAcronym, toInitials } from '../names/acronyms.js'
import type { Form } from '../names/name-form.js'
import { toOrganisationWords } from '../names/organisation-name.js'
import { areCompatible, toGivenKey, toPersonName, type PersonName } from '../names/person-name.js'
import { toBag, toShortForms } from '../names/short-forms.js'
import type { MergeRule } from '../schema/merge.js'
import type { Clusters } from './clusters.js'
import { formsOf, type Items, type Naming } from './items.js'
import type { Link } from './link-list.js'

/** Links from a shorter name to a fuller one, where only one cluster in all documents can be meant. */
export function* linksOfUniqueNames(items: Items, clusters: Clusters): Generator<Link> {
  yield* linksOfPeople(items, clusters)
  yield* linksOfOrganisations(items, clusters)
}

/** A cluster by its fullest name. */
interface Head {
  readonly item: number
  readonly form: Form
  /** All names of the cluster. */
  readonly forms: readonly Form[]
}

/** Those of one type, each for a moment: nobody keeps the forms of all. */
function* headsOf(type: Naming['type'], items: Items, clusters: Clusters): Generator<Head> {
  for (const cluster of clusters.all()) {
    const head = toHead(items, clusters.membersOf(cluster))
    if (items.typeOf(head.item) === type) yield head
  }
}

const toHead = (items: Items, members: readonly number[]): Head => {
  // The first item of each naming stands for those that are called the same.
  const first = new Map(members.toReversed().map((member) => [items.namingOf(member), member]))
  const named = Array.from(first, ([naming, item]) => ({
    item,
    forms: formsOf(items.toNaming(naming)),
  })).sort((a, b) => a.item - b.item)
  const { item, forms } = named.reduce((best, other) => (size(other.forms) > size(best.forms) ? other : best))
  return { item, form: forms[0]!, forms: named.flatMap((each) => each.forms) }
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

interface Person {
  readonly item: number
  readonly name: PersonName
}

function* linksOfPeople(items: Items, clusters: Clusters): Generator<Link> {
  const people: Person[] = []
  for (const { item, form } of headsOf('person', items, clusters))
    people.push({ item, name: toPersonName(form) })
  const byPart = blocks(entriesOf(people, ({ name }) => name.parts))
  for (const { item, name } of people) {
    const block = byPart.get(name.parts.at(-1) ?? '') ?? []
    if (block.length > LARGEST_BLOCK) continue
    const match = onlyOne(block.filter((other) => other.item !== item && isShorter(name, other.name)))
    if (match !== null) yield { left: item, right: match.item, rule: ruleOfPeople(name, match.name) }
  }
}

/** Each thing under each of its keys. */
function* entriesOf<T>(
  things: readonly T[],
  keysOf: (thing: T) => Iterable<string>,
): Generator<readonly [string, T]> {
  for (const thing of things) for (const key of new Set(keysOf(thing))) yield [key, thing]
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

interface Organisation {
  readonly item: number
  /** Of one that is called by an acronym alone. */
  readonly acronym: string | null
  readonly words: readonly string[]
  /** Acronyms that its documents explain by it. */
  readonly explains: readonly string[]
}

const toOrganisation = ({ item, form, forms }: Head): Organisation =>
  isAcronym(form)
    ? { item, acronym: form.key, words: [], explains: [] }
    : {
        item,
        acronym: null,
        words: toOrganisationWords(form),
        explains: forms.filter(isAcronym).map(({ key }) => key),
      }

function* linksOfOrganisations(items: Items, clusters: Clusters): Generator<Link> {
  const all: Organisation[] = []
  for (const head of headsOf('organisation', items, clusters)) all.push(toOrganisation(head))
  const named = all.filter(({ acronym }) => acronym === null)
  const explained = blocks(entriesOf(named, ({ explains }) => explains))
  const initials = blocks(entriesOf(named, ({ words }) => toInitials(words)))
  const shortForms = blocks(entriesOf(named, ({ words }) => toShortForms(words)))
  const link = (left: number, options: readonly Organisation[] | undefined, rule: MergeRule): Link[] => {
    const match = onlyOne((options ?? []).filter(({ item }) => item !== left))
    return match === null ? [] : [{ left, right: match.item, rule }]
  }
  for (const { item, acronym } of all) {
    if (acronym === null) continue
    const known = explained.get(acronym)
    yield* known ? link(item, known, 'acronym-explained') : link(item, initials.get(acronym), 'acronym')
  }
  for (const { item, words } of named) yield* link(item, shortForms.get(toBag(words)), 'part-of-name')
}
