/** Disjoint sets of the numbers 0 … count − 1 (Tarjan 1975). */
export class UnionFind {
  /** Of the smallest of a set: how many it has, below zero. */
  readonly #parents: Int32Array

  constructor(count: number) {
    this.#parents = new Int32Array(count).fill(-1)
  }

  /** The set's number: the smallest of its members. */
  find(member: number): number {
    let root = member
    while (this.#parents[root]! >= 0) root = this.#parents[root]!
    for (let at = member; at !== root;) {
      const next = this.#parents[at]!
      this.#parents[at] = root
      at = next
    }
    return root
  }

  /** How many members the set of this number has. */
  sizeOf(set: number): number {
    return -this.#parents[set]!
  }

  /** Makes one set of two; returns its number. */
  join(a: number, b: number): number {
    const [left, right] = [this.find(a), this.find(b)]
    if (left === right) return left
    const [root, other] = left < right ? [left, right] : [right, left]
    this.#parents[root]! += this.#parents[other]!
    this.#parents[other] = root
    return root
  }
}
