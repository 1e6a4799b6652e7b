import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

/** Terminal columns that `text` takes: two for 東, none for a combining accent. */
export const widthOf = (text: string): number =>
  piecesOf(text).reduce((sum, piece) => sum + stringWidth(piece), 0)

/** `text` in lines of at most `width` columns; a word that is longer than a line is cut. */
export const wrapped = (text: string, width: number): string[] =>
  text === '' ? [] : rewrapped(cutWords(text), width).split('\n')

/** The same of text that is painted: its words were cut before, for within a colour's own signs nothing may be cut. */
export const rewrapped = (text: string, width: number): string => wrapAnsi(text, width, { hard: true })

/** `text` with a line end in each word that is too long to be measured at once. */
export const cutWords = (text: string): string =>
  text.replace(LONG_WORDS, (word) => piecesOf(word).join('\n'))

// Measuring and wrapping take time that is quadratic in the length of a word.
const LONGEST_PIECE = 500
const LONG_WORDS = new RegExp(`\\S{${LONGEST_PIECE + 1},}`, 'g')
const graphemes = new Intl.Segmenter()

/** `text` cut where nothing is lost: never within what a reader takes for one character. */
const piecesOf = (text: string): string[] => {
  const pieces: string[] = []
  let at = 0
  while (text.length - at > LONGEST_PIECE) {
    const piece = text.slice(at, at + LONGEST_PIECE)
    // The last character may go on after the cut, so it is left for the next piece.
    const last = [...graphemes.segment(piece)].at(-1)!.index || LONGEST_PIECE
    pieces.push(piece.slice(0, last))
    at += last
  }
  return [...pieces, text.slice(at)]
}

/** `text` filled up with spaces to `width` columns, on its right or, for numbers, its left. */
const padded = (text: string, width: number, align: 'left' | 'right' = 'left'): string => {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)))
  return align === 'left' ? text + space : space + text
}

export interface Column {
  readonly title: string
  readonly align?: 'right'
  /** Gives way when the lines get too long, down to `min` columns. */
  readonly flexible?: boolean
  /** Left out when no cell says anything. */
  readonly optional?: boolean
}

/** One cell: paragraphs, each wrapped on its own. */
export type Cell = readonly string[]

const GAP = '  '
const MIN_FLEXIBLE = 8

/** Rows of cells as padded lines; `paint` colours each cell's line after it was padded, and `below` follows the row. */
export const toGrid = (
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
  paint: (text: string, row: number, column: number) => string,
  below: (row: number) => readonly string[] = () => [],
): string[] => {
  const widths = toWidths(columns, rows, width)
  const last = columns.length - 1
  return rows.flatMap((row, r) => {
    const cells = row.map((cell, c) => cell.flatMap((line) => wrapped(line, widths[c]!)))
    const height = Math.max(1, ...cells.map(({ length }) => length))
    const lines = Array.from({ length: height }, (_, line) =>
      columns
        .map(({ align }, c) => {
          const text = cells[c]![line] ?? ''
          const filled = padded(text, c === last ? 0 : widths[c]!, align)
          return text === '' ? filled : paint(filled, r, c)
        })
        .join(GAP)
        .trimEnd(),
    )
    return [...lines, ...below(r)]
  })
}

// The widest flexible column gives way first, so that a column of short names stays whole.
const toWidths = (
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): readonly number[] => {
  const room = width - GAP.length * (columns.length - 1)
  const widths = columns.map((_, c) =>
    Math.min(
      room,
      rows.reduce((widest, row) => Math.max(widest, ...row[c]!.map(widthOf)), 1),
    ),
  )
  for (let over = widths.reduce((sum, each) => sum + each, -room); over > 0; over--) {
    const flexible = widths.map((each, c) => (columns[c]!.flexible ? each : 0))
    const widest = Math.max(...flexible)
    if (widest <= MIN_FLEXIBLE) break
    widths[flexible.indexOf(widest)] = widest - 1
  }
  return widths
}
