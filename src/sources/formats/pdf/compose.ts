import type { Block, BlockKind } from '../../../document.js'
import type { Segment } from '../../readable.js'
import { createJoints } from './hyphens.js'
import { isOpen, textOf } from './text-lines.js'
import { withoutBullet, type PageParagraph } from './page-paragraphs.js'

/** The paragraphs of a region, of one page. Page numbers count from 1. */
export interface PlacedRegion {
  readonly page: number
  readonly paragraphs: readonly PageParagraph[]
}

export interface Composed {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly segments: readonly Segment[]
}

/**
 * Makes one text of the regions of all pages. A paragraph that a column or a page has cut in two is one again; notes follow
 * the paragraph at whose foot they stand.
 */
export const compose = (regions: readonly PlacedRegion[]): Composed => {
  const writer = createWriter(regions)
  let notes: { paragraph: PageParagraph; page: number }[] = []
  let open: PageParagraph | null = null
  for (const { page, paragraphs } of regions) {
    for (const [i, paragraph] of paragraphs.entries()) {
      if (paragraph.isNote) {
        notes.push({ paragraph, page })
        continue
      }
      const goesOn = i === 0 && open !== null && isContinued(open, paragraph)
      if (!goesOn) {
        for (const note of notes) writer.add(note.paragraph, note.page)
        notes = []
      }
      writer.add(paragraph, page, goesOn)
      open = paragraph
    }
  }
  for (const note of notes) writer.add(note.paragraph, note.page)
  return writer.build()
}

const SAME_SIZE = 1.05

/** Whether what the end of a column has cut goes on here. */
const isContinued = (before: PageParagraph, after: PageParagraph): boolean => {
  if (before.kind === 'cell' || after.kind !== 'paragraph' || before.kind === 'heading') return false
  const [last, first] = [before.lines.at(-1)!, after.lines[0]!]
  if (Math.max(last.size, first.size) > SAME_SIZE * Math.min(last.size, first.size)) return false
  const isLow = /^[\p{Ll}\d]/u.test(textOf(first))
  return isOpen(last) && (isLow || before.isFull)
}

interface Writer {
  readonly add: (paragraph: PageParagraph, page: number, goesOn?: boolean) => void
  readonly build: () => Composed
}

const createWriter = (regions: readonly PlacedRegion[]): Writer => {
  const jointOf = createJoints(() =>
    regions.flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.map(textOf))),
  )
  const parts: string[] = []
  const blocks: { start: number; end: number; kind: BlockKind }[] = []
  const segments: { text: number; source: number; length: number; page: number }[] = []
  let length = 0
  let line = ''

  const write = (part: string): void => {
    parts.push(part)
    length += part.length
  }
  const turn = (page: number): void => {
    if (segments.at(-1)?.page !== page) segments.push({ text: length, source: length, length: 0, page })
  }
  const open = (kind: BlockKind, gap: string): void => {
    if (length > 0) write(gap)
    blocks.push({ start: length, end: length, kind })
  }
  const close = (): void => {
    blocks.at(-1)!.end = length
    segments.at(-1)!.length = length - segments.at(-1)!.text
  }
  /** A line of the open block, after another one. */
  const goOn = (next: string, page: number): void => {
    const joint = jointOf(line, next)
    if (joint === 'cut') {
      const last = parts.pop()!
      length -= last.length
      write(last.slice(0, -1))
    } else write(joint)
    turn(page)
    write(next)
    line = next
  }
  const addRow = (cells: readonly string[], page: number, gap: string): void => {
    for (const [i, cell] of cells.entries()) {
      open('cell', i === 0 ? gap : '\t')
      turn(page)
      write(cell)
      close()
    }
  }
  let lastKind: BlockKind | null = null

  return {
    add: ({ kind, lines }, page, goesOn = false) => {
      if (kind === 'cell') {
        for (const { cells } of lines) {
          addRow(cells, page, lastKind === 'cell' ? '\n' : '\n\n')
          lastKind = 'cell'
        }
        return
      }
      lastKind = kind
      for (const [i, each] of lines.entries()) {
        const text = i === 0 && kind === 'item' ? withoutBullet(textOf(each)) : textOf(each)
        if (i > 0 || goesOn) goOn(text, page)
        else {
          open(kind, '\n\n')
          turn(page)
          write(text)
          line = text
        }
      }
      close()
    },
    build: () => ({ text: parts.join(''), blocks, segments }),
  }
}
