import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { MergedEntity } from '../../src/schema/merge.js'
import { toResult } from '../merge/results.js'
import { extract, extractBinary, folderOf, toNdjson } from './command.js'

const RESULTS = toNdjson(
  toResult('a', { people: ['Ana Ruiz'], organisations: ['Ministry of Health'] }),
  { id: 'x', error: { code: 'RECORD_NO_TEXT', message: '…' } },
  toResult('b', { people: ['Ana Ruiz'], organisations: ['Ministry of Health'] }),
)

const folder = await folderOf({
  'results.ndjson': RESULTS,
  'decisions.csv': 'left,right,decision\na#person-1,b#person-1,different\n',
  'bad.ndjson': '{"id": 1}\n',
  'pretty.json': '{\n  "id": 1\n}\n',
  'text.json': 'It rained.\n',
})
const results = join(folder, 'results.ndjson')

const namesIn = (stdout: string): string[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as MergedEntity)
    .map(({ name, documents }) => `${name} ${documents.length}`)

describe.concurrent('extract merge', () => {
  test.each([
    [[results], ['Ana Ruiz 2', 'Ministry of Health 1', 'Ministry of Health 1']],
    [
      [results, '--threshold', '0.8'],
      ['Ana Ruiz 2', 'Ministry of Health 2'],
    ],
    [
      [results, '--decisions', join(folder, 'decisions.csv')],
      ['Ana Ruiz 1', 'Ana Ruiz 1', 'Ministry of Health 1', 'Ministry of Health 1'],
    ],
    [
      [results, '--same', 'a#organisation-1, b#organisation-1'],
      ['Ana Ruiz 2', 'Ministry of Health 2'],
    ],
  ])('%j', async (args, expected) => {
    const { code, stdout, stderr } = await extract(['merge', '-f', 'ndjson', ...args])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(namesIn(stdout)).toEqual(expected)
  })

  test('reads standard input and prints objects that jq reads', async () => {
    const { stdout } = await extractBinary(['merge'], { input: RESULTS })
    expect(stdout).toMatch(/^\{\n {2}"schemaVersion": 1,\n {2}"id": "person-1",/)
  })

  test('--export writes what was merged and what could be', async () => {
    const path = join(folder, 'export.csv')
    await extract(['merge', results, '--export', path])
    expect(await readFile(path, 'utf8')).toBe(
      'left,right,decision,why\n' +
        'a#person-1,b#person-1,same,Both are called “Ana Ruiz”.\n' +
        'a#organisation-1,b#organisation-1,,"Both are called “Ministry of Health”, but many may be."\n',
    )
  })

  test.each([
    [[join(folder, 'bad.ndjson')], 'bad.ndjson" is no result (schemaVersion'],
    [[join(folder, 'pretty.json')], 'Line 1 of'],
    [[join(folder, 'text.json')], 'is not JSON. Write the results with "extract --format ndjson".'],
    [[join(folder, 'none.ndjson')], 'no such file'],
    [
      [results, '-f', 'markdown'],
      '"extract merge" prints json, ndjson, table, csv, tsv, html, ftm, not markdown.',
    ],
    [[results, '-o', results], 'results.ndjson": it is read as'],
    [[results, '--export', join(folder, '.', 'results.ndjson')], 'it is read as'],
    [
      [results, '--decisions', join(folder, 'decisions.csv'), '--export', join(folder, 'decisions.csv')],
      'it is read as',
    ],
    [
      [results, '-o', join(folder, 'one.csv'), '--export', join(folder, 'one.csv')],
      'two outputs cannot be one file',
    ],
    [[results, '--threshold', ' '], 'threshold'],
    [[results, '--same', 'a'], '--same takes two names with a comma between, not "a"'],
    [[results, '--threshold', 'high'], 'threshold'],
    [[results, '--same', 'Ana Ruiz,Bo', '--different', 'a#person-1,b#person-1'], 'called different'],
  ])('%j is refused', async (args, message) => {
    const { code, stdout, stderr } = await extract(['merge', ...args])
    expect(stderr).toContain(message)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  test('reads what -f json prints as well', async () => {
    const results = ['a', 'b'].map((id) => toResult(id, { people: ['Ana Ruiz'] }))
    const input = results.map((result) => `${JSON.stringify(result, null, 2)}\n`).join('')
    const { stdout } = await extract(['merge', '-f', 'ndjson'], { input })
    expect(namesIn(stdout)).toEqual(['Ana Ruiz 2'])
  })

  test.each([
    ['m.ndjson', /^\{"schemaVersion":1,"id":"person-1"[^\n]*\}\n\{/],
    ['m.csv', /^id,types,name,[^\n]*\nperson-1,person,Ana Ruiz,,,2,2,2,[\d.]+\n/],
    ['m.tsv', /^id\ttypes\t/],
    ['m.txt', /^People \(1\)\n {2}Name +Documents[^\n]*\n {2}Ana Ruiz +2 /],
    ['m.json', /^\{\n/],
  ])('-o %s says the format', async (name, expected) => {
    const path = join(await folderOf(), name)
    const { code, stdout } = await extract(['merge', results, '-o', path])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(await readFile(path, 'utf8')).toMatch(expected)
  })

  test('a result that says more than we know is read, even of an error', async () => {
    const result = toResult('a', { people: ['Ana Ruiz'] })
    const later = {
      ...result,
      error: null,
      mood: 'new',
      people: [{ ...result.people[0], gender: 'f' }],
      producer: undefined,
    }
    const { code, stdout } = await extract(['merge', '-f', 'ndjson'], { input: toNdjson(later) })
    expect(code).toBe(0)
    expect(namesIn(stdout)).toEqual(['Ana Ruiz 1'])
  })

  test('a decision on nobody is a warning', async () => {
    const { code, stderr } = await extract(['merge', results, '--same', 'Ana Ruiz,Nobody'])
    expect(stderr).toBe('warning: No entity is called "Nobody".\n')
    expect(code).toBe(0)
  })
})
