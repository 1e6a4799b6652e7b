import { quoted, type ExtractError } from '../../../errors.js'
import {
  recordIdInvalid,
  recordNoText,
  recordNotJson,
  recordTooLong,
  recordUndecodable,
} from '../../errors.js'
import { peek, type Chunks } from '../../bytes/chunks.js'
import { decodeAs, toEncoding } from '../../bytes/encodings.js'
import { readLines, toSplittable, type Line } from '../../bytes/byte-lines.js'
import { firstNotUtf8, readUtf8 } from '../../bytes/utf8.js'
import { findWide } from '../../bytes/wide.js'
import type { LoadSettings } from '../../load-options.js'
import type { Failure, Reading } from '../../loading/loader.js'
import { toPlainReadable, type Readable } from '../../readable.js'
import type { Source } from '../../loading/source.js'
import { toMembers } from './members.js'
import { keepFields } from '../../keep-fields.js'

/**
 * Every line as a document or an error, as soon as the line is complete: one item a line, so that output lines can be
 * laid beside input lines. A blank line is nothing: neither a record nor an error, though it counts as a line.
 *
 * A record without an id is called after its place, like "records.ndjson:3". Its text is plain text; lines and columns
 * count in it. Lines are UTF-8, or as `--encoding` says.
 *
 * @throws ExtractError `ENCODING_UNKNOWN`
 */
export async function* readRecords({
  id,
  path,
  chunks,
  settings,
}: Source): AsyncGenerator<Reading | Failure> {
  const { encoding, lines } = await open(chunks, settings)
  for await (const { number, bytes } of lines) {
    const at = { input: id, path, number, format: 'ndjson' }
    const content =
      bytes === null
        ? failed(at, recordTooLong(id, number, settings.maxBytes))
        : await toContent(bytes, encoding, at, settings)
    if (content !== null) yield content
  }
}

const open = async (
  chunks: Chunks,
  { encoding: name, maxBytes }: LoadSettings,
): Promise<{ encoding: string; lines: AsyncGenerator<Line> }> => {
  const peeked = await peek(chunks, maxBytes)
  const encoding = name === null ? (findWide(peeked.head) ?? 'utf-8') : await toEncoding(name)
  return /^utf-?(?:7|16|32)/.test(encoding)
    ? { encoding: 'utf-8', lines: readLines(toSplittable(peeked.chunks, encoding), maxBytes) }
    : { encoding, lines: readLines(peeked.chunks, maxBytes) }
}

/** Where a record stands. */
interface Place {
  readonly input: string
  readonly path: string | null
  /** Its line, or its place in a list; from 1. */
  readonly number: number
  readonly format: string
}

const placeId = ({ input, number }: Place): string => `${input}:${number}`

const nameOf = ({ input, number, format }: Place): string =>
  `${format === 'json' ? 'Record' : 'Line'} ${number} of ${quoted(input)}`

const failed = (at: Place, error: ExtractError, id = placeId(at)): Failure => ({
  ok: false,
  id,
  error,
  isRecord: true,
})

const toContent = async (
  bytes: Uint8Array,
  encoding: string,
  at: Place,
  settings: LoadSettings,
): Promise<Reading | Failure | null> => {
  const line = await decodeLine(bytes, encoding)
  if (typeof line === 'string') return line.trim() === '' ? null : toRecord(line, at, settings)
  return failed(at, recordUndecodable(at.input, at.number, encoding, line.at, bytes[line.at] ?? 0))
}

const decodeLine = async (bytes: Uint8Array, encoding: string): Promise<string | { at: number }> => {
  if (encoding === 'utf-8') return readUtf8(bytes) ?? { at: firstNotUtf8(bytes) }
  return decodeAs(bytes, encoding)
}

/** A record, as it is written, as a document or an error. */
export const toRecord = (line: string, at: Place, settings: LoadSettings): Reading | Failure => {
  const { textField, idField } = settings
  const record = parse(line)
  if (record === null) {
    const error = recordNotJson(nameOf(at), 'is not JSON')
    return failed(at, error, firstId(line, idField) ?? placeId(at))
  }
  if (!isObject(record)) return failed(at, recordNotJson(nameOf(at), 'is JSON, but not an object'))
  const written = asWritten(line)
  const id = toId(own(record, idField), written, at, idField)
  if (id === null) return failed(at, recordIdInvalid(nameOf(at), idField))
  const text = own(record, textField)
  if (typeof text !== 'string')
    return failed(at, recordNoText(nameOf(at), textField, textFields(record, idField)), id)
  const readable = toPlainReadable(text, { id, path: at.path, format: at.format })
  return { readable: { ...readable, record: toKept(record, written, settings) }, isRecord: true }
}

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

// 1234567890123456789 and 1.10 keep the digits that they were written with.
const toId = (value: unknown, written: Written, at: Place, idField: string): string | null => {
  if (value === undefined || value === null) return placeId(at)
  if (typeof value === 'number') return written(idField) ?? String(value)
  return typeof value === 'string' ? value : null
}

/** The value of a field as it stands in the line. */
type Written = (field: string) => string | null

// Read when first asked, and once: a record may be full of numbers.
const asWritten = (line: string): Written => {
  let values: ReadonlyMap<string, string> | null = null
  return (field) => {
    // JSON.parse takes the last of two members of one name, as a map does.
    values ??= new Map(toMembers(line).map(({ name, value }) => [name, value]))
    return values.get(field) ?? null
  }
}

// {"id": 7, "text": "cut of…
const firstId = (line: string, idField: string): string | null => {
  const [first] = toMembers(line)
  if (first?.name !== idField) return null
  const id = parse(first.value)
  if (typeof id === 'number') return first.value
  return typeof id === 'string' ? id : null
}

// A number that would come out as another one is kept as a string of its digits.
const toKept = (record: object, written: Written, settings: LoadSettings): Readable['record'] =>
  keepFields(Object.entries(record), settings, (name, value) => {
    const isSafe = !Number.isInteger(value) || Number.isSafeInteger(value)
    if (typeof value !== 'number' || (isSafe && name !== settings.idField)) return value
    const digits = written(name)
    return digits === null || digits === String(value) ? value : digits
  })
