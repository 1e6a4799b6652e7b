import type { BlockKind } from '../../../document.js'
import { createBuilder, type Builder } from '../../readable-builder.js'
import type { PageBlock } from './blocks.js'
import { findCells } from './table-cells.js'
import { runText, type Element, type Run, type Tree } from './page-tree.js'

/** Blocks as the text that is analysed, with the way back to the source. */
export const writeBlocks = (
  blocks: readonly PageBlock[],
  { elements }: Tree,
  source: string,
): ReturnType<Builder['build']> => {
  const builder = createBuilder(source)
  const kinds = findKinds(elements)
  const cells = findCells(blocks)
  let before: Element | null = null
  for (const { element, runs } of blocks) {
    const isCell = cells.has(element)
    const kind = isCell ? 'cell' : kinds[element.index]!
    builder.open(kind, isCell && before !== null && cells.has(before) ? gapBetween(before, element) : '\n\n')
    writeRuns(builder, runs, source)
    builder.close()
    before = element
  }
  return builder.build()
}

const OWN_KINDS: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  dt: 'item',
  dd: 'item',
  blockquote: 'quote',
  td: 'paragraph',
  th: 'paragraph',
}

/** What the text of each element is, as the element says or those around it. */
const findKinds = (elements: readonly Element[]): BlockKind[] => {
  const kinds: BlockKind[] = []
  for (const { name, parent } of elements)
    kinds.push(OWN_KINDS[name] ?? (parent === null ? 'paragraph' : kinds[parent.index]!))
  return kinds
}

const gapBetween = (before: Element, cell: Element): string => {
  if (before.parent === cell.parent) return '\t'
  return tableOf(before) === tableOf(cell) ? '\n' : '\n\n'
}

const tableOf = (cell: Element): Element | null => {
  let at: Element | null = cell.parent
  while (at !== null && at.name !== 'table') at = at.parent
  return at
}

interface Space {
  readonly text: ' ' | '\n'
  readonly at: number
  /** It is one space in the source as well. */
  readonly isVerbatim: boolean
}

/** Words as they stand, white space as one space, line breaks as they are; what only helps to break lines goes. */
const writeRuns = (builder: Builder, runs: readonly Run[], source: string): void => {
  let space: Space | null = null
  for (const run of runs) {
    for (const { 0: part, index } of runText(run, source).matchAll(PARTS)) {
      if (BREAKS.test(part)) continue
      const isVerbatim = run.decoded === null
      const at = isVerbatim ? run.start + index : run.start
      if (/^\s/.test(part)) {
        space = joinSpaces(space, {
          text: run.decoded === '\n' ? '\n' : ' ',
          at,
          isVerbatim: isVerbatim && part === ' ',
        })
        continue
      }
      if (space?.isVerbatim === true) builder.copy(space.at, space.at + 1)
      else if (space !== null) builder.put(space.text, space.at)
      space = null
      if (isVerbatim) builder.copy(at, at + part.length)
      else builder.put(part, at)
    }
  }
}

const joinSpaces = (before: Space | null, space: Space): Space =>
  before === null ? space : { ...space, text: before.text === '\n' ? '\n' : space.text, isVerbatim: false }

// Soft hyphens, spaces of no width and byte order marks are no white space in CSS; all other is.
const PARTS =
  /[\u00ad\u200b\u2060\ufeff]+|[^\S\ufeff]+|[^\s\u00ad\u200b\u2060\ufeff]+(?: [^\s\u00ad\u200b\u2060\ufeff]+)*/g
const BREAKS = /^[\u00ad\u200b\u2060\ufeff]/
