import { stringify } from 'csv-stringify/sync'
import type { MergedEntity } from '../../schema/merge.js'
import { toCell, toLineCell } from '../cells.js'
import type { MergedReport, Report, Reporter, Sink } from '../reporter.js'
import { COLUMNS, toRows, type Row } from '../find-rows.js'

/** One row a mention or quote, or an entity of many documents, after a line that names the columns. */
export const csv: Reporter = {
  open: (sink) => openReport(sink, CSV),
  openMerged: (sink) => openMergedReport(sink, CSV),
}

/** The same between tabs, one line a row. A cell with a double quote stands in double quotes, as in CSV. */
export const tsv: Reporter = {
  open: (sink) => openReport(sink, TSV),
  openMerged: (sink) => openMergedReport(sink, TSV),
}

interface Dialect {
  readonly delimiter: string
  readonly cell: (text: string) => string
}

const CSV: Dialect = { delimiter: ',', cell: toCell }
const TSV: Dialect = { delimiter: '\t', cell: toLineCell }

const openReport = (sink: Sink, dialect: Dialect): Report => {
  const write = createWriter(sink, dialect, COLUMNS)
  return {
    document: (result) => write(toRows(result)),
    failure: () => Promise.resolve(false),
    close: () => Promise.resolve(),
  }
}

const openMergedReport = (sink: Sink, dialect: Dialect): MergedReport => {
  const write = createWriter(sink, dialect, MERGED_COLUMNS)
  return { entity: (entity) => write([mergedRow(entity)]), close: () => write([]) }
}

// The names of the columns stand above the first rows, even where those are none.
const createWriter = (
  sink: Sink,
  { delimiter, cell }: Dialect,
  columns: readonly string[],
): ((rows: readonly Row[]) => Promise<void>) => {
  let header = true
  return async (rows) => {
    const lines = stringify([...rows], { columns: [...columns], header, delimiter, cast: { string: cell } })
    header = false
    if (lines !== '') await sink(lines)
  }
}

const MERGED_COLUMNS = [
  'id',
  'types',
  'name',
  'aliases',
  'roles',
  'documents',
  'mentions',
  'quotes',
  'confidence',
] as const

const mergedRow = ({ types, aliases, roles, documents, ...entity }: MergedEntity): Row => ({
  id: entity.id,
  name: entity.name,
  types: types.join('; '),
  aliases: aliases.join('; '),
  roles: roles.join('; '),
  documents: documents.length,
  mentions: entity.mentions,
  quotes: entity.quotes,
  confidence: entity.confidence,
})
