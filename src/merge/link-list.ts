import { GrowableColumn } from '../collections/growable-column.js'
import { NarrowColumn } from '../collections/narrow-column.js'
import { MERGE_RULES, type MergeRule } from '../schema/merge.js'
import { SCORES } from './rules.js'

/** Two items that a rule takes for one. */
export interface Link {
  readonly left: number
  readonly right: number
  readonly rule: MergeRule
}

/** Links in the order in which they were found: there may be several for each item. */
export class Links {
  readonly #left = new GrowableColumn(0)
  readonly #right = new GrowableColumn(0)
  readonly #rules = new NarrowColumn()

  add({ left, right, rule }: Link): void {
    this.#left.push(left)
    this.#right.push(right)
    this.#rules.push(MERGE_RULES.indexOf(rule))
  }

  get length(): number {
    return this.#rules.length
  }

  at(place: number): Link {
    const [left, right] = [this.#left.values(), this.#right.values()]
    return { left: left[place]!, right: right[place]!, rule: MERGE_RULES[this.#rules.at(place)]! }
  }

  *[Symbol.iterator](): Generator<Link> {
    for (let place = 0; place < this.length; place++) yield this.at(place)
  }

  /** Those of rules that are as sure as this. */
  *ofScore(score: number): Generator<Link> {
    const isWanted = MERGE_RULES.map((rule) => SCORES[rule] === score)
    for (let place = 0; place < this.length; place++)
      if (isWanted[this.#rules.at(place)]) yield this.at(place)
  }
}

/** The surest links of all lists first; among equals they keep their order. */
export function* surestOf(...lists: readonly Links[]): Generator<Link> {
  const scores = [...new Set(Object.values(SCORES))].sort((a, b) => b - a)
  for (const score of scores) for (const links of lists) yield* links.ofScore(score)
}
