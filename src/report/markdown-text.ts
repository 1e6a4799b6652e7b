import { printableCell } from './printable.js'

/** Text as a run of words in Markdown: it makes no structure, link or HTML, wherever in a line it stands. */
export const toInline = (text: string): string =>
  printableCell(text)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(MARKUP, '\\$&')
    .replace(LINE_START, '$1\\$2')
    .replace(AUTOLINK, '$1\\$2')

// Signs that mean something within a line; "&" only where it begins a character's name.
const MARKUP = /[\\`*_[\]<>|~#@]|&(?=#?\w+;)/g

// "- item", "+ item", "=== heading", "1. item"
const LINE_START = /^(\d*)([-+=.)])(?=[-=\s]|$)/

// GitHub makes links of bare addresses, too.
const AUTOLINK = /(https?|ftp|mailto|xmpp|www)([:.])/gi

/** Text as code, between more backticks than it has in a row. */
export const toInlineCode = (text: string): string => {
  const words = printableCell(text)
  const longest = Math.max(0, ...Array.from(words.matchAll(/`+/g), ([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  // One space on each side is no part of the code, and lets it begin with a backtick or a space.
  const space = longest > 0 || /^ .* $/.test(words) ? ' ' : ''
  return fence + space + words + space + fence
}
