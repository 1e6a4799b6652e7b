import { GrowableColumn } from '../collections/growable-column.js'
import { NarrowColumn } from '../collections/narrow-column.js'
import { PackedInterner } from '../collections/packed-interner.js'
import { MERGE_RULES, type MergeRule } from '../schema/merge.js'
import { formsOf, type Items } from './items.js'
import { toKeys } from './keys.js'
import { Links, type Link } from './link-list.js'
import { SCORES } from './rules.js'

/** Links between items that share a key: each item with the one before it that has the key. In a fixed order. */
export const linksOfKeys = (items: Items): Links => {
  const { starts, keys, rules, count } = numberKeys(items)
  const last = new Int32Array(count).fill(-1)
  const lastRules = new Uint8Array(count)
  const links = new Links()
  for (let right = 0; right < items.length; right++) {
    const naming = items.namingOf(right)
    let before: Link | null = null
    for (let at = starts[naming]!; at < starts[naming + 1]!; at++) {
      const key = keys[at]!
      const [left, leftRule] = [last[key]!, MERGE_RULES[lastRules[key]!]!]
      const rule = MERGE_RULES[rules.at(at)]!
      last[key] = right
      lastRules[key] = rules.at(at)
      if (left === -1 || left === right) continue
      if (rule === 'two-types' && items.typeOf(left) === items.typeOf(right)) continue
      const link: Link = { left, right, rule: weaker(leftRule, rule) }
      // Two of one name share its spelling, too: who was not joined for the surer reason is not for another.
      if (before?.left === left && weaker(before.rule, link.rule) === link.rule) continue
      links.add(link)
      before = link
    }
  }
  return links
}

/** The keys of each naming as numbers, one after the other: those of naming n from `starts` n to n + 1. */
const numberKeys = ({ namings, toNaming }: Items) => {
  const numbers = new PackedInterner()
  const [starts, keys, rules] = [new GrowableColumn(namings), new GrowableColumn(namings), new NarrowColumn()]
  for (let at = 0; at < namings; at++) {
    const naming = toNaming(at)
    starts.push(keys.length)
    for (const { key, rule } of toKeys(naming, formsOf(naming))) {
      keys.push(numbers.numberOf(key))
      rules.push(MERGE_RULES.indexOf(rule))
    }
  }
  starts.push(keys.length)
  return { starts: starts.values(), keys: keys.values(), rules, count: numbers.size }
}

const weaker = (a: MergeRule, b: MergeRule): MergeRule => (SCORES[a] <= SCORES[b] ? a : b)
