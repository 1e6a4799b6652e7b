import type { TextRun } from './text-runs.js'

/** How many lines a column has. */
export const countLines = (column: readonly TextRun[]): number => baselinesOf(column).length

/** Runs of one line may stand a little higher or lower. */
const LEVEL = 0.3

const baselinesOf = (column: readonly TextRun[]): number[] => {
  const baselines: number[] = []
  for (const { baseline, size } of column.toSorted((a, b) => a.baseline - b.baseline))
    if (baselines.length === 0 || baseline - baselines.at(-1)! > LEVEL * size) baselines.push(baseline)
  return baselines
}

/** Words in a line of prose, even of a narrow column; a cell has fewer. */
const FEWEST_WORDS = 3.5
/** Of the lines of a column of cells, so many stand level with a cell of its neighbour. */
const MOST_LEVEL = 0.8

/** Whether these columns are those of a table, which is read row by row. */
export const isTable = (columns: readonly (readonly TextRun[])[]): boolean =>
  columns.some((column) => wordsPerLine(column) < FEWEST_WORDS) &&
  columns.every((column, at) => at === 0 || areLevel(columns[at - 1]!, column))

const wordsPerLine = (column: readonly TextRun[]): number =>
  column.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) / countLines(column)

const areLevel = (some: readonly TextRun[], others: readonly TextRun[]): boolean => {
  const [few, many] = [baselinesOf(some), baselinesOf(others)].toSorted((a, b) => a.length - b.length)
  const size = some[0]?.size ?? 0
  let level = 0
  let at = 0
  for (const baseline of few!) {
    while (at < many!.length && many![at]! < baseline - LEVEL * size) at++
    if (at < many!.length && many![at]! <= baseline + LEVEL * size) level++
  }
  return level >= MOST_LEVEL * few!.length
}
