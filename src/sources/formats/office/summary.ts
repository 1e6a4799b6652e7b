import iconv from 'iconv-lite'
import { NO_METADATA, type Metadata } from '../../readable.js'

const [TITLE, AUTHOR, CREATED, CODE_PAGE] = [2, 4, 12, 1]
const [SHORT, TEXT, WIDE_TEXT, TIME] = [2, 30, 31, 64]
/** From 1601, where Windows begins to count, to 1970. */
const EPOCH_MS = 11_644_473_600_000

/** What an old Office document says of itself: a list of numbered properties. */
export const readSummary = (stream: Buffer | null): Metadata => {
  if (stream === null || stream.length < 56) return NO_METADATA
  const start = stream.readUInt32LE(44)
  const section = stream.subarray(start)
  if (section.length < 8) return NO_METADATA
  const places = new Map<number, Buffer>()
  for (let at = 8; at < 8 + 8 * section.readUInt32LE(4) && at + 8 <= section.length; at += 8)
    places.set(section.readUInt32LE(at), section.subarray(section.readUInt32LE(at + 4)))
  const encoding = encodingOf(places.get(CODE_PAGE))
  return {
    ...NO_METADATA,
    title: toText(places.get(TITLE), encoding),
    author: toText(places.get(AUTHOR), encoding),
    date: toTime(places.get(CREATED)),
  }
}

const encodingOf = (value: Buffer | undefined): string => {
  const page = value !== undefined && value.length >= 6 && value[0] === SHORT ? value.readUInt16LE(4) : 1252
  const name = page === 65001 ? 'utf-8' : `cp${page}`
  return iconv.encodingExists(name) ? name : 'windows-1252'
}

const toText = (value: Buffer | undefined, encoding: string): string | null => {
  if (value === undefined || value.length < 8) return null
  const length = value.readUInt32LE(4)
  const text =
    value[0] === TEXT
      ? iconv.decode(value.subarray(8, 8 + length), encoding)
      : value[0] === WIDE_TEXT
        ? value.toString('utf16le', 8, 8 + 2 * length)
        : ''
  return text.replace(/\0.*$/s, '').trim() || null
}

const toTime = (value: Buffer | undefined): string | null => {
  if (value === undefined || value.length < 12 || value[0] !== TIME) return null
  const milliseconds = Number(value.readBigUInt64LE(4) / 10_000n) - EPOCH_MS
  return milliseconds > 0 && milliseconds < 8e15 ? new Date(milliseconds).toISOString() : null
}
