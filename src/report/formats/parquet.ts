import type { ParquetWriter } from 'hyparquet-writer'
import type { Report, Reporter, Sink } from '../reporter.js'
import { COLUMNS, toRows, type Row } from '../find-rows.js'

/** The rows of the CSV in a Parquet file, for data frames: what a row leaves empty is null. */
export const parquet: Reporter = { writes: 'bytes', open: (sink) => openReport(sink) }

// A column of so many rows is compressed at a time, and no more of them are held.
const GROUP = 10_000

const openReport = (sink: Sink): Report => {
  let file: Promise<File> | null = null
  let rows: Row[] = []
  const flush = async (least: number): Promise<void> => {
    while (rows.length >= least && rows.length > 0) {
      const group = rows.slice(0, GROUP)
      rows = rows.slice(GROUP)
      const { writer, taken } = await file!
      await writer.write({ columnData: toColumns(group) })
      await sink(taken())
    }
  }
  return {
    document: async (result) => {
      file ??= openFile()
      for (const row of toRows(result)) rows.push(row)
      await flush(GROUP)
    },
    failure: () => Promise.resolve(false),
    close: async () => {
      if (file === null) return
      await flush(1)
      const { writer, taken } = await file
      await writer.finish()
      await sink(taken())
    },
  }
}

interface File {
  readonly writer: ParquetWriter
  /** The bytes that were written since the last time. */
  readonly taken: () => Uint8Array
}

const openFile = async (): Promise<File> => {
  const { ByteWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer')
  const bytes = new ByteWriter()
  return {
    writer: new ParquetWriter({
      writer: bytes,
      schema: schemaFromColumnData({ columnData: toColumns([]) }),
      createdBy: 'extract',
    }),
    taken: () => {
      const taken = bytes.getBytes().slice()
      bytes.index = 0
      return taken
    },
  }
}

const NUMBERS: Readonly<Record<string, 'INT32' | 'DOUBLE'>> = {
  start: 'INT32',
  end: 'INT32',
  line: 'INT32',
  column: 'INT32',
  page: 'INT32',
  confidence: 'DOUBLE',
  speaker_confidence: 'DOUBLE',
}

const toColumns = (rows: readonly Row[]) =>
  COLUMNS.map((name) => ({
    name,
    type: NUMBERS[name] ?? ('STRING' as const),
    data: rows.map((row) => (row[name] === '' ? null : (row[name] ?? null))),
  }))
