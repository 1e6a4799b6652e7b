import { spawnSync } from 'node:child_process'
import { access, readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { INPUT_FORMATS as CHOICES, TOPICS } from '../../src/cli/options/table/choices.js'
import { toSettings } from '../../src/cli/options.js'
import { ENDINGS, FORMATS } from '../../src/report/formats/registry.js'
import { INPUT_FORMATS } from '../../src/sources/find/read-inputs.js'
import type { Result } from '../../src/schema/result.js'
import { BINARY, extract, extractBinary, folderOf, toNdjson } from './command.js'

const folder = await folderOf({
  'ana.txt': 'The mayor 👩 met Ana Ruiz.\n',
  'records.ndjson': toNdjson({ key: 'r1', body: 'The mayor met Ana Ruiz.' }),
})
const QUIET = { stdout: {}, env: {} }
const ana = join(folder, 'ana.txt')

const resultOf = async (args: readonly string[], input = ''): Promise<Result> =>
  JSON.parse((await extract(args, { input })).stdout) as Result

test('the help offers what the loaders read', () =>
  expect([...CHOICES].toSorted()).toEqual([...INPUT_FORMATS].toSorted()))

describe.concurrent('options', () => {
  test.each([
    [['--jsonl'], /^\{"schemaVersion":1,.*\}\n$/],
    [['-f', 'json', '-o-'], /^\{\n {2}"schemaVersion": 1,/],
    [['--color=always', '-f', 'table'], /\u001b\[/],
    [['-f', 'json'], /^\{\n {2}"schemaVersion": 1,/],
    [['--format', 'ndjson'], /^\{"schemaVersion":1,.*\}\n$/],
    [
      ['--format=csv'],
      /^document,type,id,name,text,start,end,line,column,kind,cue,speaker,speaker_id,via,confidence,speaker_confidence,page,time,part\n/,
    ],
    [['-ftsv'], /^document\ttype\tid\tname\ttext/],
    [['-f', 'table'], /\n\nPeople \(1\)\n/],
    [['--text', '-f', 'ndjson'], /"text":"The mayor 👩 met Ana Ruiz\.\\n"\}\n$/],
    [['-t', 'places', '-t', 'quotes', '-f', 'ndjson'], /"people":\[\],/],
    [['--types', ' people , quotes', '-f', 'ndjson'], /"name":"Ana Ruiz"/],
    [['--min-confidence', '1', '-f', 'ndjson'], /"people":\[\],/],
    [['--offsets', 'utf16', '-f', 'ndjson'], /"start":17,/],
    [['--offsets', 'codepoint', '-f', 'ndjson'], /"start":16,/],
    [['--offsets', 'byte', '-f', 'ndjson'], /"start":19,/],
    [['--input-format', 'text', '-f', 'ndjson'], /"format":"text"/],
    [['--encoding', 'utf-8', '--no-follow', '-f', 'ndjson'], /"name":"Ana Ruiz"/],
  ])('%j', async (args, expected) => {
    const { code, stdout, stderr } = await extract([...args, ana])
    expect(stdout).toMatch(expected)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  test('the binary prints what the command does', async () => {
    const args = ['-v', '-f', 'json', ana, 'missing.txt']
    const [inside, outside] = [await extract(args), await extractBinary(args)]
    const untimed = ({ stderr, ...others }: typeof inside) => ({
      ...others,
      stderr: stderr.replace(/[\d.]+ ms/, 'ms'),
    })
    expect(untimed(outside)).toEqual(untimed(inside))
  })

  test('--text-field and --id-field name the fields of a record', async () => {
    const args = ['--input-format', 'ndjson', '--id-field', 'key', '--text-field', 'body']
    expect((await resultOf([...args, join(folder, 'records.ndjson')])).id).toBe('r1')
  })

  test.each([
    [['-f', 'jsn', ana], 'Unknown format "jsn". Did you mean "json"?'],
    [['--fromat', 'json'], "Unknown option '--fromat'. Did you mean --format?"],
    [[ana, '--format'], "Option '-f, --format <name>' argument missing."],
    [['merge', '-t', 'quotes'], '--types is an option of "extract", not of "extract merge".'],
    [
      ['schema', '-f', 'csv'],
      '--format is an option of "extract", "extract merge", "extract diff" and "extract config", not of "extract schema".',
    ],
    [['schema', 'reslt'], 'Unknown schema "reslt". Did you mean "result"?'],
    [['--engine', 'magic', ana], 'Unknown engine "magic". Choose from: fast, neural.'],
    [['merge', '--threshold', ' '], '--threshold takes a number from 0 to 1, not " ".'],
    [['-q', '-v'], "Option '-q, --quiet' cannot be used with option '-v, --verbose'."],
    [['help', 'exit-code'], 'Unknown help topic "exit-code". Did you mean "exit-codes"?'],
    [['-o', folder, ana], 'it is a folder. Name a file.'],
    [
      ['-o', join(folder, 'no', 'a.json'), ana],
      `the folder "${join(folder, 'no')}" does not exist. Create it first.`,
    ],
    [['-o', join(ana, 'a.json'), ana], `"${ana}" is not a folder.`],
  ])('%j is refused', async (args, message) => {
    const { code, stdout, stderr } = await extract(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.split('\n')[0]).toContain(message)
    expect(stderr).toMatch(/^error: /)
  })

  test('all wrong values are named at once', async () => {
    const { stderr } = await extract(['-f', 'jsn', '--min-confidence', '2', ana])
    expect(stderr).toMatch(/"jsn".*"2"/)
  })

  test('the environment speaks where no flag does, and is told of with --verbose', async () => {
    const env = { EXTRACT_FORMAT: 'ndjson', EXTRACT_TYPES: 'places' }
    const { stdout, stderr } = await extract(['-v', '-t', 'people', ana], { env })
    expect(stdout).toMatch(/^\{"schemaVersion":1,.*"name":"Ana Ruiz"/)
    expect(stderr).toMatch(/^EXTRACT_FORMAT sets --format\.\n.*characters in/)
  })

  test('a wrong variable is named', async () => {
    const { code, stderr } = await extract([ana], { env: { EXTRACT_MIN_CONFIDENCE: '3' } })
    expect([code, stderr.split('\n')[0]]).toEqual([
      2,
      'error: EXTRACT_MIN_CONFIDENCE takes a number from 0 to 1, not "3".',
    ])
  })

  test('a mistyped command', async () => {
    const { code, stderr } = await extract(['shema'])
    expect(code).toBe(2)
    expect(stderr).toContain('If you meant the command, type "extract schema".')
  })

  test('an input that begins with a dash, after --', async () => {
    const { code, stderr } = await extract(['--', '-missing.txt'])
    expect(code).toBe(2)
    expect(stderr).toContain('"-missing.txt"')
  })

  test('schema -o writes a file', async () => {
    const out = join(await folderOf(), 'schema.json')
    expect(await extract(['schema', 'options', '-o', out])).toMatchObject({ code: 0, stdout: '' })
    expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject({ title: 'Options of extract' })
  })

  test.each(TOPICS)('help %s fits 80 columns', async (topic) => {
    const { code, stdout } = await extract(['help', topic])
    expect(code).toBe(0)
    expect(stdout.split('\n').length).toBeGreaterThan(5)
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80)
  })

  test.each([['schema'], ['help exit-codes'], ['--help'], [`${ana} -f csv`]])(
    'a disk that is full while "%s" prints is an error',
    (args) => {
      const { status, stderr } = spawnSync(
        'sh',
        ['-c', `"$0" "$1" ${args} > /dev/full`, process.execPath, BINARY],
        {
          encoding: 'utf8',
        },
      )
      expect([status, stderr]).toEqual([2, expect.stringContaining('no space left')])
    },
  )

  test('schema prints a JSON Schema whose required fields a result has', async () => {
    const schema = JSON.parse((await extract(['schema'])).stdout) as { required: string[] }
    expect(Object.keys(await resultOf([ana]))).toEqual(expect.arrayContaining(schema.required))
  })
})

describe.concurrent('words on standard error', () => {
  test.each([
    [[], /^$/],
    [['-v'], /ana\.txt: 27 characters in [\d.]+ ms: 1 people, 0 places/],
    [['--debug'], /ana\.txt: 27 characters in/],
    [['--fail-on', 'no-quotes'], /^warning: .*ana\.txt: --fail-on no-quotes\n$/],
    [['--fail-on', 'no-quotes', '-q'], /^$/],
    [
      ['missing.txt'],
      /^error: Cannot read "missing\.txt"[^\n]*\nerror: 1 of 2 documents could not be read\.\n$/,
    ],
    [['missing.txt', '-q'], /^error: Cannot read "missing\.txt"/],
    [['missing.txt', '--debug'], /\n *ExtractError: Cannot read[^]*\n +at [^]*caused by Error: ENOENT/],
    [['missing.txt', '--on-error', 'skip'], /^warning: Skipped\. Cannot read "missing\.txt"[^\n]*\n$/],
    [['missing.txt', '--on-error', 'skip', '-q'], /^$/],
  ])('%j', async (args, expected) => expect((await extract([...args, ana])).stderr).toMatch(expected))
})

describe.concurrent('an output file', () => {
  test.each([
    ['out.csv', /^document,/],
    ['out', /^\{\n/],
  ])('%s says the format', async (name, expected) => {
    const place = await folderOf()
    const { code, stdout } = await extract([ana, '-o', join(place, name)])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(await readFile(join(place, name), 'utf8')).toMatch(expected)
    expect(await readdir(place)).toEqual([name])
  })

  test('--format says what a name does not', async () => {
    const out = join(await folderOf(), 'out.log')
    await extract([ana, '-o', out, '-f', 'ndjson'])
    expect(await readFile(out, 'utf8')).toMatch(/^\{"/)
  })

  test('"-" is standard output', async () => expect((await extract([ana, '-o', '-'])).stdout).toMatch(/^\{/))

  test('holds the results of the readable inputs', async () => {
    const out = join(await folderOf(), 'out.ndjson')
    expect((await extract(['missing', ana, '-o', out])).code).toBe(2)
    expect(await readFile(out, 'utf8')).toMatch(/^\{"[^\n]*\n$/)
  })

  test.each([
    ['no input could be read', ['missing.txt']],
    ['the run stopped at an error', ['--on-error', 'fail', ana, 'missing.txt']],
  ])('stays as it was when %s', async (_, args) => {
    const place = await folderOf({ 'old.json': 'old' })
    expect((await extract([...args, '-o', join(place, 'old.json')])).code).toBe(2)
    expect(await readFile(join(place, 'old.json'), 'utf8')).toBe('old')
    expect(await readdir(place)).toEqual(['old.json'])
  })

  test('a device is written as it is', async () => {
    expect((await extract([ana, '-o', '/dev/null'])).code).toBe(0)
    await access('/dev/null')
  })
})

test.each([
  [{}, true, 'table'],
  [{}, false, 'json'],
  [{ output: 'a.csv' }, true, 'csv'],
  [{ output: 'a.tsv' }, true, 'tsv'],
  [{ output: 'a.JSON' }, true, 'json'],
  [{ output: 'a.ndjson' }, true, 'ndjson'],
  [{ output: 'a.jsonl' }, true, 'ndjson'],
  [{ output: 'a.txt' }, true, 'table'],
  [{ output: 'a' }, true, 'json'],
  [{ output: 'a.markdown' }, true, 'markdown'],
  [{ output: 'v1.2/a' }, true, 'json'],
  [{ format: 'tsv', output: 'a.TSV' }, true, 'tsv'],
  [{ format: 'tsv', output: 'a.log' }, true, 'tsv'],
])('%j, on a terminal: %j, is %s', (flags, onTerminal, format) =>
  expect(toSettings(flags, { stdout: { isTTY: onTerminal }, env: {} }).format).toBe(format),
)

test.each([
  [{ format: 'jsn' }, 'Unknown format "jsn". Did you mean "json"?'],
  [{ format: 'docx' }, `Unknown format "docx". Choose from: ${FORMATS.join(', ')}.`],
  [{ format: 'JSON' }, 'Unknown format "JSON". Did you mean "json"?'],
  [{ format: '' }, `Unknown format "". Choose from: ${FORMATS.join(', ')}.`],
  [{ output: 'a.xlsx' }, `No format has the ending ".xlsx" of "a.xlsx". Known are ${ENDINGS.join(', ')};`],
  [
    { format: 'ndjson', output: 'b/a.csv' },
    '"a.csv" would hold ndjson, but .csv means csv. End it in .ndjson or .jsonl, or leave out -f ndjson.',
  ],
  [{ types: 'people,qoutes' }, 'Unknown type "qoutes". Did you mean "quotes"?'],
  [{ offsets: 'utf-16' }, 'Unknown offset unit "utf-16". Did you mean "utf16"?'],
  [{ onError: 'skp' }, 'Unknown error policy "skp". Did you mean "skip"?'],
  [{ failOn: 'no-peple' }, 'Unknown condition "no-peple". Did you mean "no-people"?'],
  [{ inputFormat: 'txt' }, 'Unknown input format "txt". Did you mean "text"?'],
  [{ minConfidence: '2' }, '--min-confidence takes a number from 0 to 1, not "2".'],
  [{ minConfidence: '-0.5' }, '--min-confidence takes a number from 0 to 1, not "-0.5".'],
  [{ minConfidence: 'high' }, '--min-confidence takes a number from 0 to 1, not "high".'],
  [{ minConfidence: '' }, '--min-confidence takes a number from 0 to 1, not "".'],
  [{ output: '' }, '--output must not be empty.'],
  [
    { types: 'places', failOn: 'no-quotes' },
    '--fail-on no-quotes needs "quotes" among --types, or it always holds.',
  ],
])('%j: %s', (flags, message) => expect(() => toSettings(flags, QUIET)).toThrow(message))

test('what other parts of the command need goes to them', () =>
  expect(toSettings({ keep: 'url,date', maxBytes: '2kB', all: true, engine: 'fast' }, QUIET)).toMatchObject({
    load: { keep: ['url', 'date'], maxBytes: 2000 },
    all: true,
    engine: 'fast',
  }))

test.each([
  [{ types: 'ORG,loc,person' }, { types: ['people', 'places', 'organisations'] }],
  [{ types: ' quotes ,people,quotes' }, { types: ['people', 'quotes'] }],
  [{ minConfidence: ' .5 ' }, { minConfidence: 0.5 }],
  [{ minConfidence: '1' }, { minConfidence: 1 }],
  [
    {},
    {
      types: ['people', 'places', 'organisations', 'quotes'],
      minConfidence: null,
      offsets: 'utf16',
      text: false,
    },
  ],
])('%j asks the extractor for %j', (flags, expected) =>
  expect(toSettings(flags, QUIET).extractor).toMatchObject(expected),
)
