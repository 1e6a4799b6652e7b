import type { BlockKind } from '../../../document.js'
import type { ListPlace } from '../office/word-numbering.js'
import type { Parts } from '../office/parts.js'
import { attribute } from '../office/xml.js'

interface Style {
  name: string
  basedOn: string | null
  outline: boolean
  numbered: boolean
  list: string | null
  level: number | null
  hidden: boolean
}

const PLAIN: Style = {
  name: '',
  basedOn: null,
  outline: false,
  numbered: false,
  list: null,
  level: null,
  hidden: false,
}

/** What the styles of a document say of paragraphs and runs, by their ids. */
export interface Styles {
  readonly kindOf: (style: string | null) => BlockKind
  readonly listOf: (style: string | null) => ListPlace
  readonly isTitle: (style: string | null) => boolean
  readonly isHidden: (style: string | null) => boolean
}

/** Names are English whatever the language of Word: its own styles are called so, and only shown translated. */
export const readStyles = async (parts: Parts, path: string): Promise<Styles> => {
  const styles = new Map<string, Style>()
  let style: Style | null = null
  await parts.read(path, {
    open: (name, attributes) => {
      const value = attribute(attributes, 'val')
      if (name === 'w:style') {
        style = { ...PLAIN }
        styles.set(attribute(attributes, 'styleId') ?? '', style)
      } else if (style === null) return
      else if (name === 'w:name') style.name = value?.toLowerCase() ?? ''
      else if (name === 'w:basedOn') style.basedOn = value ?? null
      else if (name === 'w:outlineLvl') style.outline = Number(value) < BODY_LEVEL
      else if (name === 'w:numPr') style.numbered = true
      else if (name === 'w:numId') style.list = value ?? null
      else if (name === 'w:ilvl') style.level = Number(value)
      else if (name === 'w:vanish') style.hidden = isOn(value)
    },
    close: (name) => {
      if (name === 'w:style') style = null
    },
    text: () => {},
  })
  // From a style to those that it is made from.
  const line = (id: string | null): Style[] => {
    const found = new Map<string, Style>()
    for (
      let at = id;
      at !== null && !found.has(at) && found.size < HIGHEST;
      at = styles.get(at)?.basedOn ?? null
    )
      found.set(at, styles.get(at) ?? { ...PLAIN, name: at.toLowerCase() })
    return [...found.values()]
  }
  return {
    kindOf: (id) => {
      for (const { name, outline, numbered } of line(id)) {
        if (HEADING.test(name) || outline) return 'heading'
        if (QUOTE.test(name)) return 'quote'
        if (LIST.test(name) || numbered) return 'item'
      }
      return 'paragraph'
    },
    listOf: (id) => {
      const styled = line(id)
      return {
        list: styled.find(({ list }) => list !== null)?.list ?? null,
        level: styled.find(({ level }) => level !== null)?.level ?? 0,
      }
    },
    isTitle: (id) => line(id).some(({ name }) => name === 'title'),
    isHidden: (id) => line(id).some(({ hidden }) => hidden),
  }
}

/** No document builds its styles on more of each other. */
const HIGHEST = 50

/** Outline levels count from 0; this one is that of text. */
export const BODY_LEVEL = 9

/** `<w:vanish/>` is on, `<w:vanish w:val="0"/>` is off. */
export const isOn = (value: string | undefined): boolean => !/^(?:0|false|off|none)$/.test(value ?? '')

const HEADING = /^(?:heading ?\d|title$|subtitle$)/
const QUOTE = /^(?:intense )?quote$|^block text$/
const LIST = /^list(?: |$)/
