import {
  countItem,
  MOST_LEVELS,
  toStart,
  type ListCounts,
  type ListLevel,
  type NumberFormat,
} from '../office/list-numbers.js'
import type { Parts } from '../office/parts.js'
import { attribute, type Attributes } from '../office/xml.js'
import { isOn, type ListPlace } from './styles.js'

export interface Numbering {
  /** Counts a paragraph and says what stands before it: "2.", or nothing. */
  readonly count: (place: ListPlace) => string
}

interface List {
  /** Lists of one kind count on from each other. */
  kind: string
  readonly levels: Map<number, ListLevel>
  readonly starts: Map<number, number>
}

type Draft = { -readonly [Key in keyof ListLevel]: ListLevel[Key] }

export const readNumbering = async (parts: Parts, path: string): Promise<Numbering> => {
  const kinds = new Map<string, Map<number, ListLevel>>()
  const lists = new Map<string, List>()
  let list: List | null = null
  let levels = new Map<number, ListLevel>()
  let level: Draft | null = null
  let overridden = 0

  const openList = (name: string, attributes: Attributes): void => {
    levels = new Map()
    list = name === 'w:num' ? { kind: '', levels, starts: new Map() } : null
    if (list === null) kinds.set(attribute(attributes, 'abstractNumId') ?? '', levels)
    else lists.set(attribute(attributes, 'numId') ?? '', list)
  }
  await parts.read(path, {
    open: (name, attributes) => {
      const value = attribute(attributes, 'val')
      if (name === 'w:num' || name === 'w:abstractNum') openList(name, attributes)
      else if (name === 'w:abstractNumId' && list !== null) list.kind = value ?? ''
      else if (name === 'w:lvlOverride') overridden = Number(attribute(attributes, 'ilvl'))
      else if (name === 'w:startOverride') list?.starts.set(overridden, toStart(value))
      else if (name === 'w:lvl') {
        level = { start: 1, format: 'decimal', text: '' }
        const at = Number(attribute(attributes, 'ilvl'))
        // Each list takes all levels of its kind over.
        if (at < MOST_LEVELS) levels.set(at, level)
      } else if (level === null) return
      else if (name === 'w:start') level.start = toStart(value)
      else if (name === 'w:numFmt') level.format = FORMATS[value ?? ''] ?? null
      else if (name === 'w:lvlText') level.text = value ?? ''
      else if (name === 'w:isLgl') level.isDecimal = isOn(value)
    },
    close: (name) => {
      if (name === 'w:lvl') level = null
    },
    text: () => {},
  })
  return createNumbering(lists, kinds)
}

const createNumbering = (
  lists: ReadonlyMap<string, List>,
  kinds: ReadonlyMap<string, ReadonlyMap<number, ListLevel>>,
): Numbering => {
  const counts = new Map<string, ListCounts>()
  const levelsOf = new Map<List, ReadonlyMap<number, ListLevel>>()
  const begin = (list: List): ReadonlyMap<number, ListLevel> => {
    const levels = new Map([...(kinds.get(list.kind) ?? []), ...list.levels])
    levelsOf.set(list, levels)
    if (!counts.has(list.kind)) counts.set(list.kind, [])
    for (const [level, start] of list.starts) if (levels.has(level)) counts.get(list.kind)![level] = start - 1
    return levels
  }
  return {
    count: ({ list: id, level }) => {
      const list = id === null ? undefined : lists.get(id)
      if (list === undefined) return ''
      const levels = levelsOf.get(list) ?? begin(list)
      return countItem(counts.get(list.kind)!, levels, level)
    },
  }
}

const FORMATS: Readonly<Record<string, NumberFormat>> = {
  __proto__: null as never,
  decimal: 'decimal',
  lowerLetter: 'lowerLetter',
  lowerRoman: 'lowerRoman',
  upperLetter: 'upperLetter',
  upperRoman: 'upperRoman',
}
