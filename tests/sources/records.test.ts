import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readLines } from '../../src/sources/bytes/byte-lines.js'
import { readInputs, type Loaded } from '../../src/sources/find/read-inputs.js'
import { NO_METADATA } from '../../src/sources/readable.js'
import { growthOf } from '../cpu.js'
import { inFolder, load, stream, summary } from './support.js'

const OPTIONS = { inputFormat: 'ndjson' }

const record = (line: string | Uint8Array, options = {}): Promise<Loaded[]> =>
  load('-', { ...OPTIONS, ...options }, stream(line))

describe('one record', () => {
  test.each([
    ['{"id":"a","text":"Hi"}', 'a', 'Hi'],
    ['{"id":7,"text":""}', '7', ''],
    ['{"id":-1.5,"text":""}', '-1.5', ''],
    ['{"id":1234567890123456789,"text":""}', '1234567890123456789', ''],
    ['{"n":[12],"id":1e21,"text":""}', '1e21', ''],
    ['{"in_reply_to":1234567890123456788,"id":1234567890123456789,"text":""}', '1234567890123456789', ''],
    ['{"text":"up 5.50 percent","id":5.5}', '5.5', 'up 5.50 percent'],
    ['{"a":{"id":1.1},"b":["\\"id\\":1.2"],"id": 1.10 ,"text":""}', '1.10', ''],
    ['{"id":1.0,"\\u0069d":2.0,"text":""}', '2.0', ''],
    ['{"text":"Hi"}', '-:1', 'Hi'],
    ['{"id":null,"text":"Hi"}\r', '-:1', 'Hi'],
    ['  {"id":"","text":"a\\r\\nb"}  ', '', 'a\r\nb'],
    ['{"id":"a","text":"\\ud83d x"}', 'a', '\ud83d x'],
    ['{"id":"a","text":"\\u0000"}', 'a', '\0'],
    ['{"id":"a","text":"# no _Markdown_"}', 'a', '# no _Markdown_'],
    ['\ufeff{"id":"a","text":"b"}', 'a', 'b'],
  ])('%j: id %j, text %j', async (line, id, text) => {
    expect(await record(line)).toEqual([
      {
        ok: true,
        isRecord: true,
        readable: {
          id,
          path: null,
          format: 'ndjson',
          metadata: NO_METADATA,
          record: null,
          text,
          blocks: null,
          source: null,
          segments: null,
        },
      },
    ])
  })

  test.each([
    [
      '{"id":"a"}',
      'a',
      'Line 1 of "-" has no text in its field "text". Name the field that holds the text with --text-field.',
    ],
    ['{"id":"a","body":"x","n":1}', 'a', 'Its fields with text are "body": choose one with --text-field.'],
    ['{"id":7,"text":null}', '7', 'Line 1 of "-" has no text in its field "text".'],
    ['{"id":{},"text":"x"}', '-:1', 'has a "id" that is neither a string nor a number'],
    ['{"id":"a","text":"cut o', 'a', 'Line 1 of "-" is not JSON.'],
    ['{"id":7,"text":cut', '7', 'Line 1 of "-" is not JSON.'],
    ['{"text":"x","id":7,', '-:1', 'Line 1 of "-" is not JSON.'],
    ['{"id":1234567890123456789,"text":cut', '1234567890123456789', 'Line 1 of "-" is not JSON.'],
    ['{"id":7"x","text":"a"}', '-:1', 'Line 1 of "-" is not JSON.'],
    ['{"id":7', '-:1', 'Line 1 of "-" is not JSON.'],
    ['plain words', '-:1', 'Line 1 of "-" is not JSON.'],
    ['["a"]', '-:1', 'Line 1 of "-" is JSON, but not an object.'],
    ['null', '-:1', 'Line 1 of "-" is JSON, but not an object.'],
    ['0', '-:1', 'Line 1 of "-" is JSON, but not an object.'],
    [
      Buffer.from('{"text":"caf\xe9"}', 'latin1'),
      '-:1',
      'Line 1 of "-" is not utf-8: byte 12 of the line is 0xE9.',
    ],
  ])('%j: id %j, %s', async (line, id, message) => {
    const [item, ...more] = await record(line)
    expect(more).toEqual([])
    expect(item).toMatchObject({
      ok: false,
      id,
      error: { message: expect.stringContaining(message) as string },
    })
  })

  test.each(['\n', ' \t\r\n', '\n\n'])('a blank line is none: %j', async (line) =>
    expect(await record(line)).toEqual([]),
  )

  // A pattern that matches strings would run out of its stack.
  test.each([
    ['in its first string', `{"id": "${'a'.repeat(16e6)}`, '-:1'],
    ['after the id', `{"id":7,"text":"${'a\\\\'.repeat(4e6)}`, '7'],
    ['in many brackets', `{"id":7,"a":${'['.repeat(8e6)}`, '7'],
  ])('a broken line of 16 MB is one error: %s', async (_, line, id) => {
    const items = await record(`${line}\n{"id":1,"text":""}\n`)
    expect(summary(items)).toEqual([`${id}: RECORD_NOT_JSON`, '1'])
  })

  test('a record keeps its file', async () => {
    inFolder({ 'a.ndjson': '{"id":1,"text":""}', 'b.ndjson': '{"id":1,"text":""}' })
    expect(await load(['a.ndjson', 'b.ndjson'])).toMatchObject([
      { readable: { id: '1', path: 'a.ndjson' } },
      { readable: { id: '1', path: 'b.ndjson' } },
    ])
  })

  test('fields by other names', async () => {
    const items = await record('{"key":1,"toString":"x"}', { textField: 'toString', idField: 'key' })
    expect(summary(items)).toEqual(['1'])
    expect(summary(await record('{"id":1}', { textField: 'toString' }))).toEqual(['1: RECORD_NO_TEXT'])
  })

  test.each(['windows-1252', 'utf-16le', 'utf-16'])('in %s, when that is said', async (encoding) => {
    const line = '{"id":"é","text":"né"}'
    const bytes = Buffer.from(line, encoding === 'windows-1252' ? 'latin1' : 'utf16le')
    expect(summary(await record(bytes, { encoding }))).toEqual(['é'])
  })

  test.each(['utf-16be', 'utf-32le', 'utf-32be'])('in %s, with a mark or without', async (encoding) => {
    const lines = '{"id":"Ċ","text":"It rained."}\n{"id":"ਊ","text":"It rained."}\n'
    expect(summary(await record(iconv.encode(lines, encoding)))).toEqual(['Ċ', 'ਊ'])
    expect(summary(await record(iconv.encode(`\ufeff${lines}`, encoding)))).toEqual(['Ċ', 'ਊ'])
  })

  test('in UTF-16 with a byte order mark', async () => {
    const lines = Buffer.from('\ufeff{"id":"Ċ","text":"x"}\n{"id":"ਊ","text":"x"}\n', 'utf16le')
    expect(summary(await record(lines))).toEqual(['Ċ', 'ਊ'])
  })
})

test('eight times the long numbers that are kept take about eight times as long', async () => {
  const lineOf = (n: number): string =>
    `{"text":"","f":${Array.from({ length: n }, (_, i) => `12345678901234567,"f${i}":`).join('')}1}`
  const lines = new Map([250, 2000].map((n) => [n, lineOf(n)]))
  expect(await growthOf((n) => record(lines.get(n)!, { keep: 'all' }), 250)).toBeLessThan(24)
})

describe('streams', () => {
  test('a file of records, good and broken, one item a line, and none for a blank one', async () => {
    inFolder({ 'r.jsonl': '{"id":"a","text":"x"}\n{oops\n\n{"text":"y"}' })
    expect(summary(await load('r.jsonl'))).toEqual(['a', 'r.jsonl:2: RECORD_NOT_JSON', 'r.jsonl:4'])
  })

  test('a record is there before the next has come', async () => {
    let sent = 0
    async function* slow(): AsyncGenerator<Uint8Array> {
      for (; sent < 3; sent++) yield await Promise.resolve(Buffer.from(`{"id":${sent},"text":""}\n`))
    }
    const items = readInputs(['-'], OPTIONS, slow())
    for (const id of ['0', '1', '2']) {
      expect(await items.next()).toMatchObject({ value: { readable: { id } } })
      expect(sent).toBe(Number(id))
    }
  })

  test('a line over the limit is an error in its place, and the next is read', async () => {
    const lines: [number, number | null][] = []
    for await (const { number, bytes } of readLines(stream('123456', '789\n1234', '5\n\n \t\r\n12345'), 5))
      lines.push([number, bytes?.length ?? null])
    expect(lines).toEqual([
      [1, null],
      [2, 5],
      [5, 5],
    ])
  })

  test('lines are the same wherever the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' })),
        fc.array(fc.nat(40)),
        async (texts, cuts) => {
          const bytes = Buffer.from(texts.map((text, i) => `${JSON.stringify({ id: i, text })}\n`).join(''))
          const chunks: Uint8Array[] = []
          let at = 0
          for (const cut of cuts) chunks.push(bytes.subarray(at, (at += cut)))
          chunks.push(bytes.subarray(at))
          const items = await load('-', OPTIONS, stream(...chunks))
          expect(items.map((item) => item.ok && item.readable.text)).toEqual(texts)
        },
      ),
    )
  })
})
