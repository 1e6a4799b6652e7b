import { parse } from 'csv-parse/sync'
import { decisionsInvalid } from '../errors.js'
import { fromCell, toLineCell } from '../report/cells.js'

/** What a person decided on two entities, each a name or `document#id`; '' is undecided. */
export interface Decision {
  /** One entity. */
  readonly left: string
  /** The other one. */
  readonly right: string
  /** Whether they are one. */
  readonly decision: 'same' | 'different' | ''
  /** The reason, for people. */
  readonly why: string
}

const COLUMNS = ['left', 'right', 'decision', 'why'] as const
const WORDS: ReadonlySet<string> = new Set(['same', 'different', ''])

/**
 * Reads a CSV of decisions with a header line; columns may stand in any order, others are ignored.
 *
 * @throws ExtractError `DECISIONS_INVALID` when it is no CSV, a column is missing or a word is unknown.
 */
export const parseDecisions = (csv: string, path: string): Decision[] => {
  const rows = readRows(csv, path)
  for (const column of ['left', 'right', 'decision'])
    if (rows.length > 0 && rows[0]!.cells[column] === undefined)
      throw decisionsInvalid(path, 1, `it has no column “${column}”`)
  return rows.map(({ cells, line }) => {
    const { left, right, decision: word, why = '' } = cells
    if (left === undefined || right === undefined || word === undefined)
      throw decisionsInvalid(path, line, 'it has fewer cells than the first line names columns')
    const decision = word.trim().toLowerCase()
    if (!WORDS.has(decision))
      throw decisionsInvalid(path, line, `“${decision}” is no decision. Write “same”, “different” or nothing`)
    if (left.trim() === '' || right.trim() === '') throw decisionsInvalid(path, line, 'a name is missing')
    return {
      left: fromCell(left),
      right: fromCell(right),
      decision: decision as Decision['decision'],
      why: fromCell(why),
    }
  })
}

interface Row {
  readonly cells: Readonly<Record<string, string | undefined>>
  /** Where it ends. */
  readonly line: number
}

const readRows = (csv: string, path: string): Row[] => {
  try {
    const rows = parse(csv, {
      bom: true,
      columns: true,
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
      info: true,
    }) as unknown as { readonly record: Row['cells']; readonly info: { readonly lines: number } }[]
    return rows.map(({ record, info }) => ({ cells: record, line: info.lines }))
  } catch (cause) {
    throw decisionsInvalid(path, null, cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

/** The CSV that `parseDecisions` reads: safe on a terminal and in a spreadsheet, as every CSV of ours. */
export const formatDecisions = (decisions: readonly Decision[]): string =>
  [...toDecisionLines(decisions)].join('')

/** Its lines, each made when it is asked for: there may be millions. */
export function* toDecisionLines(decisions: Iterable<Decision>): Generator<string> {
  yield `${COLUMNS.join(',')}\n`
  for (const row of decisions) yield `${COLUMNS.map((column) => quoted(row[column])).join(',')}\n`
}

const quoted = (value: string): string => {
  const cell = toLineCell(value)
  return /[",]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
