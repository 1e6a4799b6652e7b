/** Disjoint sets of the numbers 0 … count − 1 (Tarjan 1975). */
export class UnionFind {
  readonly #parents: Int32Array

  constructor(count: number) {
    this.#parents = new Int32Array(count)
    for (let i = 0; i < count; i++) this.#parents[i] = i
  }

  /** The set's number: the smallest of its members. */
  find(member: number): number {
    let root = member
    while (this.#parents[root] !== root) root = this.#parents[root]!
    for (let at = member; at !== root;) {
      const next = this.#parents[at]!
      this.#parents[at] = root
      at = next
    }
    return root
  }

  /** Makes one set of two; returns its number. */
  join(a: number, b: number): number {
    const [left, right] = [this.find(a), this.find(b)]
    const root = Math.min(left, right)
    this.#parents[Math.max(left, right)] = root
    return root
  }
}
