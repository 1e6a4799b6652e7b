import type { CsvError } from 'csv-parse'
import { quoted } from '../../errors.js'
import { recordNoText, recordNotCsv, textFieldUnknown } from '../errors.js'
import { decodeStream } from '../bytes/decode-stream.js'
import type { LoadSettings } from '../load-options.js'
import type { Failure, Loader, Reading } from '../loading/loader.js'
import { toPlainReadable } from '../readable.js'
import type { Source } from '../loading/source.js'
import { keepFields } from '../keep-fields.js'

/**
 * Records, a row each, under a header; between cells stands what the header has most of: commas, tabs, semicolons or bars; or
 * what a line above it says, as in what Excel writes: "sep=;".
 */
export const csv: Loader = {
  name: 'csv',
  extensions: ['.csv', '.tab', '.tsv'],
  isDivisible: true,
  detect: (head, { settings }) => {
    const columns = toHeader(head)
    const isHeader = columns.length > 1 && columns.every((column) => /^[\w -]{1,40}$/.test(column))
    return isHeader && columns.includes(settings.textField) ? 'likely' : 'unlikely'
  },
  read: readTable,
}

const toHeader = (head: Uint8Array): string[] => {
  const { line, delimiter } = toStart(new TextDecoder().decode(head.subarray(0, 4096)))
  return line.split(delimiter).map((cell) => cell.replace(/^"(.*)"$/, '$1'))
}

/** The header, what stands between its cells, and how many lines above it say that. */
const toStart = (text: string): { line: string; delimiter: string; above: number } => {
  const said = /^sep=(.)\r?\n/i.exec(text)
  const [line = ''] = text.slice(said?.[0].length).split(/[\r\n]/, 1)
  const most = [',', '\t', ';', '|'].toSorted((a, b) => line.split(b).length - line.split(a).length)
  return { line, delimiter: said?.[1] ?? most[0]!, above: said === null ? 0 : 1 }
}

/**
 * Every row as a document or an error, once the next begins. The text is in the column that `textField` names, else
 * in the only one whose first cell is running text. A row without an id is called after its place, like "a.csv:3".
 *
 * @throws ExtractError `TEXT_FIELD_UNKNOWN`, `INPUT_UNDECODABLE` or `ENCODING_UNKNOWN`
 */
async function* readTable(source: Source): AsyncGenerator<Reading | Failure> {
  const { id: input, settings } = source
  let header: readonly string[] | null = null
  let columns: Columns | null = null
  let lines = 0
  try {
    for await (const row of parseRows(source)) {
      if (header === null) header = row.cells
      else {
        columns ??= toColumns(header, row.cells, input, settings)
        yield toRow(row.cells, columns, row.lines - countBreaks(row.cells), source)
      }
      lines = row.lines
    }
  } catch (error) {
    if (!isCsvError(error)) throw error
    const reason = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'never closes a quotation mark' : 'is too long'
    const wrong = recordNotCsv(input, lines + 1, reason, { cause: error })
    yield { ok: false, id: `${input}:${lines + 1}`, error: wrong, isRecord: true }
  }
}

interface Row {
  readonly cells: string[]
  /** Lines read until its end. */
  readonly lines: number
}

/** What was read before an error comes before it. */
async function* parseRows({ id, chunks, settings }: Source): AsyncGenerator<Row> {
  const { parse } = await import('csv-parse')
  const text = decodeStream(chunks, id, settings.encoding, settings.maxBytes)
  const first = await text.next()
  const start = first.done === true ? '' : first.value
  const rows: Row[] = []
  const { delimiter, above } = toStart(start)
  const parser = parse({
    delimiter,
    from_line: above + 1,
    max_record_size: settings.maxBytes,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    // Rows that wait in the parser are lost when it fails, so none does.
    on_record: (cells: string[], { lines }) => {
      rows.push({ cells, lines })
      return null
    },
  })
  const failed: Error[] = []
  parser.on('error', (error) => failed.push(error)).resume()
  const closed = new Promise<void>((resolve) => parser.on('close', resolve))
  parser.write(start)
  yield* rows.splice(0)
  while (failed.length === 0) {
    const next = await text.next()
    if (next.done === true) break
    parser.write(next.value)
    yield* rows.splice(0)
  }
  parser.end()
  await closed
  yield* rows
  if (failed.length > 0) throw failed[0]!
}

const isCsvError = (error: unknown): error is CsvError =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')

interface Columns {
  readonly header: readonly string[]
  readonly text: number
  /** -1: there is none. */
  readonly id: number
}

const toColumns = (
  header: readonly string[],
  first: readonly string[],
  input: string,
  { textField, idField }: LoadSettings,
): Columns => {
  const id = indexOf(header, idField)
  const named = indexOf(header, textField)
  const found = named === -1 ? header.flatMap((_, at) => (isText(first[at]) ? [at] : [])) : [named]
  if (found.length === 1) return { header, id, text: found[0]! }
  throw textFieldUnknown(
    input,
    textField,
    header,
    found.map((at) => header[at]!),
  )
}

// "Text" is "text", if nothing else is.
const indexOf = (header: readonly string[], field: string): number => {
  const at = header.indexOf(field)
  return at === -1 ? header.findIndex((column) => column.trim().toLowerCase() === field.toLowerCase()) : at
}

const LEAST_WORDS = 5

const isText = (cell = ''): boolean => cell.trim().split(/\s+/).length >= LEAST_WORDS

const toRow = (
  cells: readonly string[],
  { header, text, id }: Columns,
  line: number,
  { id: input, path, settings }: Source,
): Reading | Failure => {
  const own = cells[id]?.trim() ?? ''
  const name = own === '' ? `${input}:${line}` : own
  const content = cells[text]
  if (content === undefined) {
    const error = recordNoText(`Line ${line} of ${quoted(input)}`, header[text]!, [])
    return { ok: false, id: name, error, isRecord: true }
  }
  const fields = header.map((column, at): [string, string] => [column, cells[at] ?? ''])
  const { idField, textField } = settings
  const kept = keepFields(fields, {
    ...settings,
    idField: header[id] ?? idField,
    textField: header[text] ?? textField,
  })
  const readable = toPlainReadable(content, { id: name, path, format: 'csv' })
  return { readable: { ...readable, record: kept }, isRecord: true }
}

const countBreaks = (cells: readonly string[]): number =>
  cells.reduce((count, cell) => count + (cell.match(/\r\n|[\r\n]/g)?.length ?? 0), 0)
