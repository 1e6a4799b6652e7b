import type { EntityType } from '../document.js'
import { isAcronym } from '../names/acronyms.js'
import { toPersonName } from '../names/person-name.js'
import { SCHEMA_VERSION } from '../schema/result.js'
import type { MergedEntity, MergeReason } from '../schema/merge.js'
import type { Clusters } from './clusters.js'
import { compare, type Item } from './items.js'
import { describeMerge, SCORES } from './rules.js'

/** Clusters as entities: those of most documents first, then those most mentioned, then by name. */
export const toMergedEntities = (items: readonly Item[], clusters: Clusters): MergedEntity[] => {
  const reasons = toReasons(items, clusters)
  const counts = { person: 0, place: 0, organisation: 0 }
  return clusters
    .all()
    .map((members) =>
      toEntity(
        members.map((member) => items[member]!),
        reasons.get(clusters.find(members[0]!)) ?? [],
      ),
    )
    .toSorted(
      (a, b) => b.documents.length - a.documents.length || b.mentions - a.mentions || compare(a.name, b.name),
    )
    .map((entity) => ({ ...entity, id: `${entity.types[0]!}-${++counts[entity.types[0]!]}` }))
}

const toReasons = (items: readonly Item[], clusters: Clusters): ReadonlyMap<number, MergeReason[]> => {
  const reasons = new Map<number, MergeReason[]>()
  for (const { left, right, rule } of clusters.used) {
    const reason = {
      left: items[left]!.reference,
      right: items[right]!.reference,
      rule,
      score: SCORES[rule],
      why: describeMerge(rule, items[left]!.name, items[right]!.name),
    }
    const cluster = clusters.find(left)
    const list = reasons.get(cluster)
    if (list) list.push(reason)
    else reasons.set(cluster, [reason])
  }
  return reasons
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
    roles: ranked(items, ({ roles }) => roles),
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

/** Distinct words of all items: those of most documents first, then of most mentions, then the longer. */
const ranked = (items: readonly Item[], wordsOf: (item: Item) => readonly string[]): string[] => {
  const counts = new Map<string, { documents: number; mentions: number }>()
  for (const item of items)
    for (const word of new Set(wordsOf(item))) {
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

// A full name before a surname, a name before an acronym; how often each is used decides the rest.
const fullestName = (items: readonly Item[]): string => {
  const itemOf = new Map(items.toReversed().map((item) => [item.name, item]))
  const names = ranked(items, (item) => [item.name]).map((name) => ({
    name,
    completeness: completeness(itemOf.get(name)!),
  }))
  return names.reduce((best, other) => (other.completeness > best.completeness ? other : best)).name
}

const completeness = ({ type, forms: [form] }: Item): number => {
  if (type === 'person')
    return Math.min(2, toPersonName(form!).parts.filter((part) => part.length > 1).length)
  return isAcronym(form!) ? 0 : 1
}
