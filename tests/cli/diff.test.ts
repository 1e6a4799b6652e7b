import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Difference } from '../../src/schema/diff.js'
import { entity, quote, result } from '../report/results.js'
import { extract, folderOf, toNdjson } from './command.js'

const old = result({ people: [entity('Ana\u001b[2J')], quotes: [quote('No.')] })
const speaker = { entity: null, name: 'Bo', mention: null, via: 'name', confidence: 0.9 } as const
const now = result({ quotes: [quote('No.', { speaker })], places: [entity('Rome')] })
const error = { id: 'x', error: { code: 'RECORD_NO_TEXT', message: '…' } }

const folder = await folderOf({
  'old.ndjson': toNdjson(old, error, result({ id: 'b' })),
  'new.ndjson': toNdjson(result({ id: 'b' }), now),
  'old.json': `${JSON.stringify(old, null, 2)}\n`,
  'broken.json': '{\n  "id": 1,\n',
})
const file = (name: string): string => join(folder, name)

describe.concurrent('extract diff', () => {
  test('a table for people, and exit code 1', async () => {
    const { code, stdout } = await extract(['diff', file('old.ndjson'), file('new.ndjson'), '-f', 'table'])
    expect(stdout).toBe(
      [
        'a.txt',
        '  -  person  1:1  Ana␛[2J',
        '  +  place   1:1  Rome',
        '  ~  quote   1:1  “No.”',
        '                  nobody known → Bo',
        '',
      ].join('\n'),
    )
    expect(code).toBe(1)
  })

  test('an object for each document that differs', async () => {
    const { code, stdout } = await extract(['diff', file('old.json'), file('new.ndjson'), '-f', 'ndjson'])
    const differences = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Difference)
    expect(differences.map(({ id, change }) => `${id} ${change}`)).toEqual(['b appeared', 'a.txt changed'])
    expect(code).toBe(1)
  })

  test.each([
    [['-f', 'table'], 'Nothing differs.\n'],
    [['-f', 'json'], ''],
    [['-f', 'ndjson'], ''],
    [[], ''],
  ])('%j of what is the same, and exit code 0', async (args, expected) => {
    const { code, stdout } = await extract(['diff', file('old.json'), '-', ...args], { input: toNdjson(old) })
    expect({ code, stdout }).toEqual({ code: 0, stdout: expected })
  })

  test('-o writes it whole, in the format of its ending', async () => {
    const path = join(await folderOf(), 'd.json')
    const { code } = await extract(['diff', file('old.json'), file('old.ndjson'), '-o', path])
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      id: 'b',
      change: 'appeared',
      changes: [],
    })
    expect(code).toBe(1)
  })

  test.each([
    [['none.json', file('old.json')], 'Cannot read "none.json": no such file'],
    [[file('broken.json'), file('old.json')], 'Line 1 of'],
    [[file('broken.json'), file('old.json')], 'begins a result that breaks off'],
    [
      [file('old.json'), file('old.json'), '-f', 'csv'],
      '"extract diff" prints table, json or ndjson, not csv.',
    ],
    [['-', '-'], 'Standard input holds the old results or the new ones, not both.'],
    [[file('old.json'), file('new.ndjson'), '-o', file('new.ndjson')], 'it is read as'],
    [[file('old.json')], "Missing required argument 'new'."],
    [
      [file('old.json'), file('old.json'), '-t', 'quotes'],
      '--types is an option of "extract", not of "extract diff".',
    ],
  ])('%j is refused', async (args, message) => {
    const { code, stdout, stderr } = await extract(['diff', ...args])
    expect(stderr).toContain(message)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })
})
