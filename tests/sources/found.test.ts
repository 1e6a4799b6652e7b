import { execFileSync } from 'node:child_process'
import { symlinkSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extractBinary, folderOf } from '../cli/command.js'
import { cpuOf } from '../cpu.js'
import { inFolder, load, messageOf, skippedIn, summary } from './support.js'

const INDEX = '---\nextract: { follow: true }\n---\n'
const onPosix = describe.skipIf(process.platform === 'win32')

describe('what a folder holds besides documents', () => {
  test.each<[string, string[], string[]]>([
    [
      'is counted by kind, most first',
      ['b.PNG', 'a.png', 'c/d.xls', 'e', '.hidden'],
      ['Not read in "d": 2 .png, 1 .xls, 1 without an extension. Name a file to have it read.'],
    ],
    ['is not told if there is none', ['b.txt'], []],
    ['is not what .gitignore hides', ['out/a.png', 'b.log'], []],
    ['is not what lies in hidden folders', ['.git/a.png', 'node_modules/a.png'], []],
    [
      'kinds without end are summed up',
      Array.from('abcdefghij', (name) => `x.${name}`),
      [
        'Not read in "d": 1 .a, 1 .b, 1 .c, 1 .d, 1 .e, 1 .f, 1 .g, 1 .h, 2 of other kinds. Name a file to have it read.',
      ],
    ],
    [
      'a gzip is read by what it holds',
      ['a.png.gz'],
      ['Not read in "d": 1 .gz. Name a file to have it read.'],
    ],
  ])('%s', async (_, names, expected) => {
    inFolder(
      Object.fromEntries(['.gitignore', 'a.txt', ...names].map((name) => [`d/${name}`, 'out/\n*.log\n'])),
    )
    expect(await skippedIn('d')).toEqual(expected)
  })

  test('a table of figures is left out, and told of; by its name it is an error', async () => {
    const figures = 'year,rain\n2020,7\n'
    inFolder({
      'd/a.csv': figures,
      'd/b.tsv': figures,
      'd/c.csv': figures,
      'd/e.csv': 'id,text\n7,Ana left.',
    })
    expect(summary(await load('d'))).toEqual(['7'])
    expect(await skippedIn('d')).toEqual([
      'Not read in "d": 2 .csv without a field of text, 1 .tsv without a field of text. Name a file to have it read.',
    ])
    expect(summary(await load(['d', 'd/b.tsv']))).toEqual(['7', 'd/b.tsv: TEXT_FIELD_UNKNOWN'])
    expect(summary(await load(['d/b.tsv', 'd']))).toEqual(['d/b.tsv: TEXT_FIELD_UNKNOWN', '7'])
    inFolder({ 'd/a.csv': figures })
    expect(await messageOf('d')).toContain(
      'No document in the folder "d", but 1 .csv without a field of text.',
    )
  })

  test('is in the error if there is no document', async () => {
    inFolder({ 'd/a.png': '', 'd/b.png': '' })
    expect(await load('d')).toMatchObject([
      {
        error: {
          message: expect.stringContaining('No document in the folder "d", but 2 .png. Files') as string,
        },
      },
    ])
    expect(await skippedIn('d')).toEqual([])
  })

  test('is a warning of the command, and none with --quiet', async () => {
    const folder = await folderOf({ 'a.txt': 'It rained.', 'b.png': '' })
    const [loud, quiet] = await Promise.all([[], ['-q']].map((flags) => extractBinary([...flags, folder])))
    expect(loud!.stderr).toMatch(/^warning: Not read in ".*": 1 \.png\./)
    expect(quiet!.stderr).toBe('')
    expect([loud!.code, quiet!.code]).toEqual([0, 0])
  })
})

onPosix('pipes and devices', () => {
  const makePipe = (path: string): void => void execFileSync('mkfifo', [path])

  test('found in a folder or by a glob or a link are not waited for', async () => {
    inFolder({ 'd/b.md': '', 'INDEX.md': `${INDEX}[a](d/a.md) [b](d/b.md)` })
    makePipe('d/a.md')
    expect(summary(await load(['d/*.md']))).toEqual(['d/b.md'])
    expect(summary(await load(['d']))).toEqual(['d/b.md'])
    expect(summary(await load(['INDEX.md']))).toEqual(['d/b.md'])
    expect(await skippedIn('d')).toEqual([
      'Not read in "d": 1 not regular (pipes, sockets, devices). Name a file to have it read.',
    ])
  })

  test.each([
    ['<(…)', 'node "$BIN" -f ndjson <(printf "Ana Ruiz left.")', /^\/dev\/fd\/\d+$/],
    ['/dev/stdin', 'printf "Ana Ruiz left." | node "$BIN" -f ndjson /dev/stdin', /^\/dev\/stdin$/],
    ['a named pipe', 'mkfifo p; printf "Ana Ruiz left." > p & node "$BIN" -f ndjson p', /^p$/],
  ])('named are read: %s', async (_, script, id) => {
    const cwd = await folderOf({})
    const env = { ...process.env, BIN: new URL('../../bin/extract.js', import.meta.url).pathname }
    const result = JSON.parse(execFileSync('bash', ['-c', script], { cwd, env, encoding: 'utf8' })) as {
      id: string
      people: { name: string }[]
    }
    expect(result.id).toMatch(id)
    expect(result.people.map(({ name }) => name)).toEqual(['Ana Ruiz'])
  })

  test('standard input by name, though it may be a socket', async () => {
    const { stdout, code } = await extractBinary(['-f', 'ndjson', '/dev/stdin'], { input: 'It rained.' })
    expect([JSON.parse(stdout), code]).toMatchObject([{ id: '/dev/stdin', source: { path: null } }, 0])
  })
})

describe.skipIf(process.platform !== 'linux')('names that are not UTF-8', () => {
  const NAME = Buffer.from('caf\xe9.txt', 'latin1')

  test('are found in a folder and printed with escapes', async () => {
    const folder = inFolder({ 'd/a.txt': 'a' })
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/d/`), NAME]), 'One.')
    const items = await load('d')
    expect(items).toMatchObject([
      { readable: { id: 'd/a.txt' } },
      { readable: { id: 'd/caf\\xE9.txt', path: 'd/caf\\xE9.txt', text: 'One.' } },
    ])
    // So Node hands on such a name of the command line.
    expect(summary(await load(['d/caf\ufffd.txt', 'd']))).toEqual(['d/caf\\xE9.txt', 'd/a.txt'])
  })

  test('of folders as well', async () => {
    const folder = inFolder({ 'd/a.txt': 'a' })
    const inner = Buffer.concat([Buffer.from(`${folder}/d/`), Buffer.from([0xff])])
    execFileSync('bash', ['-c', `mkdir "$(printf '${folder}/d/\\xff')"`])
    writeFileSync(Buffer.concat([inner, Buffer.from('/b.txt')]), 'Two.')
    expect(summary(await load('d'))).toEqual(['d/\\xFF/b.txt', 'd/a.txt'].toSorted())
  })
})

describe('an index whose links lead to no document is read itself', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['two that lead to each other', { 'a.md': '[b](b.md)', 'b.md': '[a](a.md)' }, ['a.md', 'b.md']],
    ['one that leads to itself', { 'a.md': '[a](a.md)' }, ['a.md']],
    ['a ring', { 'a.md': '[b](b.md)', 'b.md': '[c](c.md)', 'c.md': '[a](a.md)' }, ['a.md', 'b.md', 'c.md']],
    [
      'but not if one of the ring leads out',
      {
        'a.md': '[b](b.md)',
        'b.md': '[a](a.md) [d](d.txt)',
        'd.txt': '',
      },
      ['d.txt'],
    ],
    ['nor if an error tells of it', { 'a.md': '[gone](gone.md)' }, ['gone.md: LINK_NOT_FOUND']],
  ])('%s', async (_, files, expected) => {
    inFolder(
      Object.fromEntries(
        Object.entries(files).map(([name, text]) => [name, name === 'd.txt' ? text : INDEX + text]),
      ),
    )
    expect(summary(await load('a.md'))).toEqual(expected)
  })

  test('as is one that leads out of its folder by a link', async () => {
    inFolder({ 'out.md': '', 's/a.md': `${INDEX}[out](to-out.md)` })
    symlinkSync('../out.md', 's/to-out.md')
    expect(summary(await load('s/a.md'))).toEqual(['s/a.md'])
  })

  test('one whose documents were read before is not', async () => {
    inFolder({ 'a.md': `${INDEX}[b](b.txt)`, 'b.txt': '' })
    expect(summary(await load(['b.txt', 'a.md']))).toEqual(['b.txt'])
  })
})

test('a thousand missing inputs beside many files are told in a second', async () => {
  inFolder(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`article-number-${i}.txt`, ''])))
  const missing = Array.from({ length: 1000 }, (_, i) => `artikel-number-${i}.txt`)
  let items: Awaited<ReturnType<typeof load>> = []
  expect(await cpuOf(async () => (items = await load(missing)))).toBeLessThan(2500)
  expect(items).toHaveLength(1000)
  expect(items[0]).toMatchObject({ error: { message: expect.stringContaining('Did you mean') as string } })
})
