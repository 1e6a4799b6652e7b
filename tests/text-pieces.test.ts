import { expect, test } from 'vitest'
import { putTextTogether, takeTextApart } from '../src/run/text-pieces.js'
import { toPlainReadable, type Readable } from '../src/sources/readable.js'

const LONG = 'Ana Ruiz said “so” 🙂. '.repeat(60_000)
const plain = toPlainReadable(LONG, { id: 'long.txt', path: null, format: 'text' })

test.each([
  ['plain text', plain],
  ['a text with its source', { ...plain, source: `<p>${LONG}</p>`, segments: [] }],
  ['a text whose source is empty', { ...plain, source: '' }],
] satisfies [string, Readable][])('%s is sent in pieces and put together as it was', (_, readable) => {
  const pieces: string[] = []
  const { readable: rest, counts } = takeTextApart(readable, (piece) => pieces.push(structuredClone(piece)))
  expect([rest.text, rest.source]).toEqual(['', null])
  expect(pieces.length).toBeGreaterThan(2)
  expect(putTextTogether(rest, counts!, () => pieces.shift()!)).toEqual(readable)
  expect(pieces).toEqual([])
})

test('a text of one piece is sent with its document', () => {
  const short = toPlainReadable('Ana Ruiz said so.', { id: '-', path: null, format: 'text' })
  expect(takeTextApart(short, () => expect.unreachable())).toEqual({ readable: short })
})
