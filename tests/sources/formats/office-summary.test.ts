import { describe, expect, test } from 'vitest'
import { readSummary } from '../../../src/sources/formats/office/summary.js'

const bytes = (type: number, ...numbers: number[]): Buffer => {
  const value = Buffer.alloc(4 + 4 * numbers.length)
  value.writeUInt32LE(type)
  numbers.forEach((number, at) => value.writeUInt32LE(number >>> 0, 4 + 4 * at))
  return value
}
const text = (words: string, encoding: BufferEncoding = 'latin1'): Buffer => {
  const data = Buffer.from(words, encoding)
  return Buffer.concat([bytes(30, data.length), data])
}
const wideText = (words: string): Buffer =>
  Buffer.concat([bytes(31, words.length), Buffer.from(words, 'utf16le')])
/** In tenths of a microsecond since 1601, as Windows counts. */
const time = (iso: string): Buffer => {
  const count = BigInt(Date.parse(iso) - Date.parse('1601-01-01T00:00:00Z')) * 10_000n
  return bytes(64, Number(count & 0xffffffffn), Number(count >> 32n))
}
const codePage = (page: number): Buffer => bytes(2, page)

/** A property set: a head, then one section with the number and the place of each value, then the values. */
const summaryOf = (values: Readonly<Record<number, Buffer>>): Buffer => {
  const numbers = Object.keys(values).map(Number)
  const head = Buffer.alloc(48)
  head.writeUInt32LE(48, 44)
  const index = Buffer.alloc(8 + 8 * numbers.length)
  index.writeUInt32LE(numbers.length, 4)
  let at = index.length
  numbers.forEach((number, row) => {
    index.writeUInt32LE(number, 8 + 8 * row)
    index.writeUInt32LE(at, 12 + 8 * row)
    at += values[number]!.length
  })
  return Buffer.concat([head, index, ...Object.values(values), Buffer.alloc(16)])
}

const NOTHING = { title: null, author: null, date: null }

describe('of itself an old Office document says', () => {
  test.each<[string, Buffer | null, object]>([
    [
      'its title and its author',
      summaryOf({ 2: text('Harbour closed\0'), 4: text('Ana Ruiz\0') }),
      { title: 'Harbour closed', author: 'Ana Ruiz' },
    ],
    [
      '… in its code page',
      summaryOf({ 1: codePage(1251), 2: text('\xcf\xf0\xe0\xe2\xe4\xe0') }),
      { title: 'Правда' },
    ],
    ['… in UTF-8', summaryOf({ 1: codePage(65001), 2: text('Øl', 'utf8') }), { title: 'Øl' }],
    [
      '… in a code page that nobody knows, as Windows does',
      summaryOf({ 1: codePage(9), 2: text('caf\xe9') }),
      { title: 'café' },
    ],
    ['… in wide characters', summaryOf({ 2: wideText('Łódź') }), { title: 'Łódź' }],
    [
      'when it was made',
      summaryOf({ 12: time('1999-12-31T23:59:58.000Z') }),
      { date: '1999-12-31T23:59:58.000Z' },
    ],
    ['nothing of a time before 1970', summaryOf({ 12: time('1969-12-31T00:00:00.000Z') }), NOTHING],
    ['nothing by a value of another type', summaryOf({ 2: bytes(3, 7, 7), 12: bytes(3, 7, 7) }), NOTHING],
    ['nothing when the list is cut off', summaryOf({ 2: text('Harbour') }).subarray(0, 57), NOTHING],
    ['nothing when it points outside', Buffer.concat([Buffer.alloc(44), bytes(0xffffffff, 0, 0)]), NOTHING],
    ['nothing when there is none', null, NOTHING],
  ])('%s', (_, stream, expected) => {
    expect(readSummary(stream)).toMatchObject(expected)
  })
})
