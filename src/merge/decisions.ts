import { parse } from 'csv-parse/sync'
import { decisionsInvalid } from '../errors.js'

/** What a person decided on two entities, each a name or `document#id`; '' is undecided. */
export interface Decision {
  readonly left: string
  readonly right: string
  readonly decision: 'same' | 'different' | ''
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
    if (rows.length > 0 && rows[0]![column] === undefined)
      throw decisionsInvalid(path, 1, `it has no column “${column}”`)
  return rows.map((row, i) => {
    const [left, right] = [row['left']!.trim(), row['right']!.trim()]
    const decision = row['decision']!.trim().toLowerCase()
    if (!WORDS.has(decision))
      throw decisionsInvalid(
        path,
        i + 2,
        `“${decision}” is no decision. Write “same”, “different” or nothing`,
      )
    if (left === '' || right === '') throw decisionsInvalid(path, i + 2, 'a name is missing')
    return { left, right, decision: decision as Decision['decision'], why: row['why'] ?? '' }
  })
}

const readRows = (csv: string, path: string): Record<string, string>[] => {
  try {
    return parse(csv, {
      bom: true,
      columns: true,
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
    })
  } catch (cause) {
    throw decisionsInvalid(path, null, cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

/** The CSV that `parseDecisions` reads. */
export const formatDecisions = (decisions: readonly Decision[]): string =>
  [COLUMNS.join(','), ...decisions.map((row) => COLUMNS.map((column) => quoted(row[column])).join(','))]
    .map((line) => `${line}\n`)
    .join('')

const quoted = (value: string): string =>
  /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
