import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createExtractor, RESULT_TYPES, type Result, type ResultType } from '../src/index.js'
import { resultOf, TEXTS, TRICKY } from './texts.js'

describe('a package without the model of quotes', () => {
  const root = new URL('..', import.meta.url).pathname
  const folder = mkdtempSync(join(tmpdir(), 'extract-part-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  for (const part of ['bin', 'dist', 'model', 'package.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  rmSync(join(folder, 'model/quotes.bin'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))

  test.each([
    ['people', 0, /"name":"Ana Ruiz"/],
    ['organisations,places', 0, /"people":\[\]/],
    ['quotes', 2, /^$/],
    ['people,quotes', 2, /^$/],
  ])('looks for %s: exit code %i', (types, code, expected) => {
    const args = [join(folder, 'bin/extract.js'), '-t', types, '-f', 'ndjson']
    const { status, stdout } = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      input: '“We won,” said Ana Ruiz.',
    })
    expect(status).toBe(code)
    expect(stdout).toMatch(expected)
  })
})

const listsOf = (result: Result, types: readonly ResultType[]): unknown[] =>
  types.map((type) =>
    // Who said it has no id where nobody asked for people.
    type === 'quotes' ? result.quotes.map(({ speaker, ...quote }) => [speaker?.name, quote]) : result[type],
  )

test.each<[ResultType[]]>([
  [['people', 'places', 'organisations']],
  [['people']],
  [['places']],
  [['organisations']],
  [['quotes']],
])('%j are the same as among all lists', (types) => {
  const some = createExtractor({ types })
  const others = RESULT_TYPES.filter((type) => !types.includes(type))
  for (const text of [...TEXTS.map(([, each]) => each), ...TRICKY]) {
    const result = some(text)
    expect(listsOf(result, types)).toEqual(listsOf(resultOf(text), types))
    for (const type of others) expect(result[type]).toEqual([])
  }
})
