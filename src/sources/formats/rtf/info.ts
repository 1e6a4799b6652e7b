import type { BlockKind } from '../../../document.js'
import type { Metadata } from '../../readable.js'

/** What a document says of itself and of its styles, before its text. */
export const createInfo = () => {
  const texts = new Map<string, string>()
  const numbers = new Map<string, number>()
  const styles = new Map<number, string>()
  let field: string | null = null
  let style: number | null = null

  return {
    /** `\title`, `\creatim` … */
    open: (word: string): void => {
      field = word
      style = null
    },
    openStyle: (number: number): void => {
      style = number
      field = null
    },
    text: (text: string): void => {
      if (style !== null) styles.set(style, (styles.get(style) ?? '') + text.toLowerCase())
      else if (field !== null) texts.set(field, (texts.get(field) ?? '') + text)
    },
    /** `\yr2024` of the time that is open. */
    number: (word: string, value: number | null): void => {
      if (field === 'creatim' && value !== null) numbers.set(word, value)
    },
    kindOf: (number: number): BlockKind => {
      const name = styles.get(number) ?? ''
      if (/^(?:heading ?\d|title;?$|subtitle)/.test(name)) return 'heading'
      if (/^(?:intense )?quote|^block (?:text|quotation)|^quotations/.test(name)) return 'quote'
      return /^list\b/.test(name) ? 'item' : 'paragraph'
    },
    build: (): Pick<Metadata, 'title' | 'author' | 'date'> => ({
      title: texts.get('title')?.trim() || null,
      author: texts.get('author')?.trim() || null,
      date: toDate(numbers),
    }),
  }
}

const toDate = (numbers: ReadonlyMap<string, number>): string | null => {
  const parts = ['yr', 'mo', 'dy'].map((word) => numbers.get(word))
  if (parts.some((part) => part === undefined || part === 0)) return null
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}
