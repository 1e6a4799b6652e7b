import { printable, printableCell } from './printable.js'

/** Text as text of a page: it makes no element, and nothing in it turns a line around or stays unseen. */
export const toHtml = (text: string): string => escaped(printable(text.replace(/\r\n?/g, '\n'), '\n\t'))

/** The same on one line: for titles, names and attributes. */
export const toHtmlLine = (text: string): string => escaped(printableCell(text))

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
