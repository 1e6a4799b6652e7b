import type { PageBlock } from './blocks.js'
import { findCells } from './table-cells.js'
import type { Element } from './page-tree.js'

/**
 * The blocks that are items of a list or cells of a row in which more is said than linked to: there "Repeat Performance"
 * leads to more about it and is no mere way elsewhere.
 */
export const findEntries = (blocks: readonly PageBlock[]): ReadonlySet<PageBlock> => {
  const cells = findCells(blocks)
  const groups = new Map<Element, PageBlock[]>()
  for (const block of blocks) {
    const { element } = block
    if (!ITEMS.has(element.name) && !cells.has(element)) continue
    const group = groups.get(element.parent!)
    if (group === undefined) groups.set(element.parent!, [block])
    else group.push(block)
  }
  return new Set([...groups.values()].filter(saysMore).flat())
}

const ITEMS = new Set(['dd', 'dt', 'li'])

const saysMore = (group: readonly PageBlock[]): boolean =>
  sum(group, ({ text }) => text.length) > 2 * sum(group, ({ linked }) => linked)

const sum = (group: readonly PageBlock[], of: (block: PageBlock) => number): number =>
  group.reduce((all, block) => all + of(block), 0)
