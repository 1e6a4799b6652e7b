import { toFormat, toStart, type ListLevel } from '../office/list-numbers.js'
import { attribute, type XmlHandler } from '../office/xml.js'

export interface ListStyles {
  /** Takes what list styles there are. */
  readonly handler: XmlHandler
  readonly levelsOf: (style: string) => ReadonlyMap<number, ListLevel>
}

export const createListStyles = (): ListStyles => {
  const styles = new Map<string, Map<number, ListLevel>>()
  let levels = new Map<number, ListLevel>()
  return {
    handler: {
      open: (name, attributes) => {
        if (name === 'text:list-style') {
          levels = new Map()
          styles.set(attribute(attributes, 'name') ?? '', levels)
        } else if (name === 'text:list-level-style-number') {
          const level = toStart(attribute(attributes, 'level'))
          const shown = toStart(attribute(attributes, 'display-levels'))
          const numbers = NUMBERS.slice(Math.max(0, level - shown), Math.max(0, level))
          levels.set(level - 1, {
            start: toStart(attribute(attributes, 'start-value')),
            format: toFormat(attribute(attributes, 'num-format')),
            text: [
              attribute(attributes, 'num-prefix') ?? '',
              numbers.join('.'),
              attribute(attributes, 'num-suffix') ?? '',
            ].join(''),
          })
        }
      },
      close: () => {},
      text: () => {},
    },
    levelsOf: (style) => styles.get(style) ?? NONE,
  }
}

// Of the ten levels that there are.
const NUMBERS = Array.from({ length: 10 }, (_, at) => `%${at + 1}`)

const NONE: ReadonlyMap<number, ListLevel> = new Map()
