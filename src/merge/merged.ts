import type { EntityType } from '../document.js'
import { numbersTo } from '../collections/counting-sort.js'
import { GrowableColumn } from '../collections/growable-column.js'
import { compare, sortRuns } from '../collections/sort-runs.js'
import { PARTY_ADJECTIVES } from '../lexicon/party-words.js'
import { isAcronym } from '../names/acronyms.js'
import { toForm } from '../names/name-form.js'
import { toPersonName } from '../names/person-name.js'
import { SCHEMA_VERSION } from '../schema/result.js'
import type { MergedEntity, MergeReason } from '../schema/merge.js'
import type { Clusters } from './clusters.js'
import type { Item, Items } from './items.js'
import type { Link } from './link-list.js'
import { describeMerge, SCORES } from './rules.js'

/**
 * Clusters as entities: those of most documents first, then those most mentioned, then by name. Each is made when it is
 * asked for: all together would fill the memory.
 */
export function* toMergedEntities(items: Items, clusters: Clusters): Generator<MergedEntity> {
  const reasonsOf = createReasons(items, clusters)
  const counts = { person: 0, place: 0, organisation: 0 }
  for (const cluster of inOrder(items, clusters)) {
    const members = clusters.membersOf(cluster).map((member) => items.at(member))
    const entity = toEntity(members, reasonsOf(cluster))
    yield { ...entity, id: `${entity.types[0]!}-${++counts[entity.types[0]!]}` }
  }
}

const inOrder = (items: Items, clusters: Clusters): Uint32Array => {
  const all = new GrowableColumn(0)
  const mentions = new GrowableColumn(0)
  for (const cluster of clusters.all()) {
    all.push(cluster)
    mentions.push(sum(clusters.membersOf(cluster).map(items.mentionsOf)))
  }
  const [cluster, mentioned] = [all.values(), mentions.values()]
  const compareCounts = (a: number, b: number): number =>
    clusters.sizeOf(cluster[b]!) - clusters.sizeOf(cluster[a]!) || mentioned[b]! - mentioned[a]!
  const order = numbersTo(cluster.length).sort(compareCounts)
  // Names of those alone that are alike in numbers: the names of all would fill the memory.
  const nameOf = (place: number): string => fullestName(clusters.membersOf(cluster[place]!).map(items.at))
  sortRuns(order, (a, b) => compareCounts(a, b) === 0, nameOf)
  return order.map((place) => cluster[place]!)
}

/** Why the members of a cluster are one, in the order in which they were joined. */
const createReasons = (items: Items, clusters: Clusters): ((cluster: number) => MergeReason[]) => {
  const { used } = clusters
  const [first, next] = [new Int32Array(items.length).fill(NONE), new Int32Array(used.length)]
  for (let place = used.length - 1; place >= 0; place--) {
    const cluster = clusters.find(used.at(place).left)
    next[place] = first[cluster]!
    first[cluster] = place
  }
  return (cluster) => {
    const reasons: MergeReason[] = []
    for (let place = first[cluster]!; place !== NONE; place = next[place]!)
      reasons.push(toReason(items, used.at(place)))
    return reasons
  }
}

const NONE = -1

const toReason = (items: Items, { left: l, right: r, rule }: Link): MergeReason => {
  const [left, right] = [items.at(l), items.at(r)]
  return {
    left: left.reference,
    right: right.reference,
    rule,
    score: SCORES[rule],
    why: describeMerge(rule, left.name, right.name),
  }
}

const toEntity = (items: readonly Item[], merged: MergeReason[]): MergedEntity => {
  const mentions = sum(items.map((item) => item.mentions))
  const name = fullestName(items)
  const average = sum(items.map((item) => item.confidence * item.mentions)) / mentions
  // No surer than the weakest of the rules that made it one.
  const weakest = merged.reduce((least, { score }) => Math.min(least, score), 1)
  return {
    schemaVersion: SCHEMA_VERSION,
    id: '',
    name,
    aliases: ranked(items, (item) => [item.name, ...item.aliases]).filter((other) => other !== name),
    types: ranked(items, ({ type }) => [type]) as EntityType[],
    roles: ranked(items, ({ roles }) => roles, toCalm),
    confidence: Math.round(average * weakest * 1000) / 1000,
    mentions,
    quotes: sum(items.map((item) => item.quotes)),
    documents: items.map((item) => ({
      id: item.document,
      path: item.path,
      entity: item.id,
      name: item.name,
      mentions: item.mentions,
      quotes: item.quotes,
    })),
    merged,
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** "President" and "PRESIDENT" are told as the first. */
const toCalm = (words: ReadonlySet<string>): ((word: string) => string) => {
  const calm = new Map<string, string>()
  for (const word of words) if (!isShouted(word)) calm.set(word.toUpperCase(), word)
  return (word) => (isShouted(word) ? (calm.get(word) ?? word) : word)
}

const isShouted = (word: string): boolean => word === word.toUpperCase()

/**
 * Distinct words of all items, those that `normalise` makes one together: those of most documents first, then of most mentions,
 * then the longer.
 */
const ranked = (
  items: readonly Item[],
  wordsOf: (item: Item) => readonly string[],
  normalise: (words: ReadonlySet<string>) => (word: string) => string = () => (word) => word,
): string[] => {
  const counts = new Map<string, { documents: number; mentions: number }>()
  const toOne = normalise(new Set(items.flatMap(wordsOf)))
  for (const item of items)
    for (const word of new Set(wordsOf(item).map(toOne))) {
      const count = counts.get(word) ?? { documents: 0, mentions: 0 }
      counts.set(word, { documents: count.documents + 1, mentions: count.mentions + item.mentions })
    }
  return [...counts]
    .toSorted(
      ([a, one], [b, other]) =>
        other.documents - one.documents ||
        other.mentions - one.mentions ||
        b.length - a.length ||
        compare(a, b),
    )
    .map(([word]) => word)
}

// A full name before a surname, a name before an acronym, a party before its adjective; what is written calmly before a headline's
// capitals; how often each is used decides the rest.
const fullestName = (items: readonly Item[]): string => {
  if (items.length === 1) return items[0]!.name
  const calm = new Set(
    items
      .map(({ name }) => toForm(name))
      .filter(({ capitals }) => !capitals)
      .map(({ key }) => key),
  )
  const itemOf = new Map(items.toReversed().map((item) => [item.name, item]))
  const names = ranked(items, (item) => [item.name]).map((name) => ({
    name,
    completeness: completeness(itemOf.get(name)!, calm),
  }))
  return names.reduce((best, other) => (other.completeness > best.completeness ? other : best)).name
}

const completeness = ({ type, name }: Item, calm: ReadonlySet<string>): number => {
  const form = toForm(name)
  const loss = form.capitals && calm.has(form.key) ? 0.5 : 0
  if (type === 'person')
    return Math.min(2, toPersonName(form).parts.filter((part) => part.length > 1).length) - loss
  if (PARTY_ADJECTIVES.has(form.key)) return 0.25
  return isAcronym(form) && !calm.has(form.key) ? 0 : 1 - loss
}
