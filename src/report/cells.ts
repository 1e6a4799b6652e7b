import { printable, printableCell } from './printable.js'

/** A cell that may hold lines: it does nothing to a terminal, and a spreadsheet reads it as text, never as a formula. */
export const toCell = (text: string): string => defused(printable(text.replace(/\r\n?/g, '\n'), '\n\t'))

/** The same on one line. */
export const toLineCell = (text: string): string => defused(printableCell(text))

/** What a cell said before its first character was made harmless. */
export const fromCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell

// `=1+1`, ` "=1+1`, `＝1+1`: a spreadsheet may skip blanks and quotation marks, and folds full-width signs.
const FORMULA = /^(?:[\t\r]|[\s\p{Pi}\p{Pf}"'`]*[=+\-@＝＋－＠])/u

const defused = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)
