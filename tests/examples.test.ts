import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

// Each as a reader would run it, with the package that was built.
const examples = new URL('../examples/', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'extract-examples-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const FILES = {
  'a.txt': '“We won,” said Ana Ruiz. “It was hard.”\n',
  'b.txt': 'Ruiz left Madrid.\n\nBo Lind stayed. Ana Ruiz came back.\n',
  'nobody.txt': '“Nobody is to blame, 100%\n::warning::for it \u001b[31m.”\n\nIt rained.\n',
  'formula.txt': '“=HYPERLINK(1) is what they sent us,” said Bo Lind.\n',
}
for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text)

const run = (args: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync('node', [join(examples, args[0]!), ...args.slice(1)], {
    cwd: folder,
    input,
    encoding: 'utf8',
  })
  return { status, lines: stdout.trimEnd().split(/\r?\n/), stderr }
}

const RECORDS = '{"id": 7, "text": "“We won,” said Ana Ruiz."}\n{"id": "x", "text": "It rained."}\n'

const RUNS: readonly (readonly [
  what: string,
  args: readonly string[],
  lines: readonly string[],
  status: 0 | 1,
])[] = [
  ['counts a person once under all names', ['count-people.js', '.'], ['2\tAna Ruiz', '2\tBo Lind'], 0],
  [
    'writes who said what as CSV',
    ['quotes-by-speaker.js', 'a.txt'],
    ['speaker,said,kind,where', 'Ana Ruiz,"We won, It was hard.",direct,a.txt:1'],
    0,
  ],
  [
    'leaves no formula to a spreadsheet',
    ['quotes-by-speaker.js', 'formula.txt'],
    ['speaker,said,kind,where', `Bo Lind,"'=HYPERLINK(1) is what they sent us,",direct,formula.txt:1`],
    0,
  ],
  ['passes where each quote has a speaker', ['check.js', 'a.txt', 'b.txt'], [''], 0],
  [
    'names the line of a quote without one, in one line that holds no command',
    ['check.js', 'nobody.txt'],
    [
      '::error file=nobody.txt,line=1,col=2::Nobody says “Nobody is to blame, 100%25 ::warning::for it  [31m.”',
    ],
    1,
  ],
  ['names the verbs that each says', ['with-compromise.js', 'a.txt'], ['Ana Ruiz: win', 'Ana Ruiz: be'], 0],
]

describe('an example', () => {
  test.each(RUNS)('%s', (_, args, lines, status) => expect(run(args)).toEqual({ status, lines, stderr: '' }))

  test('answers each record with a line', () => {
    const { status, lines } = run(['stream.js'], RECORDS)
    expect(status).toBe(0)
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { id: '7', people: ['Ana Ruiz'], said: [{ text: 'We won,', speaker: 'Ana Ruiz' }] },
      { id: 'x', people: [], said: [] },
    ])
  })
})

test('the README of the examples names each of them', () => {
  const page = readFileSync(join(examples, 'README.md'), 'utf8')
  const named = Array.from(page.matchAll(/^- `([^`]+)`/gm), (match) => match[1])
  expect(named.toSorted()).toEqual(
    readdirSync(examples)
      .filter((name) => name.endsWith('.js'))
      .toSorted(),
  )
})
