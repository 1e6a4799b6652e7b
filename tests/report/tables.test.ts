import { readFile, writeFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import sqlite from 'node-sqlite3-wasm'
import { expect, test } from 'vitest'
import { COLUMNS } from '../../src/report/find-rows.js'
import { parquet } from '../../src/report/formats/parquet.js'
import { extract, folderOf, toNdjson } from '../cli/command.js'
import { entity, plain, quote, result } from './results.js'

const ANA = '“We won,” said Ana Ruiz, the mayor of Lisbon.'
const BO = 'Tom Reed left Madrid.'

/** The rows of a query in a database that the command wrote. */
const rowsOf = (path: string, query: string): unknown[][] => {
  const database = new sqlite.Database(path, { readOnly: true })
  const rows = database.all(query).map((row): unknown[] => Object.values(row))
  database.close()
  return rows
}

test('sqlite: documents, entities, mentions, quotes and notices that join', async () => {
  const folder = await folderOf({ 'a.txt': ANA, 'b.txt': BO })
  const path = join(folder, 'out.db')
  const { code, stderr } = await extract([folder, '-o', path])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(
    rowsOf(
      path,
      `SELECT d.title, e.name, e.roles, m."start" FROM mentions m
        JOIN entities e ON e.document = m.document AND e.id = m.entity
        JOIN documents d ON d.document = e.document ORDER BY d.id, m."start"`,
    ),
  ).toEqual([
    [null, 'Ana Ruiz', '["mayor of Lisbon"]', 15],
    [null, 'Lisbon', null, 38],
    [null, 'Tom Reed', '[]', 0],
    [null, 'Madrid', null, 14],
  ])
  expect(
    rowsOf(
      path,
      'SELECT q.text, q.speaker, q.cue, e.name FROM quotes q JOIN entities e ON e.id = q.entity AND e.document = q.document',
    ),
  ).toEqual([['We won,', 'Ana Ruiz', 'said', 'Ana Ruiz']])
})

test('sqlite: a second run adds its documents, and replaces those that are there', async () => {
  const folder = await folderOf({ 'a.txt': ANA, 'b.txt': BO })
  const [a, b, path] = [join(folder, 'a.txt'), join(folder, 'b.txt'), join(folder, 'out.sqlite')]
  await extract([a, '-o', path])
  await writeFile(a, BO)
  await extract([a, b, '-o', path])
  expect(rowsOf(path, 'SELECT count(*) FROM documents')).toEqual([[2]])
  expect(rowsOf(path, 'SELECT name FROM entities ORDER BY name')).toEqual([
    ['Madrid'],
    ['Madrid'],
    ['Tom Reed'],
    ['Tom Reed'],
  ])
  expect(rowsOf(path, 'SELECT count(*) FROM quotes')).toEqual([[0]])
  expect((await stat(path)).mode & 0o777).toBe(0o666 & ~process.umask())
})

test('sqlite: records that share an id are told apart by their file', async () => {
  const folder = await folderOf({
    'x.ndjson': toNdjson({ id: 1, text: ANA }),
    'y.ndjson': toNdjson({ id: 1, text: BO }),
  })
  const path = join(folder, 'out.db')
  for (let run = 0; run < 2; run++)
    await extract([join(folder, 'x.ndjson'), join(folder, 'y.ndjson'), '-o', path])
  expect(rowsOf(path, 'SELECT id FROM documents')).toEqual([['1'], ['1']])
})

test('sqlite: a run that stops leaves the file as it was, and nothing beside it', async () => {
  const folder = await folderOf({ 'a.txt': ANA, 'b.txt': BO })
  const path = join(folder, 'out.db')
  await extract([join(folder, 'a.txt'), '-o', path])
  const before = await readFile(path)
  const { code } = await extract([join(folder, 'b.txt'), 'none.txt', '--on-error', 'fail', '-o', path])
  expect(code).toBe(2)
  expect(await readFile(path)).toEqual(before)
  expect((await readdir(folder)).toSorted()).toEqual(['a.txt', 'b.txt', 'out.db'])
})

test('sqlite: tables of others stay; a table of ours that holds something else is refused', async () => {
  const folder = await folderOf({ 'a.txt': ANA })
  const path = join(folder, 'own.db')
  const database = new sqlite.Database(path)
  database.exec('CREATE TABLE notes (words); INSERT INTO notes VALUES (1)')
  database.close()
  expect((await extract([join(folder, 'a.txt'), '-o', path])).code).toBe(0)
  expect(rowsOf(path, 'SELECT * FROM notes')).toEqual([[1]])
  const other = join(folder, 'other.db')
  const foreign = new sqlite.Database(other)
  foreign.exec('CREATE TABLE quotes (price)')
  foreign.close()
  const { stderr } = await extract([join(folder, 'a.txt'), '-o', other])
  expect(stderr).toContain('other.db": its table "quotes" holds something else.')
})

test.each([
  ['-f sqlite', ['-f', 'sqlite'], {}, 'sqlite is a file that is kept: say with -o where to write it.'],
  [
    '-f parquet on a terminal',
    ['-f', 'parquet'],
    { columns: 80 },
    'parquet is not for a terminal: say with -o',
  ],
])('%s without a file is refused', async (_, args, settings, message) => {
  const { code, stdout, stderr } = await extract(['seeds/izium.md', ...args], settings)
  expect(stderr).toContain(message)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
})

test.each([
  ['text', { 'out.db': 'It rained.' }, 'it is no SQLite database.'],
  ['one that is worked on', { 'out.db': '', 'out.db-wal': 'x' }, 'another program works on it'],
])('sqlite: %s is refused and stays', async (_, files, message) => {
  const folder = await folderOf({ 'a.txt': ANA, ...files })
  const { code, stderr } = await extract([join(folder, 'a.txt'), '-o', join(folder, 'out.db')])
  expect(stderr).toContain(message)
  expect(code).toBe(2)
  expect(await readFile(join(folder, 'out.db'), 'utf8')).toBe(files['out.db'])
})

const bytesOf = async (documents: Parameters<typeof result>[0][]): Promise<ArrayBuffer> => {
  const chunks: Uint8Array[] = []
  const opened = parquet.open((chunk) => Promise.resolve(void chunks.push(chunk as Uint8Array)), plain)
  for (const more of documents) await opened.document(result(more))
  await opened.close()
  return new Uint8Array(Buffer.concat(chunks)).buffer
}

test('parquet: the columns of the CSV, with numbers as numbers and what is empty as null', async () => {
  const file = await bytesOf([{ people: [entity('=Ana')], quotes: [quote('No.')] }, {}])
  const [person, said] = (await parquetReadObjects({ file })) as Record<string, unknown>[]
  expect(Object.keys(person!)).toEqual([...COLUMNS])
  expect(person).toMatchObject({
    type: 'person',
    name: '=Ana',
    start: 0,
    line: 1,
    confidence: 0.9,
    speaker: null,
  })
  expect(said).toMatchObject({ type: 'quote', text: 'No.', name: null, cue: null, page: null })
})

test('parquet: many rows are written in groups', async () => {
  const quotes = Array.from({ length: 9000 }, (_, n) => quote(`${n}`))
  const file = await bytesOf([{ quotes }, { quotes }, { quotes }])
  const rows = (await parquetReadObjects({ file, columns: ['text'] })) as { readonly text: string }[]
  expect(rows).toHaveLength(27_000)
  expect(rows[26_999]).toEqual({ text: '8999' })
})

test('parquet: a document without finds is a table without rows', async () =>
  expect(await parquetReadObjects({ file: await bytesOf([{}]) })).toEqual([]))
