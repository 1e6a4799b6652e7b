import type { ListLevel, NumberFormat } from '../office/list-numbers.js'
import { createNumbering, type List, type Numbering } from '../office/word-numbering.js'
import type { DocLayout, Range } from './doc-layout.js'

/** How the lists of a document are numbered, by the numbers that its paragraphs name; what is damaged has no numbers. */
export const readNumbering = (table: Buffer, { listKinds, lists }: DocLayout): Numbering =>
  createNumbering(readLists(table, lists), readKinds(table, listKinds))

const KIND_BYTES = 28
const SIMPLE = 1
const LEVELS = 9

/** First a table of the kinds, then behind it all their levels, one after the other. */
const readKinds = (table: Buffer, { at, length }: Range): Map<string, Map<number, ListLevel>> => {
  const kinds = new Map<string, Map<number, ListLevel>>()
  const count = length < 2 || at + length > table.length ? 0 : table.readUInt16LE(at)
  let place = at + length
  for (let entry = at + 2; kinds.size < count && entry + KIND_BYTES <= table.length; entry += KIND_BYTES) {
    const levels = new Map<number, ListLevel>()
    const most = (table[entry + 26]! & SIMPLE) === 0 ? LEVELS : 1
    for (let level = 0; level < most; level++) {
      const read = readLevel(table, place)
      if (read === null) return kinds
      levels.set(level, read.level)
      place = read.end
    }
    kinds.set(String(table.readInt32LE(entry)), levels)
  }
  return kinds
}

const LIST_BYTES = 16
const OWN_START = 0x10
const OWN_LEVEL = 0x20

/** First a table of the lists, then what each has of its own. They count from 1. */
const readLists = (table: Buffer, { at, length }: Range): Map<string, List> => {
  const lists = new Map<string, List>()
  const count = length < 4 || at + length > table.length ? 0 : table.readUInt32LE(at)
  let place = at + 4 + count * LIST_BYTES
  for (let entry = at + 4; lists.size < count && entry + LIST_BYTES <= table.length; entry += LIST_BYTES) {
    const levels = new Map<number, ListLevel>()
    const starts = new Map<number, number>()
    lists.set(String(lists.size + 1), { kind: String(table.readInt32LE(entry)), levels, starts })
    place += 4
    for (let left = table[entry + 12]!; left > 0; left--) {
      if (place + 8 > table.length) return lists
      const flags = table.readUInt32LE(place + 4)
      const own = (flags & OWN_LEVEL) === 0 ? null : readLevel(table, place + 8)
      if (own !== null) levels.set(flags & 15, own.level)
      if ((flags & OWN_START) !== 0) starts.set(flags & 15, own?.level.start ?? table.readInt32LE(place))
      place = own?.end ?? place + 8
    }
  }
  return lists
}

const LEVEL_BYTES = 28
const DECIMAL = 4

const readLevel = (table: Buffer, at: number): { level: ListLevel; end: number } | null => {
  if (at + LEVEL_BYTES > table.length) return null
  const text = at + LEVEL_BYTES + table[at + 24]! + table[at + 25]!
  if (text + 2 > table.length) return null
  const end = text + 2 + 2 * table.readUInt16LE(text)
  return {
    level: {
      start: table.readInt32LE(at),
      format: FORMATS[table[at + 4]!] ?? null,
      text: toTemplate(table.toString('utf16le', text + 2, end)),
      isDecimal: (table[at + 5]! & DECIMAL) !== 0,
    },
    end,
  }
}

/** By Word's own numbers; what is missing there is a bullet, or in words. */
const FORMATS: readonly NumberFormat[] = ['decimal', 'upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter']

/** The number of a level stands as its own number, from 0. */
const toTemplate = (text: string): string =>
  text.replace(/[\0-\x08]/g, (level) => `%${level.charCodeAt(0) + 1}`)
