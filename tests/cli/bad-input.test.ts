import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Result } from '../../src/index.js'
import { extract, extractBinary, folderOf } from './command.js'

const folder = await folderOf({
  'empty.txt': '',
  'nul.txt': 'Ana Ruiz\u0000 left Madrid.',
  'odd.txt': '"We won," said Ana Ruiz. "We lost.\n\nTom Bell left Madrid.',
  'marks.txt': '"""" “” ‘’ «» ""=',
  'crlf.txt': 'Ana Ruiz left.\r\n\r\n"We won," said Tom Bell.\r\n',
  'secret.txt': 'Ana Ruiz left.',
})
const at = (name: string): string => join(folder, name)
await mkdir(at('nothing'))
await writeFile(at('picture.txt'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0))
await writeFile(
  at('long.txt'),
  `Ana Ruiz left Madrid.${' The rain fell on'.repeat(4)} ${'x'.repeat(5_000_000)}`,
)
await chmod(at('secret.txt'), 0)

const resultOf = (stdout: string): Result => JSON.parse(stdout) as Result

// The superuser may read anything.
const isRoot = process.getuid?.() === 0

describe.concurrent('input that cannot be read: exit 2, and a word on what to do', () => {
  test.each([
    ['a missing file', 'gone.txt', /no such file\. Pass a path to a text file/],
    ['a folder without documents', 'nothing', /nothing"[^]*\.md/],
    ['a picture', 'picture.txt', /picture\.txt": it is a PNG image/],
    ['a NUL byte', 'nul.txt', /nul\.txt": [^]*byte 8 is 0x00/],
  ])('%s', async (_, name, message) => {
    const { code, stdout, stderr } = await extract([at(name)])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })

  test.skipIf(isRoot)('a file without permission', async () => {
    const { code, stderr } = await extract([at('secret.txt')])
    expect(code).toBe(2)
    expect(stderr).toMatch(/secret\.txt/)
  })
})

describe.concurrent('odd input that can be read: exit 0', () => {
  test('an empty file gives an empty result and a notice', async () => {
    const { code, stdout } = await extract([at('empty.txt')])
    expect(code).toBe(0)
    expect(resultOf(stdout)).toMatchObject({ people: [], quotes: [], notices: [{ code: 'EMPTY_TEXT' }] })
  })

  test('an odd number of marks loses neither the quotation before nor the names after', async () => {
    const { people, quotes, notices } = resultOf((await extract([at('odd.txt')])).stdout)
    expect(quotes[0]).toMatchObject({ speaker: { name: 'Ana Ruiz' } })
    expect(quotes[0]!.text).toMatch(/^We won,/)
    expect(people.map(({ name }) => name)).toContain('Tom Bell')
    expect(notices.map(({ code }) => code)).toContain('UNCLOSED_QUOTE')
  })

  test('only marks', async () => {
    const { code, stdout } = await extract([at('marks.txt')])
    expect(code).toBe(0)
    expect(resultOf(stdout).quotes).toEqual([])
  })

  test('line ends of Windows', async () => {
    const { quotes } = resultOf((await extract([at('crlf.txt')])).stdout)
    expect(quotes[0]).toMatchObject({ speaker: { name: 'Tom Bell' }, parts: [{ line: 3, column: 2 }] })
  })

  test('one line of 5 MB', async () => {
    const { code, stdout } = await extractBinary([at('long.txt')])
    expect(code).toBe(0)
    expect(resultOf(stdout).people.map(({ name }) => name)).toEqual(['Ana Ruiz'])
  })

  test('a lone surrogate and a broken record among good ones', async () => {
    const input =
      '{"id": 1, "text": "Ana Ruiz \\ud800 left."}\n{"id": 2, "te\n{"id": 3, "text": "Tom Bell left."}\n'
    const { code, stdout } = await extract(['--input-format', 'ndjson', '-f', 'ndjson'], { input })
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Partial<Result> & { error?: { code: string } })
    expect(code).toBe(2)
    expect(lines).toMatchObject([
      { id: '1', people: [{ name: 'Ana Ruiz' }] },
      { error: { code: 'RECORD_NOT_JSON' } },
      { id: '3', people: [{ name: 'Tom Bell' }] },
    ])
  })
})

const LONG = 'Ana Ruiz left. '.repeat(200_000)
const tooMuch = await folderOf({
  'a.txt': 'Ana Ruiz left.',
  'big.txt': LONG,
  'big.md': `| a | b |\n|---|---|\n${'| Ana Ruiz | Lisbon |\n'.repeat(60_000)}`,
  'big.ndjson': `${JSON.stringify({ id: 'big', text: LONG })}\n{"id": "small", "text": "It rained."}\n`,
  'z.txt': 'Tom Bell left.',
})

describe.concurrent('a document that is too much costs itself only, by name, in its place', () => {
  const idsOf = (stdout: string): string[] =>
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as Result).id.replace(/.*[\\/]/, ''))

  test.each([
    ['big.txt', ['a.txt', 'z.txt']],
    ['big.md', ['a.txt', 'z.txt']],
    ['big.ndjson', ['a.txt', 'big', 'small', 'z.txt']],
  ])('of memory: %s', async (name, ids) => {
    const all = ['a.txt', name, 'z.txt'].map((each) => join(tooMuch, each))
    const env = { NODE_OPTIONS: '--max-old-space-size=150' }
    const { code, stdout, stderr } = await extractBinary(['-f', 'ndjson', ...all], { env })
    expect([code, idsOf(stdout)]).toEqual([2, ids])
    expect(stdout + stderr).toMatch(/big.*characters.*max-old-space-size/)
  })

  test('of time', async () => {
    const all = ['a.txt', 'big.txt', 'z.txt'].map((each) => join(tooMuch, each))
    const { code, stdout, stderr } = await extractBinary(['-f', 'ndjson', '--timeout', '1', ...all])
    expect([code, idsOf(stdout)]).toEqual([2, ['a.txt', 'z.txt']])
    expect(stderr).toMatch(/big\.txt" within 1 s\..*--timeout/)
  })
})
