import type { BlockKind } from '../../../document.js'
import { createFlow, type Flow } from '../office/flow.js'
import { toMark } from '../office/list-numbers.js'

/** Puts text together to paragraphs, notes and tables: RTF says where one ends, and seldom where it begins. */
export interface Paragraphs {
  readonly put: (text: string) => void
  /** What stands before the paragraph: "1.". */
  readonly putMark: (text: string) => void
  readonly end: (kind: BlockKind, inTable: boolean) => void
  readonly endCell: (kind: BlockKind) => void
  readonly endRow: () => void
  /** A footnote or a text box opens within a paragraph, which goes on after it. */
  readonly openAside: (isNote: boolean) => void
  readonly closeAside: () => void
  readonly build: () => ReturnType<Flow['build']>
}

type Paragraph = readonly [kind: BlockKind, text: string, mark: string]

export const createParagraphs = (): Paragraphs => {
  const flow = createFlow()
  const asides: { readonly isNote: boolean; readonly text: string; readonly mark: string }[] = []
  let text = ''
  let mark = ''
  let cell: Paragraph[] = []
  let boxed: Paragraph[] = []
  let inTable = false
  let inRow = false

  const take = (kind: BlockKind): Paragraph => {
    const taken = [kind, text, toMark(mark)] as const
    text = ''
    mark = ''
    return taken
  }
  const leaveTable = (): void => {
    for (const paragraph of cell) flow.paragraph(...paragraph)
    cell = []
    if (inTable) flow.closeTable()
    inTable = false
    inRow = false
  }
  const writeBoxed = (to: (...paragraph: Paragraph) => void): void => {
    for (const paragraph of boxed) to(...paragraph)
    boxed = []
  }
  const end = (kind: BlockKind, isCell: boolean): void => {
    const aside = asides.at(-1)
    if (aside?.isNote === true) flow.note(take(kind)[1])
    else if (aside !== undefined) boxed.push(take(kind))
    else if (isCell) {
      cell.push(take(kind))
      writeBoxed((...paragraph) => void cell.push(paragraph))
    } else {
      leaveTable()
      flow.paragraph(...take(kind))
      writeBoxed(flow.paragraph)
    }
  }

  return {
    put: (piece) => {
      text += piece
    },
    putMark: (piece) => {
      mark += piece
    },
    end,
    endCell: (kind) => {
      if (asides.length > 0) return end(kind, false)
      end(kind, true)
      if (!inTable) flow.openTable()
      inTable = true
      if (!inRow) flow.openRow()
      inRow = true
      flow.openCell()
      for (const paragraph of cell) flow.paragraph(...paragraph)
      flow.closeCell()
      cell = []
    },
    endRow: () => {
      inRow = false
    },
    openAside: (isNote) => {
      const [, before, itsMark] = take('paragraph')
      asides.push({ isNote, text: before, mark: itsMark })
    },
    closeAside: () => {
      if (text !== '') end('paragraph', false)
      const outer = asides.pop()
      text = outer?.text ?? ''
      mark = outer?.mark ?? ''
    },
    build: () => {
      end('paragraph', false)
      leaveTable()
      return flow.build()
    },
  }
}
