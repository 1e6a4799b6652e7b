import type { BlockKind } from '../../../document.js'
import { createFlow, type Flow } from '../office/flow.js'

/** Puts text together to paragraphs, notes and tables: RTF says where one ends, and seldom where it begins. */
export interface Paragraphs {
  readonly put: (text: string) => void
  readonly end: (kind: BlockKind, inTable: boolean) => void
  readonly endCell: (kind: BlockKind) => void
  readonly endRow: () => void
  /** A footnote or a text box opens within a paragraph, which goes on after it. */
  readonly openAside: (isNote: boolean) => void
  readonly closeAside: () => void
  readonly build: () => ReturnType<Flow['build']>
}

type Paragraph = readonly [kind: BlockKind, text: string]

export const createParagraphs = (): Paragraphs => {
  const flow = createFlow()
  const asides: { readonly isNote: boolean; readonly text: string }[] = []
  let text = ''
  let cell: Paragraph[] = []
  let boxed: Paragraph[] = []
  let inTable = false
  let inRow = false

  const take = (): string => {
    const taken = text
    text = ''
    return taken
  }
  const leaveTable = (): void => {
    for (const [kind, left] of cell) flow.paragraph(kind, left)
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
    if (aside?.isNote === true) flow.note(take())
    else if (aside !== undefined) boxed.push([kind, take()])
    else if (isCell) {
      cell.push([kind, take()])
      writeBoxed((...paragraph) => void cell.push(paragraph))
    } else {
      leaveTable()
      flow.paragraph(kind, take())
      writeBoxed(flow.paragraph)
    }
  }

  return {
    put: (piece) => {
      text += piece
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
      for (const [each, left] of cell) flow.paragraph(each, left)
      flow.closeCell()
      cell = []
    },
    endRow: () => {
      inRow = false
    },
    openAside: (isNote) => {
      asides.push({ isNote, text: take() })
    },
    closeAside: () => {
      if (text !== '') end('paragraph', false)
      text = asides.pop()?.text ?? ''
    },
    build: () => {
      end('paragraph', false)
      leaveTable()
      return flow.build()
    },
  }
}
