import type { MergeRule } from '../schema/merge.js'
import type { Item } from './items.js'

/** Two items that a rule takes for one. */
export interface Link {
  readonly left: number
  readonly right: number
  readonly rule: MergeRule
}

/** Items joined so far, and pairs that must stay apart. */
export class Clusters {
  readonly #parents: Int32Array
  readonly #members: Map<number, number[]>
  readonly #enemies = new Map<number, Set<number>>()
  /** Which member a cluster has from each result and type. */
  readonly #slots: Map<number, Map<string, number>>
  /** The links that joined something: one fewer than the members of each cluster. */
  readonly used: Link[] = []

  constructor(items: readonly Item[]) {
    this.#parents = Int32Array.from(items, (_, i) => i)
    this.#members = new Map(items.map((_, i) => [i, [i]]))
    this.#slots = new Map(items.map(({ result, type }, i) => [i, new Map([[`${result} ${type}`, i]])]))
  }

  find(item: number): number {
    let root = item
    while (this.#parents[root] !== root) root = this.#parents[root]!
    for (let at = item; at !== root;) {
      const next = this.#parents[at]!
      this.#parents[at] = root
      at = next
    }
    return root
  }

  /** Members by cluster, clusters in the order of their first member. */
  all(): number[][] {
    return [...this.#members.values()]
      .map((members) => members.toSorted((a, b) => a - b))
      .toSorted((a, b) => a[0]! - b[0]!)
  }

  members(item: number): readonly number[] {
    return this.#members.get(this.find(item))!
  }

  keepApart(a: number, b: number): void {
    for (const [one, other] of [
      [this.find(a), this.find(b)],
      [this.find(b), this.find(a)],
    ] as const)
      this.#enemies.set(one, (this.#enemies.get(one) ?? new Set()).add(other))
  }

  areApart(a: number, b: number): boolean {
    return this.#enemies.get(this.find(a))?.has(this.find(b)) ?? false
  }

  /**
   * Joins the two clusters unless somebody said that they differ, or one document tells them apart: only a decision joins
   * two entities of one result. The smaller cluster moves, so that joining many stays cheap.
   */
  join(link: Link): void {
    const [a, b] = [this.find(link.left), this.find(link.right)]
    if (a === b || this.areApart(a, b)) return
    const [large, small] = this.#members.get(a)!.length >= this.#members.get(b)!.length ? [a, b] : [b, a]
    if (link.rule !== 'decision' && this.#shareResult(large, small)) return
    this.#parents[small] = large
    for (const member of this.#members.get(small)!) this.#members.get(large)!.push(member)
    for (const [slot, member] of this.#slots.get(small)!) this.#slots.get(large)!.set(slot, member)
    for (const enemy of this.#enemies.get(small) ?? []) {
      this.#enemies.get(enemy)!.delete(small)
      this.keepApart(large, enemy)
    }
    for (const map of [this.#members, this.#slots, this.#enemies]) map.delete(small)
    this.used.push(link)
  }

  #shareResult(large: number, small: number): boolean {
    const slots = this.#slots.get(large)!
    return [...this.#slots.get(small)!.keys()].some((slot) => slots.has(slot))
  }
}
