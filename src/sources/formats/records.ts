import {
  type ExtractError,
  recordIdInvalid,
  recordNoText,
  recordNotJson,
  recordTooLong,
  recordUndecodable,
} from '../../errors.js'
import { peek, type Chunks } from '../bytes/chunks.js'
import { decodeAs, toEncoding } from '../bytes/encodings.js'
import type { Loaded, LoadOptions, Origin } from '../loader.js'
import { longestLine, markedUtf16, readLines, toSplittable } from '../bytes/lines.js'
import { firstNotUtf8, readUtf8 } from '../bytes/utf8.js'

/**
 * Every line as a document or an error, as soon as the line is complete: one item a line, so that output lines can be
 * laid beside input lines. A record without an id is called after its place, like "records.ndjson:3".
 * The text of a record is plain text; lines and columns count in it. Lines are UTF-8, or as `--encoding` says.
 *
 * @throws ExtractError `ENCODING_UNKNOWN`
 */
export async function* readRecords(
  chunks: AsyncIterable<Uint8Array>,
  origin: Origin,
  options: LoadOptions,
): AsyncGenerator<Loaded> {
  const { encoding, lines } = await open(chunks, options.encoding)
  let number = 0
  for await (const bytes of lines) {
    number++
    const at = { input: origin.id, number }
    yield bytes === null
      ? failed(at, recordTooLong(origin.id, number, longestLine / 1024 / 1024))
      : await toLoaded(bytes, encoding, at, options)
  }
}

const open = async (
  chunks: Chunks,
  name: string | null,
): Promise<{ encoding: string; lines: AsyncGenerator<Uint8Array | null> }> => {
  const peeked = await peek(chunks)
  const encoding = name === null ? (markedUtf16(peeked.head) ?? 'utf-8') : await toEncoding(name)
  return /^utf-?(?:7|16|32)/.test(encoding)
    ? { encoding: 'utf-8', lines: readLines(toSplittable(peeked.chunks, encoding)) }
    : { encoding, lines: readLines(peeked.chunks) }
}

interface Place {
  readonly input: string
  readonly number: number
}

const placeId = ({ input, number }: Place): string => `${input}:${number}`

const failed = (at: Place, error: ExtractError, id = placeId(at)): Loaded => ({ ok: false, id, error })

const toLoaded = async (
  bytes: Uint8Array,
  encoding: string,
  at: Place,
  options: LoadOptions,
): Promise<Loaded> => {
  const line = await decodeLine(bytes, encoding)
  return typeof line === 'string'
    ? toRecord(line, at, options)
    : failed(at, recordUndecodable(at.input, at.number, encoding, line.at, bytes[line.at] ?? 0))
}

const decodeLine = async (bytes: Uint8Array, encoding: string): Promise<string | { at: number }> => {
  if (encoding === 'utf-8') return readUtf8(bytes) ?? { at: firstNotUtf8(bytes) }
  return decodeAs(bytes, encoding)
}

const toRecord = (line: string, at: Place, { textField, idField }: LoadOptions): Loaded => {
  if (line.trim() === '') return failed(at, recordNotJson(at.input, at.number, 'is empty'))
  const record = parse(line)
  if (record === null) {
    const error = recordNotJson(at.input, at.number, 'is not JSON')
    return failed(at, error, firstId(line, idField) ?? placeId(at))
  }
  if (!isObject(record)) return failed(at, recordNotJson(at.input, at.number, 'is JSON, but not an object'))
  const id = toId(own(record, idField), line, at)
  if (id === null) return failed(at, recordIdInvalid(at.input, at.number, idField))
  const text = own(record, textField)
  if (typeof text !== 'string')
    return failed(at, recordNoText(at.input, at.number, textField, textFields(record, idField)), id)
  return { ok: true, readable: { ...BARE, id, text } }
}

const BARE = { path: null, format: 'ndjson', title: null, blocks: null, source: null, segments: null }

// JSON's own null is no record either, so it may share the sign for "not JSON".
const parse = (line: string): unknown => {
  try {
    return JSON.parse(line) ?? []
  } catch {
    return null
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const own = (record: object, field: string): unknown =>
  Object.hasOwn(record, field) ? (record as Record<string, unknown>)[field] : undefined

const textFields = (record: object, idField: string): string[] =>
  Object.entries(record)
    .filter(([name, value]) => typeof value === 'string' && name !== idField)
    .map(([name]) => name)
    .slice(0, 5)

const toId = (value: unknown, line: string, at: Place): string | null => {
  if (value === undefined || value === null) return placeId(at)
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : asWritten(value, line)
  return typeof value === 'string' ? value : null
}

// 1234567890123456789 is read as 1234567890123456800: such an id keeps its digits.
const asWritten = (value: number, line: string): string => {
  for (const [digits] of line.matchAll(/-?\d[\d.eE+-]*/g)) if (Number(digits) === value) return digits
  return String(value)
}

// {"id": 7, "text": "cut of…
const firstId = (line: string, idField: string): string | null => {
  const [, name, text, digits] =
    /^\s*\{\s*("(?:[^"\\]|\\.)*")\s*:\s*(?:("(?:[^"\\]|\\.)*")|(-?\d+))\s*,/.exec(line) ?? []
  if (name === undefined || parse(name) !== idField) return null
  if (digits !== undefined) return digits
  const id = parse(text ?? '')
  return typeof id === 'string' ? id : null
}
