import type { BlockKind } from '../../../document.js'
import { readProperties } from './runs.js'

/** What a style makes of its paragraphs. */
export interface ParagraphStyle {
  readonly kind: BlockKind
  /** Zero: in no list. */
  readonly list: number
  readonly level: number
}

export const LIST = 0x460b
export const LEVEL = 0x260a

/** Styles by their numbers. Word's own are the same in all documents; others are made from one of them. */
export const readStyles = (sheet: Buffer): ((style: number) => ParagraphStyle) => {
  const styles = readAll(sheet)
  const line = (style: number): Style[] => {
    const found: Style[] = []
    for (let at = styles.get(style); at !== undefined && found.length < DEEPEST; at = styles.get(at.base))
      found.push(at)
    return found
  }
  return (style) => {
    const from = line(style)
    return {
      kind: from.find(({ kind }) => kind !== null)?.kind ?? 'paragraph',
      list: from.find(({ list }) => list !== undefined)?.list ?? 0,
      level: from.find(({ level }) => level !== undefined)?.level ?? 0,
    }
  }
}

const DEEPEST = 20

interface Style {
  readonly kind: BlockKind | null
  readonly base: number
  readonly list: number | undefined
  readonly level: number | undefined
}

const readAll = (sheet: Buffer): ReadonlyMap<number, Style> => {
  const styles = new Map<number, Style>()
  if (sheet.length < 6) return styles
  const fixed = sheet.readUInt16LE(4)
  let at = 2 + sheet.readUInt16LE(0)
  for (let number = 0; at + 2 <= sheet.length; number++) {
    const style = sheet.subarray(at + 2, at + 2 + sheet.readUInt16LE(at))
    if (style.length >= 4) styles.set(number, readStyle(style, fixed))
    at += 2 + style.length + (style.length % 2)
  }
  return styles
}

const OF_PARAGRAPHS = 1

/** What all styles have, a name, and then for those of paragraphs a number and the properties. */
const readStyle = (style: Buffer, fixed: number): Style => {
  const base = style.readUInt16LE(2)
  const named = fixed + 2 <= style.length ? fixed + 4 + 2 * style.readUInt16LE(fixed) : style.length
  const at = named + (named % 2)
  const isSaid = (base & 0xf) === OF_PARAGRAPHS && at + 4 <= style.length
  const end = isSaid ? at + 2 + style.readUInt16LE(at) : at
  const properties = readProperties(style.subarray(at + 4, end))
  return {
    kind: kindOf(style.readUInt16LE(0) & 0xfff),
    base: base >>> 4,
    list: properties.get(LIST),
    level: properties.get(LEVEL),
  }
}

const kindOf = (own: number): BlockKind | null => {
  if ((own >= 1 && own <= 9) || own === 62 || own === 74) return 'heading'
  if (own === 84 || own === 180 || own === 181) return 'quote'
  return own >= 47 && own <= 58 ? 'item' : null
}
