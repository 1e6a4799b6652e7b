import { shareOne } from '../collections/share-one.js'
import { UnionFind } from '../collections/union-find.js'
import type { MergeRule } from '../schema/merge.js'
import type { Item } from './items.js'

/** Two items that a rule takes for one. */
export interface Link {
  readonly left: number
  readonly right: number
  readonly rule: MergeRule
}

/** What a decision names: all items that answer to a key. */
export interface Referent {
  readonly key: string
  readonly items: readonly number[]
}

/** A set of items that are one. */
interface Cluster {
  readonly members: number[]
  /** A member from each result and type. */
  readonly slots: Set<string>
  /** Of the keys that a decision keeps apart from others, those that its members answer to. */
  readonly keys: Set<string>
}

/** Items joined so far, and pairs that must stay apart. */
export class Clusters {
  readonly #sets: UnionFind
  readonly #clusters: Map<number, Cluster>
  /** Keys of which no two may be in one cluster: each with the others. */
  readonly #rivals = new Map<string, Set<string>>()
  /** The links that joined something: one fewer than the members of each cluster. */
  readonly used: Link[] = []

  constructor(items: readonly Item[]) {
    this.#sets = new UnionFind(items.length)
    this.#clusters = new Map(
      items.map(({ result, type }, i) => [
        i,
        { members: [i], slots: new Set([`${result} ${type}`]), keys: new Set() },
      ]),
    )
  }

  /** The number of the item's cluster. */
  find(item: number): number {
    return this.#sets.find(item)
  }

  /** Members by cluster, clusters in the order of their first member. */
  all(): number[][] {
    return [...this.#clusters.values()]
      .map(({ members }) => members.toSorted((a, b) => a - b))
      .toSorted((a, b) => a[0]! - b[0]!)
  }

  /** No item of one is ever joined to an item of the other. */
  keepApart(left: Referent, right: Referent): void {
    this.#addRival(left, right.key)
    this.#addRival(right, left.key)
  }

  areKeptApart(left: Referent, right: Referent): boolean {
    return this.#rivals.get(left.key)?.has(right.key) ?? false
  }

  areApart(a: number, b: number): boolean {
    const [left, right] = [this.#clusterOf(a).keys, this.#clusterOf(b).keys]
    const [few, many] = left.size <= right.size ? [left, right] : [right, left]
    for (const key of few) if (shareOne(this.#rivals.get(key)!, many)) return true
    return false
  }

  /**
   * Joins the two clusters unless somebody said that they differ, or one document tells them apart: only a decision joins
   * two entities of one result. The smaller cluster moves, so that joining many stays cheap.
   */
  join(link: Link): void {
    const [a, b] = [this.find(link.left), this.find(link.right)]
    if (a === b || this.areApart(a, b)) return
    const [left, right] = [this.#clusterOf(a), this.#clusterOf(b)]
    if (link.rule !== 'decision' && shareOne(left.slots, right.slots)) return
    const [large, small] = left.members.length >= right.members.length ? [left, right] : [right, left]
    for (const member of small.members) large.members.push(member)
    for (const slot of small.slots) large.slots.add(slot)
    for (const key of small.keys) large.keys.add(key)
    for (const cluster of [a, b]) this.#clusters.delete(cluster)
    this.#clusters.set(this.#sets.join(a, b), large)
    this.used.push(link)
  }

  #clusterOf(item: number): Cluster {
    return this.#clusters.get(this.find(item))!
  }

  #addRival({ key, items }: Referent, rival: string): void {
    const known = this.#rivals.get(key)
    if (known) known.add(rival)
    else {
      this.#rivals.set(key, new Set([rival]))
      for (const item of items) this.#clusterOf(item).keys.add(key)
    }
  }
}
