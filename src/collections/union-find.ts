/** Things that join into groups: a union-find over numbers from 0. */
export class Groups {
  readonly #parents: Int32Array

  constructor(count: number) {
    this.#parents = new Int32Array(count)
    for (let i = 0; i < count; i++) this.#parents[i] = i
  }

  /** The group's number: the smallest of its members. */
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

  join(a: number, b: number): void {
    const [left, right] = [this.find(a), this.find(b)]
    this.#parents[Math.max(left, right)] = Math.min(left, right)
  }
}

/** Numbers the distinct keys of a list in order of appearance. */
export class Numbering {
  readonly #numbers = new Map<string, number>()

  of(key: string): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.#numbers.size)
    return this.#numbers.size - 1
  }

  has(key: string): boolean {
    return this.#numbers.has(key)
  }

  keys(): Iterable<string> {
    return this.#numbers.keys()
  }

  get size(): number {
    return this.#numbers.size
  }
}

/** Items by their group, groups in order of first appearance. */
export const groupBy = <T>(items: readonly T[], groupOf: (item: T) => number): T[][] => {
  const lists = new Map<number, T[]>()
  for (const item of items) {
    const group = groupOf(item)
    const list = lists.get(group)
    if (list) list.push(item)
    else lists.set(group, [item])
  }
  return [...lists.values()]
}
