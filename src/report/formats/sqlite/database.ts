import type { Database } from 'node-sqlite3-wasm'
import { outputUnwritable } from '../../../errors.js'
import type { Result } from '../../../schema/result.js'
import type { WorkFile } from '../../reporter.js'
import { toRows, type Row, type Value } from './table-rows.js'
import { CREATE_INDEXES, CREATE_TABLES, TABLE_NAMES, TABLES, type TableName } from './tables.js'

/** A database that takes documents; one that it holds already is replaced. */
export interface Documents {
  readonly put: (result: Result) => void
  readonly close: () => void
}

/**
 * Opens what lies at `file.path`, or makes it. All that is put is one transaction.
 *
 * @throws ExtractError `OUTPUT_UNWRITABLE` for what is no database, or one whose tables are not these.
 */
export const openDocuments = async (file: WorkFile): Promise<Documents> => {
  const { default: sqlite } = await import('node-sqlite3-wasm')
  const database = begun(new sqlite.Database(file.path), file)
  const insert = Object.fromEntries(
    TABLE_NAMES.map((name) => [name, database.prepare(toInsert(name))]),
  ) as Record<TableName, ReturnType<Database['prepare']>>
  const add = (name: TableName, row: Row): number | bigint =>
    insert[name].run(TABLES[name].map(([column]): Value => row[column] ?? null)).lastInsertRowid
  return {
    put: (result) => {
      remove(database, result)
      const { documents, ...others } = toRows(result)
      const document = Number(add('documents', documents[0]!))
      for (const [name, rows] of Object.entries(others))
        for (const row of rows) add(name as TableName, { ...row, document })
    },
    close: () => {
      for (const statement of Object.values(insert)) statement.finalize()
      database.exec('COMMIT')
      database.close()
    },
  }
}

const begun = (database: Database, { name }: WorkFile): Database => {
  try {
    database.exec('BEGIN')
    database.exec(CREATE_TABLES)
  } catch (error) {
    database.close()
    throw outputUnwritable(name, 'it is no SQLite database. Name another file.', error)
  }
  for (const table of TABLE_NAMES) {
    const columns = database
      .all(`SELECT name FROM pragma_table_info('${table}')`)
      .map(({ name }) => name as string)
    const own = TABLES[table].map(([column]) => column)
    if (columns.join() === own.join()) continue
    database.close()
    throw outputUnwritable(name, `its table "${table}" holds something else. Name another file.`)
  }
  database.exec(CREATE_INDEXES)
  return database
}

const toInsert = (name: TableName): string => {
  const columns = TABLES[name].map(([column]) => `"${column}"`)
  return `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
}

const remove = (database: Database, { id, source }: Result): void => {
  const old = database.all('SELECT document FROM documents WHERE id = ? AND path IS ?', [id, source.path])
  for (const { document } of old)
    // What refers to a document goes before it.
    for (const table of TABLE_NAMES.toReversed())
      database.run(`DELETE FROM ${table} WHERE document = ?`, [document as number])
}
