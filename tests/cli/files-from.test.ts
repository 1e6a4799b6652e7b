import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Result } from '../../src/schema/result.js'
import { extract, folderOf } from './command.js'

const folder = await folderOf({
  'a.txt': 'Ana Ruiz left.',
  'b\nc.txt': 'Tom Bell left.',
  'd.txt': 'Eva Lind left.',
})
const file = (name: string): string => join(folder, name)
const list = await folderOf({
  'lines.txt': `${file('d.txt')}\r\n\n${file('a.txt')}`,
  'ends.txt': `${file('b\nc.txt')}\0${file('a.txt')}\0`,
  'none.txt': '\n',
})
const idsOf = (stdout: string): string[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as Result).id)

test.each([
  ['one a line, in the order of the list', ['--files-from', join(list, 'lines.txt')], '', ['d.txt', 'a.txt']],
  [
    'after the inputs that are typed',
    [file('a.txt'), '--files-from', join(list, 'lines.txt')],
    '',
    ['a.txt', 'd.txt'],
  ],
  ['each ended by NUL', ['-0', '--files-from', join(list, 'ends.txt')], '', ['b\nc.txt', 'a.txt']],
  ['on standard input', ['--files-from', '-'], `${file('a.txt')}\n`, ['a.txt']],
  ['none', ['--files-from', join(list, 'none.txt')], '', []],
])('inputs from a list: %s', async (_, args, input, names) => {
  const { code, stdout } = await extract([...args, '-f', 'ndjson'], { input })
  expect({ code, ids: idsOf(stdout) }).toEqual({ code: 0, ids: names.map(file) })
})

test.each([
  ['a list that is not there', ['--files-from', 'missing.txt'], 'missing.txt'],
  [
    'standard input twice',
    ['-', '--files-from', '-'],
    'Standard input is the list of --files-from or an input, not both.',
  ],
  ['-0 alone', ['-0', file('a.txt')], '--nul says how the names of --files-from end: give that as well.'],
])('refused: %s', async (_, args, message) => {
  const { code, stdout, stderr } = await extract([...args, '-f', 'ndjson'])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(message)
})
