import { countingSort, numbersTo, type Counted } from '../collections/counting-sort.js'
import { shareOne } from '../collections/share-one.js'
import { UnionFind } from '../collections/union-find.js'
import type { Items } from './items.js'
import { Links, type Link } from './link-list.js'

/** What a decision names: all items that answer to a key. */
export interface Referent {
  readonly key: string
  readonly items: readonly number[]
}

const NO_KEYS: ReadonlySet<string> = new Set()

/** Items joined so far, and pairs that must stay apart. Some twelve bytes an item. */
export class Clusters {
  readonly #sets: UnionFind
  /** The items of a cluster hang together in a ring. */
  readonly #next: Uint32Array
  /** The items of one result and type: a cluster has one of them at most, unless somebody decided otherwise. */
  readonly #rows: Rows
  /** Of the keys that a decision keeps apart from others, those that the members of a cluster answer to. */
  readonly #keys = new Map<number, Set<string>>()
  /** Keys of which no two may be in one cluster: each with the others. */
  readonly #rivals = new Map<string, Set<string>>()
  /** The links that joined something: one fewer than the members of each cluster. */
  readonly used = new Links()

  constructor(items: Items) {
    this.#sets = new UnionFind(items.length)
    this.#next = numbersTo(items.length)
    this.#rows = toRows(items)
  }

  /** The number of the item's cluster: its first member. */
  find(item: number): number {
    return this.#sets.find(item)
  }

  /** The numbers of all clusters, in order. */
  *all(): Generator<number> {
    for (let item = 0; item < this.#next.length; item++) if (this.find(item) === item) yield item
  }

  sizeOf(cluster: number): number {
    return this.#sets.sizeOf(cluster)
  }

  /** In order. */
  membersOf(cluster: number): number[] {
    const members = [...this.#ringOf(cluster)]
    return members.length > 1 ? members.sort((a, b) => a - b) : members
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
    const [left, right] = [this.#keysOf(this.find(a)), this.#keysOf(this.find(b))]
    const [few, many] = left.size <= right.size ? [left, right] : [right, left]
    for (const key of few) if (shareOne(this.#rivals.get(key)!, many)) return true
    return false
  }

  /**
   * Joins the two clusters unless somebody said that they differ, or one document tells them apart: only a decision joins
   * two entities of one result.
   */
  join(link: Link): void {
    const [a, b] = [this.find(link.left), this.find(link.right)]
    if (a === b || this.areApart(a, b)) return
    if (link.rule !== 'decision' && this.#haveOneResult(a, b)) return
    const root = this.#sets.join(a, b)
    const other = root === a ? b : a
    // Two rings with two of their links crossed are one.
    const next = this.#next[root]!
    this.#next[root] = this.#next[other]!
    this.#next[other] = next
    this.#moveKeys(other, root)
    this.used.add(link)
  }

  /** Asks the members of the smaller one, so that joining many stays cheap. */
  #haveOneResult(a: number, b: number): boolean {
    const [small, large] = this.sizeOf(a) <= this.sizeOf(b) ? [a, b] : [b, a]
    const { rowOf, starts, things } = this.#rows
    for (const item of this.#ringOf(small)) {
      const row = rowOf(item)
      const [start, end] = [starts[row]!, starts[row + 1]!]
      if (end - start > this.sizeOf(large)) {
        for (const other of this.#ringOf(large)) if (rowOf(other) === row) return true
      } else for (let at = start; at < end; at++) if (this.find(things[at]!) === large) return true
    }
    return false
  }

  *#ringOf(cluster: number): Generator<number> {
    let item = cluster
    do yield item
    while ((item = this.#next[item]!) !== cluster)
  }

  #keysOf(cluster: number): ReadonlySet<string> {
    return this.#keys.get(cluster) ?? NO_KEYS
  }

  #moveKeys(from: number, to: number): void {
    const [moved, there] = [this.#keys.get(from), this.#keys.get(to)]
    if (moved === undefined) return
    this.#keys.delete(from)
    const [few, many] = there === undefined || there.size > moved.size ? [moved, there] : [there, moved]
    if (many === undefined) this.#keys.set(to, moved)
    else {
      for (const key of few) many.add(key)
      this.#keys.set(to, many)
    }
  }

  #addRival({ key, items }: Referent, rival: string): void {
    const known = this.#rivals.get(key)
    if (known) {
      known.add(rival)
      return
    }
    this.#rivals.set(key, new Set([rival]))
    for (const item of items) {
      const cluster = this.find(item)
      const keys = this.#keys.get(cluster) ?? new Set()
      this.#keys.set(cluster, keys.add(key))
    }
  }
}

interface Rows extends Counted {
  readonly rowOf: (item: number) => number
}

const TYPES = { person: 0, place: 1, organisation: 2 }

const toRows = (items: Items): Rows => {
  const rowOf = (item: number): number => items.resultOf(item) * 3 + TYPES[items.typeOf(item)]
  return { rowOf, ...countingSort(numbersTo(items.length), rowOf, items.results * 3) }
}
