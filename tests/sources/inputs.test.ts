import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { INPUT_FORMATS, readInputs } from '../../src/sources/find/read-inputs.js'
import { cpuOf } from '../cpu.js'
import { inFolder, load, messageOf, readOne, stream, summary } from './support.js'

const FORMATS = [
  'auto',
  'text',
  'markdown',
  'html',
  'ndjson',
  'json',
  'csv',
  'subtitles',
  'docx',
  'odt',
  'rtf',
  'epub',
  'doc',
]

test.each(FORMATS)('%s can be chosen', (format) => expect(INPUT_FORMATS).toContain(format))

test('a text file is its own text', async () => {
  inFolder({ 'a.txt': 'Ana\r\n# Ruiz\n' })
  expect(await readOne('a.txt')).toEqual({
    id: 'a.txt',
    path: 'a.txt',
    format: 'text',
    metadata: { title: null, author: null, date: null, url: null, language: null },
    record: null,
    text: 'Ana\r\n# Ruiz\n',
    blocks: null,
    source: null,
    segments: null,
  })
})

test('an empty file is an empty text', async () => {
  inFolder({ 'a.txt': '', 'a.md': '', 'a.ndjson': '' })
  expect((await readOne('a.txt')).text).toBe('')
  expect((await readOne('a.md')).text).toBe('')
  expect(await load('a.ndjson')).toEqual([])
})

describe('what format a source is in', () => {
  test.each([
    ['a.txt', '# Title', 'text'],
    ['a.MD', 'Title', 'markdown'],
    ['a.markdown', 'Title', 'markdown'],
    ['a.jsonl', '{"text":"a"}', 'ndjson'],
    ['a.log', 'Title', 'text'],
    ['a', '# Title', 'markdown'],
    ['a', '---\ntitle: b\n---\n', 'markdown'],
    ['a', '#hashtag', 'text'],
    ['a', '{"text":"a"}\n{"text":"b"}\n', 'ndjson'],
    ['a', '{"title":"a"}\n', 'text'],
    ['a', '{a b}\n', 'text'],
    ['a', '\n{"text":"a"}\n', 'text'],
  ])('%s holding %j: %s', async (name, content, format) => {
    inFolder({ [name]: content })
    expect((await readOne(name)).format).toBe(format)
    if (name === 'a') expect((await readOne('-', {}, stream(content))).format).toBe(format)
  })

  test('the user has the last word', async () => {
    inFolder({ 'a.md': '# Title' })
    expect((await readOne('a.md', { inputFormat: 'text' })).text).toBe('# Title')
  })
})

describe('errors', () => {
  test.each([
    [
      'nope.txt',
      'Cannot read "nope.txt": no such file. Pass a path to a text file, or "-" to read standard input.',
    ],
    ['izuim.md', 'Cannot read "izuim.md": no such file. Did you mean "izium.md"?'],
    ['./Izium.MD', 'Cannot read "./Izium.MD": no such file. Did you mean "./izium.md"?'],
    ['izium.md/b', 'Cannot read "izium.md/b": no such file.'],
    ['', 'Cannot read "": no such file.'],
    ['*.pdf', 'No file matches "*.pdf".'],
    [
      'empty',
      'No document in the folder "empty", but 1 .png. Files ending in .txt, .md, .html, .pdf, .docx, .eml or one of',
    ],
    ['empty', 'other endings are read ("extract help formats" lists them)'],
    ['a\0b', 'Cannot read "a\\u0000b": the system says ERR_INVALID_ARG_VALUE.'],
    ['loop.txt', 'Cannot read "loop.txt": the system says ELOOP.'],
  ])('%j: %s', async (input, message) => {
    inFolder({ 'izium.md': '', 'empty/a.png': '' })
    symlinkSync('loop.txt', 'loop.txt')
    expect(await messageOf(input)).toContain(message)
  })

  const isRoot = process.getuid?.() === 0
  test.skipIf(process.platform === 'win32' || (isRoot && process.seteuid === undefined))(
    'a file that may not be read',
    async () => {
      const folder = inFolder({ 'a.txt': 'a' })
      chmodSync(folder, 0o755)
      chmodSync('a.txt', 0)
      // Root may read everything, so the test is somebody else meanwhile.
      if (isRoot) process.seteuid?.(65534)
      try {
        expect(await messageOf('a.txt')).toContain('permission denied')
      } finally {
        if (isRoot) process.seteuid?.(0)
      }
    },
  )

  test('a bad input among good ones is an item among items', async () => {
    inFolder({ 'a.txt': 'a', 'b.txt': 'a\0b', 'c.txt': 'c' })
    expect(summary(await load(['a.txt', 'nope', 'b.txt', 'c.txt']))).toEqual([
      'a.txt',
      'nope: INPUT_NOT_FOUND',
      'b.txt: INPUT_BINARY',
      'c.txt',
    ])
  })

  test('an unknown encoding is one error, whatever the number of inputs', async () => {
    inFolder({ 'a.txt': 'a', 'b.txt': 'b' })
    expect(summary(await load(['a.txt', 'b.txt'], { encoding: 'utf-9' }))).toEqual(['null: ENCODING_UNKNOWN'])
  })
})

describe('folders', () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      'are walked in order',
      { 'd/b.md': '', 'd/a.txt': '', 'd/B.md': '', 'd/a/z.txt': '' },
      ['d/B.md', 'd/a/z.txt', 'd/a.txt', 'd/b.md'],
    ],
    ['give what we read', { 'd/a.png': '', 'd/a.xls': '', 'd/a.txt': '', 'd/txt': '' }, ['d/a.txt']],
    [
      'hide dot-folders and node_modules',
      { 'd/.git/a.md': '', 'd/node_modules/p/a.md': '', 'd/.a.md': '' },
      ['d/.a.md'],
    ],
    [
      'obey .gitignore',
      { 'd/.gitignore': 'x/\n*.txt\n!b.txt', 'd/x/a.md': '', 'd/a.txt': '', 'd/b.txt': '' },
      ['d/b.txt'],
    ],
    [
      'obey a nested .gitignore first',
      {
        'd/.gitignore': '*.txt',
        'd/e/.gitignore': '!*.txt\n/a.md',
        'd/e/a.txt': '',
        'd/e/a.md': '',
        'd/a.txt': '',
        'd/a.md': '',
        'd/f/a.md': '',
      },
      ['d/a.md', 'd/e/a.txt', 'd/f/a.md'],
    ],
    [
      'obey the .gitignore of the repository above',
      { '.git/HEAD': '', '.gitignore': 'd/a.*', 'd/a.md': '', 'd/b.md': '' },
      ['d/b.md'],
    ],
    [
      'that are ignored are read when named',
      { '.git/HEAD': '', '.gitignore': 'd', 'd/a.md': '' },
      ['d/a.md'],
    ],
    ['without a document are an error', { 'd/.gitignore': '*', 'd/a.md': '' }, ['d: FOLDER_EMPTY']],
  ])('%s', async (_, files, expected) => {
    inFolder(files)
    expect(summary(await load('d'))).toEqual(expected)
  })

  test.each(['d', 'd/', './d', './d//'])(
    'ids do not depend on how the folder is written: %s',
    async (input) => {
      inFolder({ 'd/a.txt': '' })
      expect(summary(await load(input))).toEqual(['d/a.txt'])
    },
  )

  test('the folder at hand', async () => {
    inFolder({ 'a.txt': '' })
    expect(summary(await load('.'))).toEqual(['a.txt'])
  })

  test('symbolic links are not followed out, and lead to no document twice', async () => {
    inFolder({ 'out/secret.txt': '', 'd/e/a.txt': '' })
    symlinkSync('../out/secret.txt', 'd/secret.txt')
    symlinkSync('../out', 'd/out')
    symlinkSync('.', 'd/self')
    symlinkSync('e/a.txt', 'd/z.txt')
    symlinkSync('nowhere.txt', 'd/dangling.txt')
    expect(summary(await load('d'))).toEqual(['d/e/a.txt'])
  })

  test('a named format limits what is read', async () => {
    inFolder({ 'd/a.txt': '', 'd/a.md': '' })
    expect(summary(await load('d', { inputFormat: 'markdown' }))).toEqual(['d/a.md'])
  })
})

describe('globs', () => {
  test.each([
    ['*.txt', ['a.txt', 'b.txt']],
    ['**/*.md', ['[a].md', 'd/c.md']],
    ['{b,a}.txt', ['a.txt', 'b.txt']],
    ['[a].md', ['[a].md']],
    ['[ab].txt', ['a.txt', 'b.txt']],
    ['x*', ['x*: INPUT_NOT_FOUND']],
    ['[', ['[: INPUT_NOT_FOUND']],
  ])('%s: %j', async (pattern, expected) => {
    inFolder({ 'b.txt': '', 'a.txt': '', '[a].md': '', 'd/c.md': '', 'node_modules/p.md': '' })
    expect(summary(await load(pattern))).toEqual(expected)
  })

  test('an absolute pattern gives absolute paths', async () => {
    const folder = inFolder({ 'a.txt': '' })
    expect(summary(await load(`${folder}/*.txt`))).toEqual([`${folder}/a.txt`])
  })
})

describe('reading', () => {
  test('a document that several inputs lead to is read once', async () => {
    inFolder({ 'd/a.txt': '', 'd/b.txt': '' })
    expect(summary(await load(['d/b.txt', 'd', './d/a.txt', 'd/*.txt', '-', '-']))).toEqual([
      'd/b.txt',
      'd/a.txt',
      '-',
    ])
  })

  test('is lazy: a file is opened when its turn comes', async () => {
    inFolder({ 'a.txt': 'a' })
    const items = readInputs(['a.txt', 'later.txt'], {}, stream())
    await items.next()
    mkdirSync('later.txt')
    expect((await items.next()).value).toMatchObject({ ok: false, error: { code: 'FOLDER_EMPTY' } })
  })

  test('standard input comes in pieces, cut anywhere', async () => {
    const bytes = Buffer.from('Zoë said “no”.')
    const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte))
    expect((await readOne('-', {}, stream(...pieces))).text).toBe('Zoë said “no”.')
  })

  test('a line of 50 MB is read in seconds', async () => {
    inFolder({ 'a.txt': 'The mayor said “no”. '.repeat(2_100_000) })
    let length = 0
    expect(await cpuOf(async () => (length = (await readOne('a.txt')).text.length))).toBeLessThan(10_000)
    expect(length).toBe(21 * 2_100_000)
  })
})
