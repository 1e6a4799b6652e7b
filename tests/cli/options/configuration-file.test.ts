import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfiguration } from '../../../src/cli/options/configuration.js'
import { folderOf } from '../command.js'

const read = async (content: string, below = '.') => {
  const folder = await folderOf({ 'extract.config.json': content })
  mkdirSync(join(folder, 'in/side'), { recursive: true })
  return readConfiguration(() => join(folder, below))
}

test.each<[string, string, string, unknown]>([
  ['at hand', '{ "types": ["people"] }', '.', { path: 'extract.config.json', values: { types: ['people'] } }],
  [
    'above',
    '{ "minConfidence": 0.5 }',
    'in/side',
    { path: '../../extract.config.json', values: { minConfidence: 0.5 } },
  ],
  ['with the mark that Windows writes', '\uFEFF{}', '.', { path: 'extract.config.json', values: {} }],
  ['with what editors ask for', '{ "$schema": "x" }', '.', { path: 'extract.config.json', values: {} }],
])('a configuration %s', async (_, content, below, expected) =>
  expect(await read(content, below)).toEqual(expected),
)

test.each<[string, unknown, unknown]>([
  ['stands beside the configuration', 'names.csv', '../names.csv'],
  ['or several', ['a.csv', ['b.csv']], ['../a.csv', ['../b.csv']]],
  ['where it says', '/etc/names.csv', '/etc/names.csv'],
  ['nowhere if it has no name', ' ', ' '],
  ['nowhere if it is none', 7, 7],
])('a file that it names stands %s', async (_, lexicon, expected) =>
  expect((await read(JSON.stringify({ lexicon }), 'in'))?.values).toEqual({ lexicon: expected }),
)

test.each(['7', 'null', '"types"', '[]'])('%s is no configuration', async (content) => {
  await expect(read(content)).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' })
})

test('a folder of that name sets nothing', async () => {
  const folder = await folderOf()
  mkdirSync(join(folder, 'extract.config.json'))
  expect(readConfiguration(() => folder)).toBeNull()
})

test('a folder that has been removed sets nothing', () => {
  const gone = (): string => {
    throw new Error('ENOENT: uv_cwd')
  }
  expect(readConfiguration(gone)).toBeNull()
})
