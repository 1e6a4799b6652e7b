import type { PageBlock } from './blocks.js'
import type { Element } from './page-tree.js'

/** The cells of tables with several columns that hold one block each: other tables are there for the layout. */
export const findCells = (blocks: readonly PageBlock[]): ReadonlySet<Element> => {
  const cells = new Set<Element>()
  const several = new Set<Element>()
  const rows = new Map<Element, number>()
  for (const { element, text } of blocks) {
    if (element.name !== 'td' && element.name !== 'th') continue
    if (cells.has(element) || text.length > LONGEST_CELL) several.add(element)
    cells.add(element)
    rows.set(element.parent!, (rows.get(element.parent!) ?? 0) + 1)
  }
  return new Set([...cells].filter((cell) => !several.has(cell) && rows.get(cell.parent!)! > 1))
}

const LONGEST_CELL = 300
