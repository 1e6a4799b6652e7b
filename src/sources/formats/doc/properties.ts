import type { BlockKind } from '../../../document.js'
import type { DocLayout } from './doc-layout.js'
import { readProperties, readRuns, type Run } from './runs.js'

/** What Word keeps of the form of a paragraph. */
export interface ParagraphForm {
  readonly kind: BlockKind
  readonly inTable: boolean
  /** It only ends a row. */
  readonly endsRow: boolean
}

const DELETED = 0x0800
const HIDDEN = 0x083c
const IN_TABLE = 0x2416
const ENDS_ROW = 0x2417
const OUTLINE = 0x2640
const LIST = 0x460b
const NOT_OUTLINED = 9

/** Which bytes of the main stream are text that is deleted or hidden. */
export const readGone = (main: Buffer, table: Buffer, { characterRuns }: DocLayout): Run<boolean>[] =>
  readRuns(main, table, characterRuns, 1, (page, place) => {
    if (place === 0) return false
    const properties = readProperties(page.subarray(place + 1, place + 1 + page[place]!))
    return ((properties.get(DELETED) ?? 0) & 0xff) === 1 || ((properties.get(HIDDEN) ?? 0) & 0xff) === 1
  }).filter(({ value }) => value)

export const readForms = (main: Buffer, table: Buffer, layout: DocLayout): Run<ParagraphForm>[] => {
  const kinds = readStyleKinds(table.subarray(layout.styles.at, layout.styles.at + layout.styles.length))
  return readRuns(main, table, layout.paragraphRuns, 13, (page, place) => {
    if (place === 0) return PLAIN
    const words = page[place]!
    const start = words === 0 ? place + 2 : place + 1
    const length = words === 0 ? 2 * page[place + 1]! : 2 * words - 1
    const bytes = page.subarray(start, start + length)
    if (bytes.length < 2) return PLAIN
    const properties = readProperties(bytes.subarray(2))
    const flag = (name: number): number => (properties.get(name) ?? 0) & 0xff
    const kind = kinds.get(bytes.readUInt16LE(0)) ?? 'paragraph'
    const isHeading = properties.has(OUTLINE) ? flag(OUTLINE) < NOT_OUTLINED : kind === 'heading'
    const isItem = kind === 'paragraph' && (properties.get(LIST) ?? 0) > 0
    return {
      kind: isHeading ? 'heading' : isItem ? 'item' : kind,
      inTable: flag(IN_TABLE) === 1,
      endsRow: flag(ENDS_ROW) === 1,
    }
  })
}

const PLAIN: ParagraphForm = { kind: 'paragraph', inTable: false, endsRow: false }

/** Word's own styles have numbers, the same in all documents; others are made from one of them. */
const readStyleKinds = (sheet: Buffer): Map<number, BlockKind> => {
  const kinds = new Map<number, BlockKind>()
  const bases = new Map<number, number>()
  if (sheet.length < 4) return kinds
  let at = 2 + sheet.readUInt16LE(0)
  for (let style = 0; at + 2 <= sheet.length; style++) {
    const length = sheet.readUInt16LE(at)
    if (length >= 4 && at + 6 <= sheet.length) {
      const kind = kindOf(sheet.readUInt16LE(at + 2) & 0xfff)
      if (kind === null) bases.set(style, sheet.readUInt16LE(at + 4) >>> 4)
      else kinds.set(style, kind)
    }
    at += 2 + length + (length % 2)
  }
  for (const style of bases.keys()) {
    let base: number | undefined = style
    for (let steps = 0; base !== undefined && !kinds.has(base) && steps < DEEPEST; steps++)
      base = bases.get(base)
    const kind = base === undefined ? undefined : kinds.get(base)
    if (kind !== undefined) kinds.set(style, kind)
  }
  return kinds
}

const DEEPEST = 20

const kindOf = (own: number): BlockKind | null => {
  if ((own >= 1 && own <= 9) || own === 62 || own === 74) return 'heading'
  if (own === 84 || own === 180 || own === 181) return 'quote'
  return own >= 47 && own <= 58 ? 'item' : null
}
