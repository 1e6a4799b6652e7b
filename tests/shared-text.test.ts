import { expect, test } from 'vitest'
import { shareText, withTexts, type SharedTexts } from '../src/run/shared-text.js'
import { toPlainReadable, type Readable } from '../src/sources/readable.js'

const LONG = 'Ana Ruiz said “so” 🙂. '.repeat(60_000)
const toPlain = (text: string): Readable =>
  toPlainReadable(text, { id: 'long.txt', path: null, format: 'text' })
const plain = toPlain(LONG)

test.each([
  ['plain text', plain],
  ['a text with its source', { ...plain, source: `<p>${LONG}</p>`, segments: [] }],
  ['a text of one byte a character', toPlain('Zoë Ruiz said so. '.repeat(60_000))],
  ['a text with half a surrogate pair', toPlain(`${LONG}\ud83d`)],
  ['a text whose source is empty', { ...plain, source: '' }],
] satisfies [string, Readable][])('%s is shared and read as it was', (_, readable) => {
  const told: SharedTexts[] = []
  const rest = shareText(readable, (texts) => told.push(structuredClone(texts)))
  expect([rest.text, rest.source]).toEqual(['', null])
  expect(withTexts(structuredClone(rest), told[0]!)).toEqual(readable)
})

test('a text that is not long is sent with its document', () => {
  const short = toPlainReadable('Ana Ruiz said so.', { id: '-', path: null, format: 'text' })
  expect(shareText(short, () => expect.unreachable())).toBe(short)
})
