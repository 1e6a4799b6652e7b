import { GrowableColumn } from '../collections/growable-column.js'
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
  readonly #rules = new GrowableColumn(0)

  add({ left, right, rule }: Link): void {
    this.#left.push(left)
    this.#right.push(right)
    this.#rules.push(MERGE_RULES.indexOf(rule))
  }

  get length(): number {
    return this.#rules.length
  }

  at(place: number): Link {
    const [left, right, rules] = [this.#left.values(), this.#right.values(), this.#rules.values()]
    return { left: left[place]!, right: right[place]!, rule: MERGE_RULES[rules[place]!]! }
  }

  *[Symbol.iterator](): Generator<Link> {
    yield* this.#ofRules(() => true)
  }

  /** The surest first; among equals they keep their order. */
  *surest(): Generator<Link> {
    const scores = [...new Set(Object.values(SCORES))].sort((a, b) => b - a)
    for (const score of scores) yield* this.#ofRules((rule) => SCORES[rule] === score)
  }

  *#ofRules(isWanted: (rule: MergeRule) => boolean): Generator<Link> {
    const wanted = MERGE_RULES.map(isWanted)
    const [left, right, rules] = [this.#left.values(), this.#right.values(), this.#rules.values()]
    for (const [place, rule] of rules.entries())
      if (wanted[rule]) yield { left: left[place]!, right: right[place]!, rule: MERGE_RULES[rule]! }
  }
}
