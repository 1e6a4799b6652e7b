import { toGrid, type Cell, type Column } from './layout.js'
import type { ReportSettings } from './reporter.js'

/** So many of a list are shown unless all are asked for. */
const MOST = 20

export const INDENT = '  '

/** `People (3)`, or `People: none` */
export const sectionTitle = (title: string, count: number, { palette }: ReportSettings): string =>
  palette.bold(count === 0 ? `${title}: none` : `${title} (${count})`)

/** How entities are shown, besides in their cells. */
export interface EntityLook<T> {
  readonly toCells: (entity: T) => readonly Cell[]
  /** Makes a link of what a cell says, where it is one. */
  readonly toLinked?: (words: string, entity: T, column: Column) => string
  /** Lines that follow the row. */
  readonly below?: (entity: T, width: number) => readonly string[]
}

/** A titled list of entities, the first ones of many; a column in which every cell is empty is left out. */
export const toEntityGrid = <T>(
  title: string,
  columns: readonly Column[],
  entities: readonly T[],
  { toCells, toLinked = (words) => words, below = () => [] }: EntityLook<T>,
  settings: ReportSettings,
): string[] => {
  const heading = sectionTitle(title, entities.length, settings)
  if (entities.length === 0) return [heading]
  const shown = settings.all ? entities : entities.slice(0, MOST)
  const rows = shown.map(toCells)
  const filled = columns.map(({ optional }, c) => !optional || rows.some((row) => row[c]!.length > 0))
  const only = <C>(cells: readonly C[]): C[] => cells.filter((_, c) => filled[c])
  const { palette } = settings
  const kept = only(columns)
  const width = settings.width - INDENT.length
  const lines = toGrid(
    kept,
    [only(columns.map((column): Cell => [column.title])), ...rows.map(only)],
    width,
    (text, row, column) => {
      if (row === 0) return palette.dim(text)
      // Spaces that fill the column are no part of a link.
      const words = text.replace(/\S(?:.*\S)?/, (each) => toLinked(each, shown[row - 1]!, kept[column]!))
      return column === 0 ? palette.cyan(words) : words
    },
    (row) => (row === 0 ? [] : below(shown[row - 1]!, width)),
  )
  const more = entities.length - shown.length
  return [
    heading,
    ...lines.map((line) => INDENT + line),
    ...(more === 0 ? [] : [INDENT + palette.dim(`… ${more.toLocaleString('en')} more (--all)`)]),
  ]
}
