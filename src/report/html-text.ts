import { escapeMarkup } from './escape-markup.js'
import { printable, printableCell } from './printable.js'

/** Text as text of a page: it makes no element, and nothing in it turns a line around or stays unseen. */
export const toHtml = (text: string): string => escaped(printable(text.replace(/\r\n?/g, '\n'), '\n\t'))

/** The same on one line: for titles, names and attributes. */
export const toHtmlLine = (text: string): string => escaped(printableCell(text))

// Single quotes as well: people put attributes into them.
const escaped = (text: string): string => escapeMarkup(text).replaceAll("'", '&#39;')
