import { MOST_LEVELS, toStart, type ListLevel, type NumberFormat } from '../office/list-numbers.js'
import { createNumbering, type List, type Numbering } from '../office/word-numbering.js'
import type { Parts } from '../office/parts.js'
import { attribute, type Attributes } from '../office/xml.js'
import { isOn } from './styles.js'

interface ListDraft extends List {
  kind: string
  readonly levels: Map<number, ListLevel>
  readonly starts: Map<number, number>
}

type Draft = { -readonly [Key in keyof ListLevel]: ListLevel[Key] }

export const readNumbering = async (parts: Parts, path: string): Promise<Numbering> => {
  const kinds = new Map<string, Map<number, ListLevel>>()
  const lists = new Map<string, ListDraft>()
  let list: ListDraft | null = null
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

const FORMATS: Readonly<Record<string, NumberFormat>> = {
  __proto__: null as never,
  decimal: 'decimal',
  lowerLetter: 'lowerLetter',
  lowerRoman: 'lowerRoman',
  upperLetter: 'upperLetter',
  upperRoman: 'upperRoman',
}
