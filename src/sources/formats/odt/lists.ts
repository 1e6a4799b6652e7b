import { countItem, toStart, type ListCounts } from '../office/list-numbers.js'
import { attribute, type Attributes, type XmlHandler } from '../office/xml.js'
import { createListStyles } from './list-styles.js'

/** Follows lists in each other and counts their items. */
export interface Lists {
  /** Takes what list styles there are. */
  readonly styles: XmlHandler
  readonly open: (attributes: Attributes) => void
  readonly openItem: (attributes: Attributes) => void
  readonly close: () => void
  readonly isOpen: () => boolean
  /** What stands before the first paragraph of the item: "2."; nothing before the others. */
  readonly takeMark: () => string
}

export const createLists = (): Lists => {
  const styles = createListStyles()
  // A list in another goes without a style: it has the next level of that one.
  const open: string[] = []
  const counted = new Map<string, ListCounts>()
  let counts: ListCounts = []
  let mark = ''

  return {
    styles: styles.handler,
    open: (attributes) => {
      const style = attribute(attributes, 'style-name') ?? open.at(-1) ?? ''
      if (open.length === 0) {
        const goesOn =
          attribute(attributes, 'continue-numbering') === 'true' ||
          attribute(attributes, 'continue-list') !== undefined
        counts = (goesOn ? counted.get(style) : undefined) ?? []
        counted.set(style, counts)
      }
      open.push(style)
    },
    openItem: (attributes) => {
      const level = open.length - 1
      const start = attribute(attributes, 'start-value')
      if (start !== undefined && level < 10) counts[level] = toStart(start) - 1
      mark = countItem(counts, styles.levelsOf(open.at(-1) ?? ''), level)
    },
    close: () => {
      open.pop()
      mark = ''
    },
    isOpen: () => open.length > 0,
    takeMark: () => {
      const taken = mark
      mark = ''
      return taken
    },
  }
}
