import { GrowableColumn } from '../collections/growable-column.js'
import { isAcronym, toInitials } from '../names/acronyms.js'
import type { Form } from '../names/name-form.js'
import { toOrganisationWords } from '../names/organisation-name.js'
import { LOWER_RANKS } from '../lexicon/role-modifiers.js'
import { STATE_HEADS } from '../lexicon/state-heads.js'
import { areCompatible, toGivenKey, toPersonName, type PersonName } from '../names/person-name.js'
import { toBag, toShortForms } from '../names/short-forms.js'
import { MERGE_RULES, type MergeRule } from '../schema/merge.js'
import { Blocks } from './key-blocks.js'
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
    const members = clusters.membersOf(cluster)
    if (members.every((member) => items.typeOf(member) !== type)) continue
    const head = toHead(items, members)
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

const onlyOne = <T>(found: readonly T[]): T | null => (found.length === 1 ? found[0]! : null)

interface Person {
  readonly person: number
  readonly name: PersonName
}

function* linksOfPeople(items: Items, clusters: Clusters): Generator<Link> {
  const [people, byPart] = [new GrowableColumn(0), new Blocks()]
  for (const { item, form } of headsOf('person', items, clusters)) {
    byPart.add(people.length, toPersonName(form).parts)
    people.push(item)
  }
  const itemOf = people.values()
  const nameOf = (person: number): PersonName =>
    toPersonName(formsOf(items.toNaming(items.namingOf(itemOf[person]!)))[0]!)
  /** "President Obama" is the only one of all Obamas who is called a president, "Barack" and "Barack Hussein" being one. */
  const holderOf = (person: number, fuller: readonly Person[]): number | null => {
    const offices = fuller.length === 0 ? [] : officesOf(items, clusters, itemOf[person]!)
    if (offices.length === 0) return null
    const isHolder = (other: string): boolean => offices.some((office) => isOfficeOf(office, other))
    const holders = fuller.filter((other) => officesOf(items, clusters, itemOf[other.person]!).some(isHolder))
    const fullest = holders.filter(({ name }) => !holders.some((other) => isShorter(name, other.name)))
    return onlyOne(fullest)?.person ?? null
  }
  const [matches, rules] = [new Int32Array(people.length).fill(NONE), new Uint8Array(people.length)]
  // Block by block, so that no name is read again for each other one, and none is kept.
  for (const { key, members } of byPart.all()) {
    if (members.length < 2 || members.length > LARGEST_BLOCK) continue
    const block = Array.from(members, (person) => ({ person, name: nameOf(person) }))
    for (const { person, name } of block) {
      if (name.parts.at(-1) !== key) continue
      const fuller = block.filter((other) => other.person !== person && isShorter(name, other.name))
      const match = onlyOne(fuller)
      const holder = name.parts.length === 1 ? holderOf(person, fuller) : null
      if (holder !== null) {
        matches[person] = holder
        rules[person] = MERGE_RULES.indexOf('name-and-role')
      } else if (match !== null) {
        matches[person] = match.person
        rules[person] = MERGE_RULES.indexOf(ruleOfPeople(name, match.name))
      }
    }
  }
  for (const [person, match] of matches.entries())
    if (match !== NONE)
      yield { left: itemOf[person]!, right: itemOf[match]!, rule: MERGE_RULES[rules[person]!]! }
}

/** The roles of a cluster that are heads of a state: "President", "Ukrainian President", "Prime Minister". */
const officesOf = (items: Items, clusters: Clusters, item: number): string[] => {
  const namings = new Set(clusters.membersOf(clusters.find(item)).map(items.namingOf))
  const roles = Array.from(namings, (naming) => items.toNaming(naming).roles).flat()
  return roles.filter(isStateHead).map((role) => role.toLowerCase())
}

// "President Obama", but not "the president, Earl Takefman" of a company.
const isStateHead = (role: string): boolean => {
  const words = role.toLowerCase().split(' ')
  const isHead = STATE_HEADS.has(words.at(-1)!) || role.toLowerCase().endsWith('prime minister')
  return isHead && /^\p{Lu}/u.test(role) && !words.some((word) => LOWER_RANKS.has(word))
}

const isOfficeOf = (one: string, other: string): boolean =>
  one === other || one.endsWith(` ${other}`) || other.endsWith(` ${one}`)

const NONE = -1

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

function* linksOfOrganisations(items: Items, clusters: Clusters): Generator<Link> {
  const [all, explained, initials, shortForms] = [
    new GrowableColumn(0),
    new Blocks(),
    new Blocks(),
    new Blocks(),
  ]
  for (const { item, form, forms } of headsOf('organisation', items, clusters)) {
    all.push(item)
    if (isAcronym(form)) continue
    const words = toOrganisationWords(form)
    explained.add(
      item,
      forms.filter(isAcronym).map(({ key }) => key),
    )
    initials.add(item, toInitials(words))
    shortForms.add(item, toShortForms(words))
  }
  const formOf = (item: number): Form => formsOf(items.toNaming(items.namingOf(item)))[0]!
  const link = (left: number, options: ArrayLike<number>, rule: MergeRule): Link[] => {
    // Of more than these one at least is another's.
    if (options.length > 2) return []
    const right = onlyOne(Array.from(options).filter((item) => item !== left))
    return right === null ? [] : [{ left, right, rule }]
  }
  for (const item of all.values()) {
    const form = formOf(item)
    if (!isAcronym(form)) continue
    const known = explained.blockOf(form.key)
    yield* known.length > 0
      ? link(item, known, 'acronym-explained')
      : link(item, initials.blockOf(form.key), 'acronym')
  }
  for (const item of all.values()) {
    const form = formOf(item)
    if (isAcronym(form)) continue
    yield* link(item, shortForms.blockOf(toBag(toOrganisationWords(form))), 'part-of-name')
  }
}
