import iconv from 'iconv-lite'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readInputs } from '../../src/sources/find/read-inputs.js'
import { inFolder, load, messageOf, readOne, stream, summary } from './support.js'

const PNG = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
const LINES = '{"id":"a","text":"One."}\n{"id":"b","text":"Two."}\n'

describe('content decides, the name is a hint', () => {
  test.each<[string, string, string | Uint8Array, object, string[]]>([
    ['a gzip named .txt is unpacked', 'a.txt', gzipSync('One.'), {}, ['text a.txt']],
    ['a text named .gz is a text', 'a.gz', 'One.', {}, ['text a.gz']],
    ['a Markdown file named .md.gz', 'a.md.gz', gzipSync('One.'), {}, ['markdown a.md.gz']],
    ['records without a name', 'a', LINES, {}, ['ndjson a', 'ndjson b']],
    ['records in a gzip without a name', 'a', gzipSync(LINES), {}, ['ndjson a', 'ndjson b']],
    ['a table whose header names the text', 'a', 'id,text\na,One.\n', {}, ['csv a']],
    ['a sentence with commas is none', 'a', 'Ana, Bob, text\nwent.', {}, ['text a']],
    ['the user wins over the name', 'a.ndjson', LINES, { inputFormat: 'text' }, ['text a.ndjson']],
    [
      'and says what is in a gzip',
      'a.txt.gz',
      gzipSync(LINES),
      { inputFormat: 'ndjson' },
      ['ndjson a', 'ndjson b'],
    ],
    ['a picture named .txt', 'a.txt', PNG, {}, ['a.txt: INPUT_BINARY']],
    ['a picture named .ndjson is one error', 'a.ndjson', PNG, {}, ['a.ndjson: INPUT_BINARY']],
    ['a picture in a gzip', 'a.gz', gzipSync(PNG), {}, ['a.gz: INPUT_BINARY']],
  ])('%s', async (_, name, content, options, expected) => {
    inFolder({ [name]: content })
    const items = await load(name, options)
    expect(
      items.map((item) =>
        item.ok ? `${item.readable.format} ${item.readable.id}` : `${item.id}: ${item.error.code}`,
      ),
    ).toEqual(expected)
  })

  test.each<[string, string, string | Buffer, string[]]>([
    ['a text', 'a.pdf', 'It is.', ['NOT_AS_NAMED']],
    ['a text in a gzip', 'a.docx.gz', gzipSync('It is.'), ['NOT_AS_NAMED']],
    ['a page', 'a.pdf', '<!doctype html><p>It is.', []],
    ['a text that is named so', 'a.txt', 'It is.', []],
    ['a name that promises nothing', 'a.log', 'It is.', []],
    ['control characters', 'a.txt', `It is.${' Well.'.repeat(40)}\x01`, ['ODD_CHARACTERS']],
    [
      'control characters of a mail',
      'a.eml',
      'From: a\nMessage-ID: <1@a>\nDate: b\n\nIt is.\x01',
      ['ODD_CHARACTERS'],
    ],
    ['XML that nobody knows', 'a.txt', '<?xml version="1.0"?><a>It is.</a>', ['XML_AS_TEXT']],
  ])('what is odd is told: %s named %s', async (_, name, content, codes) => {
    inFolder({ [name]: content })
    expect(((await readOne(name)).notices ?? []).map(({ code }) => code)).toEqual(codes)
  })

  test('what is refused is called what it is', async () => {
    inFolder({ 'a.csv': PNG })
    expect(await messageOf('a.csv')).toContain('"a.csv": it is a PNG image.')
  })
})

describe('gzip', () => {
  test('keeps the path as given, and so do its records', async () => {
    inFolder({ 'news.ndjson.gz': gzipSync('{"text":"One."}\n{oops\n') })
    expect(await load('news.ndjson.gz')).toMatchObject([
      { ok: true, isRecord: true, readable: { id: 'news.ndjson.gz:1', path: 'news.ndjson.gz' } },
      { ok: false, isRecord: true, id: 'news.ndjson.gz:2' },
    ])
  })

  test('two files, one after the other, are one text', async () => {
    const both = Buffer.concat([gzipSync('One. '), gzipSync('Two.')])
    expect((await readOne('-', {}, stream(both))).text).toBe('One. Two.')
  })

  test('a record is there before the stream ends', async () => {
    const { createGzip, constants } = await import('node:zlib')
    const packer = createGzip({ flush: constants.Z_SYNC_FLUSH })
    packer.write(LINES)
    const items = readInputs(['-'], { inputFormat: 'ndjson' }, packer)
    expect((await items.next()).value).toMatchObject({ readable: { id: 'a' } })
    await items.return(undefined)
  })

  test('cut off: what could be read, and an error that says so', async () => {
    const lines = Array.from({ length: 5000 }, (_, id) => `{"id":${id},"text":"${Math.sin(id)}"}\n`).join('')
    inFolder({ 'a.ndjson.gz': gzipSync(lines).subarray(0, -5000) })
    const items = await load('a.ndjson.gz')
    expect(summary(items.slice(0, 2))).toEqual(['0', '1'])
    expect(items.at(-1)).toMatchObject({
      ok: false,
      id: 'a.ndjson.gz',
      error: { code: 'INPUT_DAMAGED', message: expect.stringContaining('unexpected end of file') as string },
    })
  })

  test('a small file that unpacks to a huge one is refused', async () => {
    inFolder({ 'a.ndjson.gz': gzipSync(Buffer.alloc(100_000_000, 'a')) })
    expect(await messageOf('a.ndjson.gz')).toBe(
      'Cannot read "a.ndjson.gz": it unpacks to over 300 times its size, as no text does. Unpack it first if you trust it.',
    )
  })

  test('files packed in each other have an end', async () => {
    let packed = gzipSync('One.')
    for (let times = 1; times < 8; times++) packed = gzipSync(packed)
    inFolder({ 'eight.txt': packed, 'nine.txt': gzipSync(packed) })
    expect(summary(await load(['eight.txt', 'nine.txt']))).toEqual(['eight.txt', 'nine.txt: INPUT_TOO_DEEP'])
  })
})

describe('a table', () => {
  const rows = async (content: string | Uint8Array, options = {}): Promise<(string | undefined)[]> => {
    inFolder({ 'a.csv': content })
    const items = await load('a.csv', options)
    return items.map((item) =>
      item.ok ? `${item.readable.id} ${item.readable.text}` : `${item.id}: ${item.error.message}`,
    )
  }

  test.each<[string, string | Uint8Array, object, string[]]>([
    ['by its columns text and id', 'id,text\n7,One.\n8,Two.\n', {}, ['7 One.', '8 Two.']],
    ['in capitals', '\ufeffID;Text\n7;One.', {}, ['7 One.']],
    ['tabs', 'id\ttext\n7\tOne, two.', {}, ['7 One, two.']],
    ['columns that are named', 'nr,body\n7,One.\n', { textField: 'body', idField: 'nr' }, ['7 One.']],
    [
      'the only column of running text',
      'a,b\nx,She went to the sea.\ny,No.',
      {},
      ['a.csv:2 She went to the sea.', 'a.csv:3 No.'],
    ],
    [
      'line breaks within a cell',
      'text\n"One\n\ntwo"\n\nThree\n',
      {},
      ['a.csv:2 One\n\ntwo', 'a.csv:6 Three'],
    ],
    ['bars', 'id|text\na|One, two.\n', {}, ['a One, two.']],
    ['what Excel says above', 'sep=;\nid;text\n;One, two.\n', {}, ['a.csv:3 One, two.']],
    ['marks within a cell', 'text\na "b" c\n"d" e\n', {}, ['a.csv:2 a "b" c', 'a.csv:3 "d" e']],
    ['no row at all', 'id,text\n', {}, []],
    ['nothing', '', {}, []],
    ['Windows-1252', Buffer.from('text\nZo\xeb\n', 'latin1'), {}, ['a.csv:2 Zoë']],
    ['UTF-16', Buffer.from('\ufefftext\nZoë\n', 'utf16le'), {}, ['a.csv:2 Zoë']],
    ['UTF-32', iconv.encode('\ufefftext\nZoë\n', 'utf-32be'), {}, ['a.csv:2 Zoë']],
    ['UTF-32 without a mark', iconv.encode('text\nZoë left.\n', 'utf-32le'), {}, ['a.csv:2 Zoë left.']],
    [
      'a short row',
      'id,text\n7\n8,Two.\n',
      {},
      [
        '7: Line 2 of "a.csv" has no text in its field "text". Name the field that holds the text with --text-field.',
        '8 Two.',
      ],
    ],
    [
      'two columns of running text',
      'a,b\nShe went to the sea.,He went to the sea.\n',
      {},
      [
        'a.csv: Cannot tell which column of "a.csv" holds the text: none is called "text". Choose "a" or "b" with --text-field.',
      ],
    ],
    [
      'no column of running text',
      'a,b\n1,2\n',
      {},
      [
        'a.csv: Cannot tell which column of "a.csv" holds the text: none is called "text". Name one of "a", "b" with --text-field.',
      ],
    ],
    [
      'a quotation mark without end',
      'id,text\n7,One.\n8,"Two.\n9,Three.\n',
      {},
      [
        '7 One.',
        'a.csv:3: The row that begins on line 3 of "a.csv" never closes a quotation mark; no row after it could be read. Correct its quotation marks.',
      ],
    ],
  ])('%s', async (_, content, options, expected) => expect(await rows(content, options)).toEqual(expected))

  test('a row is there once the next begins', async () => {
    async function* slow(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from('id,text\n7,One.\n'))
      yield Buffer.from('8,Two.')
      await new Promise(() => {})
    }
    const items = readInputs(['-'], { inputFormat: 'csv' }, slow())
    expect((await items.next()).value).toMatchObject({ ok: true, isRecord: true, readable: { id: '7' } })
  })

  test('broken bytes after a sound beginning', async () => {
    const content = Buffer.concat([
      Buffer.from('text\nZoë\n'),
      Buffer.alloc(3_000_000, `${'a'.repeat(999)}\n`),
      Buffer.from([0xff]),
    ])
    inFolder({ 'a.csv': content })
    expect((await load('a.csv')).at(-1)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('as utf-8: byte 3000010 is 0xFF') as string },
    })
  })
})

describe('fields that are kept', () => {
  const LINE =
    '{"id":1234567890123456789,"url":"u","n":1.10,"big":9007199254740993,"tags":["a"],"text":"One."}\n'

  test.each<[string, object, unknown]>([
    ['none unless asked for', {}, null],
    [
      'those named, and the id as it came',
      { keep: ['url', 'gone'] },
      { id: '1234567890123456789', url: 'u' },
    ],
    [
      'all but the text',
      { keep: 'all' },
      { id: '1234567890123456789', url: 'u', n: 1.1, big: '9007199254740993', tags: ['a'] },
    ],
    ['the text, if it is named', { keep: ['text'] }, { id: '1234567890123456789', text: 'One.' }],
    ['another id', { keep: ['url'], idField: 'n' }, { url: 'u', n: '1.10' }],
  ])('of a line of JSON: %s', async (_, options, record) =>
    expect((await readOne('-', options, stream(LINE))).record).toEqual(record),
  )

  test.each<[string, object, unknown]>([
    ['none unless asked for', {}, null],
    ['those named', { keep: ['url'] }, { ID: '007', url: 'u' }],
    ['all but the text', { keep: 'all' }, { ID: '007', url: 'u', date: '' }],
  ])('of a row: %s', async (_, options, record) => {
    inFolder({ 'a.csv': 'ID,url,Body,date\n007,u,She went to the sea.\n' })
    expect((await readOne('a.csv', options)).record).toEqual(record)
  })
})

describe('limits', () => {
  test('a document over --max-bytes is refused, as it is read', async () => {
    inFolder({ 'a.txt': 'a'.repeat(101), 'b.txt': 'b'.repeat(100) })
    expect(summary(await load(['a.txt', 'b.txt'], { maxBytes: 100 }))).toEqual([
      'a.txt: INPUT_TOO_LARGE',
      'b.txt',
    ])
    expect(await messageOf('a.txt', { maxBytes: 100 })).toBe(
      'Cannot read "a.txt": it is over 100 bytes. Split it into smaller files, or allow more with --max-bytes.',
    )
  })

  test.skipIf(process.platform === 'win32')('so is a device without an end', async () => {
    expect(await messageOf('/dev/zero', { maxBytes: 1 << 21 })).toContain('it is over 2 MiB.')
  })

  test('a packed one by what it unpacks to', async () => {
    inFolder({ 'a.txt.gz': gzipSync('a'.repeat(101)) })
    expect(summary(await load('a.txt.gz', { maxBytes: 100 }))).toEqual(['a.txt.gz: INPUT_TOO_LARGE'])
  })

  test('records are limited each, not together', async () => {
    const lines = `${LINES.repeat(20)}{"id":"c","text":"${'long'.repeat(30)}"}\n{"id":"d","text":""}\n`
    const items = await load('-', { inputFormat: 'ndjson', maxBytes: 100 }, stream(lines))
    expect(items).toHaveLength(42)
    expect(summary(items.slice(40))).toEqual(['-:41: RECORD_TOO_LONG', 'd'])
  })
})

test('an abort ends the reading and is no error', async () => {
  const controller = new AbortController()
  inFolder({ 'a.ndjson': LINES.repeat(100_000), 'b.txt': 'b' })
  const items: unknown[] = []
  for await (const item of readInputs(['a.ndjson', 'b.txt'], {}, stream(), { signal: controller.signal })) {
    items.push(item)
    if (items.length === 10) controller.abort()
  }
  expect(items.length).toBeLessThan(200_000)
  expect(items.every((item) => (item as { ok: boolean }).ok)).toBe(true)
})
