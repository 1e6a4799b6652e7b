import type { BlockKind } from '../../../document.js'
import type { DocLayout } from './doc-layout.js'
import type { ListPlace } from '../office/word-numbering.js'
import { LEVEL, LIST, readStyles } from './doc-styles.js'
import { readProperties, readRuns, type Run } from './runs.js'

/** What Word keeps of the form of a paragraph. */
export interface ParagraphForm {
  readonly kind: BlockKind
  readonly place: ListPlace
  readonly inTable: boolean
  /** It only ends a row. */
  readonly endsRow: boolean
}

const DELETED = 0x0800
const HIDDEN = 0x083c
const IN_TABLE = 0x2416
const ENDS_ROW = 0x2417
const OUTLINE = 0x2640
const NOT_OUTLINED = 9

/** Which bytes of the main stream are text that is deleted or hidden. */
export const readGone = (main: Buffer, table: Buffer, { characterRuns }: DocLayout): Run<boolean>[] =>
  readRuns(main, table, characterRuns, 1, (page, place) => {
    if (place === 0) return false
    const properties = readProperties(page.subarray(place + 1, place + 1 + page[place]!))
    return ((properties.get(DELETED) ?? 0) & 0xff) === 1 || ((properties.get(HIDDEN) ?? 0) & 0xff) === 1
  }).filter(({ value }) => value)

export const readForms = (main: Buffer, table: Buffer, layout: DocLayout): Run<ParagraphForm>[] => {
  const styleOf = readStyles(table.subarray(layout.styles.at, layout.styles.at + layout.styles.length))
  return readRuns(main, table, layout.paragraphRuns, 13, (page, place) => {
    if (place === 0) return PLAIN
    const words = page[place]!
    const start = words === 0 ? place + 2 : place + 1
    const length = words === 0 ? 2 * page[place + 1]! : 2 * words - 1
    const bytes = page.subarray(start, start + length)
    if (bytes.length < 2) return PLAIN
    const properties = readProperties(bytes.subarray(2))
    const flag = (name: number): number => (properties.get(name) ?? 0) & 0xff
    const style = styleOf(bytes.readUInt16LE(0))
    const { kind } = style
    const list = properties.get(LIST) ?? style.list
    const isHeading = properties.has(OUTLINE) ? flag(OUTLINE) < NOT_OUTLINED : kind === 'heading'
    const isItem = kind === 'paragraph' && list > 0
    return {
      kind: isHeading ? 'heading' : isItem ? 'item' : kind,
      place: { list: list === 0 ? null : String(list), level: properties.get(LEVEL) ?? style.level },
      inTable: flag(IN_TABLE) === 1,
      endsRow: flag(ENDS_ROW) === 1,
    }
  })
}

const PLAIN: ParagraphForm = {
  kind: 'paragraph',
  place: { list: null, level: 0 },
  inTable: false,
  endsRow: false,
}
