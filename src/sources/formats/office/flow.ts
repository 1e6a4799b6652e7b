import type { Block, BlockKind } from '../../../document.js'
import type { Segment } from '../../readable.js'
import { createBuilder } from '../../readable-builder.js'

/** Takes the paragraphs and tables of a document in reading order and makes readable text of them. */
export interface Flow {
  /** @param mark What is written before it and is no part of it: "1.". */
  readonly paragraph: (kind: BlockKind, text: string, mark?: string) => void
  /** A paragraph of a footnote or an endnote: notes are read after all else. */
  readonly note: (text: string) => void
  /** A table in the cell of another is part of that cell. */
  readonly openTable: () => void
  readonly openRow: () => void
  readonly openCell: () => void
  readonly closeCell: () => void
  readonly closeTable: () => void
  /** What follows is of this chapter. */
  readonly part: (part: string) => void
  readonly build: () => { text: string; blocks: Block[]; segments: Segment[] }
}

interface Paragraph {
  readonly kind: BlockKind
  readonly text: string
  readonly mark: string
}

const BETWEEN_BLOCKS = '\n\n'
const BETWEEN_ROWS = '\n'
const BETWEEN_CELLS = '\t'

export const createFlow = (): Flow => {
  const builder = createBuilder()
  const notes: string[] = []
  let tables = 0
  let cells = 0
  let cell: Paragraph[] = []
  let gap = BETWEEN_BLOCKS

  const write = (kind: BlockKind, before: string, text: string, mark = ''): void => {
    builder.open(kind, before, mark === '' ? '' : `${toReadable(mark)} `)
    builder.put(text)
    builder.close()
  }
  const paragraph = (kind: BlockKind, text: string, mark = ''): void => {
    const clean = toReadable(text)
    if (cells > 0) {
      if (clean !== '') cell.push({ kind, text: clean, mark })
    } else write(kind, BETWEEN_BLOCKS, clean, mark)
  }
  // A cell of several paragraphs is a page of its own: such tables are made for the layout.
  const writeCell = (): void => {
    if (cell.length > 1) {
      for (const { kind, text, mark } of cell) write(kind, BETWEEN_BLOCKS, text, mark)
      gap = BETWEEN_BLOCKS
    } else {
      write('cell', gap, cell[0]?.text ?? '', cell[0]?.mark)
      gap = BETWEEN_CELLS
    }
    cell = []
  }

  return {
    paragraph,
    note: (text) => void notes.push(text),
    openTable: () => {
      if (tables++ === 0) gap = BETWEEN_BLOCKS
    },
    openRow: () => {
      if (tables === 1 && gap === BETWEEN_CELLS) gap = BETWEEN_ROWS
    },
    openCell: () => void cells++,
    closeCell: () => {
      if (--cells === 0) writeCell()
    },
    closeTable: () => void tables--,
    part: (part) => builder.place({ part }),
    build: () => {
      for (const text of notes) paragraph('paragraph', text)
      return builder.build()
    },
  }
}

/** Without what is not seen: soft hyphens, marks of the format, halves of characters, spaces at the ends. */
const toReadable = (text: string): string =>
  text
    .replace(/[\u00ad\ufeff\0-\x08\x0b-\x1f\x7f]/g, '')
    .toWellFormed()
    .trim()
