import type { MergeRule } from '../schema/merge.js'
import type { Link } from './clusters.js'
import type { Item } from './items.js'
import { toKeys } from './keys.js'
import { SCORES } from './rules.js'

/** Links between items that share a key: each item with the one before it that has the key. In a fixed order. */
export const linksOfKeys = (items: readonly Item[]): Link[] => {
  const last = new Map<string, { readonly item: number; readonly rule: MergeRule }>()
  const links: Link[] = []
  for (const [right, item] of items.entries())
    for (const { key, rule } of toKeys(item)) {
      const before = last.get(key)
      last.set(key, { item: right, rule })
      if (before && before.item !== right && (rule !== 'two-types' || items[before.item]!.type !== item.type))
        links.push({ left: before.item, right, rule: weaker(before.rule, rule) })
    }
  return links
}

const weaker = (a: MergeRule, b: MergeRule): MergeRule => (SCORES[a] <= SCORES[b] ? a : b)
