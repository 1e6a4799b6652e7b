import { toGrid, type Cell, type Column } from './layout.js'
import type { ReportSettings } from './reporter.js'

/** So many of a list are shown unless all are asked for. */
const MOST = 20

export const INDENT = '  '

/** `People (3)`, or `People: none` */
export const sectionTitle = (title: string, count: number, { palette }: ReportSettings): string =>
  palette.bold(count === 0 ? `${title}: none` : `${title} (${count})`)

/** A titled list of entities, the first ones of many; a column in which every cell is empty is left out. */
export const toEntityGrid = <T>(
  title: string,
  columns: readonly Column[],
  entities: readonly T[],
  toCells: (entity: T) => readonly Cell[],
  settings: ReportSettings,
  toLinked: (words: string, entity: T, column: Column) => string = (words) => words,
): string[] => {
  const heading = sectionTitle(title, entities.length, settings)
  if (entities.length === 0) return [heading]
  const shown = settings.all ? entities : entities.slice(0, MOST)
  const rows = shown.map(toCells)
  const filled = columns.map(({ optional }, c) => !optional || rows.some((row) => row[c]!.length > 0))
  const only = <C>(cells: readonly C[]): C[] => cells.filter((_, c) => filled[c])
  const { palette } = settings
  const kept = only(columns)
  const lines = toGrid(
    kept,
    [only(columns.map((column): Cell => [column.title])), ...rows.map(only)],
    settings.width - INDENT.length,
    (text, row, column) => {
      if (row === 0) return palette.dim(text)
      // Spaces that fill the column are no part of a link.
      const words = text.replace(/\S(?:.*\S)?/, (each) => toLinked(each, shown[row - 1]!, kept[column]!))
      return column === 0 ? palette.cyan(words) : words
    },
  )
  const more = entities.length - shown.length
  return [
    heading,
    ...lines.map((line) => INDENT + line),
    ...(more === 0 ? [] : [INDENT + palette.dim(`… ${more.toLocaleString('en')} more (--all)`)]),
  ]
}
