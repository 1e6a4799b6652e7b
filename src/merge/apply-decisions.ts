import { shareOne } from '../collections/share-one.js'
import { decisionsContradict } from '../errors.js'
import { fold } from '../names/name-form.js'
import { fromCell, toLineCell } from '../report/cells.js'
import type { Clusters, Referent } from './clusters.js'
import { formsOf, type Item, type Items } from './items.js'

type Pair = readonly [string, string]

/**
 * Puts decisions into force before any rule. Returns the references that nothing answers to.
 *
 * @throws ExtractError `DECISIONS_CONTRADICT` when two that were called the same are called different.
 */
export const applyDecisions = (
  items: Items,
  clusters: Clusters,
  { same, different }: { readonly same: readonly Pair[]; readonly different: readonly Pair[] },
): string[] => {
  const find = createFinder(items, new Set([...same, ...different].flat()))
  const itemsToJoin = createItemsToJoin()
  for (const pair of same) {
    const [first, ...rest] = pair.map(find).flatMap(itemsToJoin)
    for (const right of rest) clusters.join({ left: first!, right, rule: 'decision' })
  }
  const clustersOf = createClusterFinder(clusters)
  for (const [a, b] of different) {
    const [left, right] = [find(a), find(b)]
    if (clusters.areKeptApart(left, right)) continue
    if (shareOne(clustersOf(left), clustersOf(right))) throw decisionsContradict(a, b)
    clusters.keepApart(left, right)
  }
  const unknown = [...same, ...different].flat().filter((reference) => find(reference).items.length === 0)
  return [...new Set(unknown)]
}

// `a.md#person-1` is one entity of one document, a name all that have it.
const createFinder = (items: Items, asked: ReadonlySet<string>): ((reference: string) => Referent) => {
  const wanted = new Set([...asked].flatMap((reference) => [reference, toNameKey(reference)]))
  const byReference = new Map<string, number[]>()
  for (let i = 0; i < (wanted.size === 0 ? 0 : items.length); i++)
    for (const key of keysOf(items.at(i))) {
      if (!wanted.has(key)) continue
      const list = byReference.get(key)
      if (list) list.push(i)
      else byReference.set(key, [i])
    }
  return (reference) => {
    const key = byReference.has(reference) ? reference : toNameKey(reference)
    return { key, items: byReference.get(key) ?? [] }
  }
}

// A reference that cannot be printed stands in a CSV as what can.
const keysOf = (item: Item): ReadonlySet<string> =>
  new Set([item.reference, fromCell(toLineCell(item.reference)), ...formsOf(item).map(({ key }) => key)])

const toNameKey = (name: string): string =>
  name
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '')
    .join(' ')

// Many decisions may name one who stands in many documents: after the first, all its items are one.
const createItemsToJoin = (): ((referent: Referent) => readonly number[]) => {
  const joined = new Set<string>()
  return ({ key, items }) => {
    if (joined.has(key)) return items.slice(0, 1)
    joined.add(key)
    return items
  }
}

const createClusterFinder = (clusters: Clusters): ((referent: Referent) => ReadonlySet<number>) => {
  const known = new Map<string, ReadonlySet<number>>()
  return ({ key, items }) => {
    const found = known.get(key) ?? new Set(items.map((item) => clusters.find(item)))
    known.set(key, found)
    return found
  }
}
