import type { BlockKind } from '../../../document.js'

/** Knows what surrounds the event at hand. */
export interface Context {
  readonly enter: (name: string) => void
  readonly exit: (name: string) => void
  /** What a block of this name is here. */
  readonly kindOf: (name: string) => BlockKind
  /** What stands between the block before and one of this name. */
  readonly gapBefore: (name: string) => string
}

const HEADINGS = new Set(['atxHeadingText', 'setextHeadingText'])
const CELLS = new Set(['tableData', 'tableHeader'])

/** The parser's names for what holds text and nothing but text. */
export const BLOCKS: ReadonlySet<string> = new Set(['paragraph', ...HEADINGS, ...CELLS])

export const createContext = (): Context => {
  let quotes = 0
  let lists = 0
  let rows = 0
  let cells = 0
  return {
    enter: (name) => {
      if (name === 'blockQuote') quotes++
      else if (name === 'listOrdered' || name === 'listUnordered') lists++
      else if (name === 'table') rows = 0
      else if (name === 'tableRow') cells = 0
    },
    exit: (name) => {
      if (name === 'blockQuote') quotes--
      else if (name === 'listOrdered' || name === 'listUnordered') lists--
      else if (name === 'tableRow') rows++
      else if (CELLS.has(name)) cells++
    },
    kindOf: (name) => {
      if (HEADINGS.has(name)) return 'heading'
      if (CELLS.has(name)) return 'cell'
      if (quotes > 0) return 'quote'
      return lists > 0 ? 'item' : 'paragraph'
    },
    gapBefore: (name) => {
      if (!CELLS.has(name) || (rows === 0 && cells === 0)) return '\n\n'
      return cells === 0 ? '\n' : '\t'
    },
  }
}
