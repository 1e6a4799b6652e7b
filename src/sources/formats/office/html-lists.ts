import { toFormat, toNumber, type NumberFormat } from './list-numbers.js'
import { attribute, type Attributes } from './xml.js'

/** Counts the items of lists in each other. */
export interface HtmlLists {
  readonly open: (name: string, attributes: Attributes) => void
  readonly openItem: (attributes: Attributes) => void
  readonly close: () => void
  /** What stands before the first paragraph of the item: "2."; nothing before the others. */
  readonly takeMark: () => string
}

interface OpenList {
  /** Null: bullets, or what cannot be told. */
  readonly format: NumberFormat | null
  readonly step: 1 | -1
  next: number
}

export const createHtmlLists = (): HtmlLists => {
  const lists: OpenList[] = []
  let mark = ''
  return {
    open: (name, attributes) => void lists.push(name === 'ol' ? toList(attributes) : BULLETS),
    openItem: (attributes) => {
      const list = lists.at(-1) ?? BULLETS
      const value = toInteger(attribute(attributes, 'value')) ?? list.next
      mark = list.format === null ? '' : `${toNumber(value, list.format)}.`
      if (list !== BULLETS) list.next = value + list.step
    },
    close: () => {
      lists.pop()
      mark = ''
    },
    takeMark: () => {
      const taken = mark
      mark = ''
      return taken
    },
  }
}

const BULLETS: OpenList = { format: null, step: 1, next: 1 }

const toList = (attributes: Attributes): OpenList => {
  const start = toInteger(attribute(attributes, 'start'))
  const isReversed = 'reversed' in attributes
  // Where it counts down from, its last item tells, which is not yet known.
  const isUnknown = isReversed && start === null
  const isPlain = /list-style(?:-type)?\s*:\s*(?:none|disc|circle|square)/i.test(attributes['style'] ?? '')
  const format = toFormat(attribute(attributes, 'type')) ?? 'decimal'
  return { format: isUnknown || isPlain ? null : format, step: isReversed ? -1 : 1, next: start ?? 1 }
}

const toInteger = (written: string | undefined): number | null =>
  /^\s*[+-]?\d{1,9}\s*$/.test(written ?? '') ? Number(written) : null
