import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeJson, printable, printableCell, printableLines } from '../../src/report/printable.js'

test.each([
  ['\x1b[2J', '␛[2J'],
  ['a\r\nb', 'a␍␊b'],
  ['\0\x07\x7f', '␀␇␡'],
  ['\x9b31m', '<U+009B>31m'],
  ['user\u202efdp.exe', 'user<U+202E>fdp.exe'],
  ['\u2066a\u2069', '<U+2066>a<U+2069>'],
  ['zero\u200bwidth\ufeff', 'zero<U+200B>width<U+FEFF>'],
  ['\u{e0041}b', '<U+E0041>b'],
  ['👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 é می‌خواهم שלום\u200f', '👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 é می‌خواهم שלום\u200f'],
])('%j on a terminal is %j', (text, expected) => expect(printable(text)).toBe(expected))

test.each([
  ['one\r\ntwo\tthree\u2028four\u0085', 'one two three four '],
  ['a\u001bb', 'a␛b'],
])('%j in a cell is %j', (text, expected) => expect(printableCell(text)).toBe(expected))

test('lines of a stack stay lines', () => expect(printableLines('a\n\x1bb')).toBe('a\n␛b'))

const DANGEROUS = /[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/

test('nothing dangerous is left of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(text)).not.toMatch(DANGEROUS)
      expect(printable(printable(text))).toBe(printable(text))
    }),
  )
})

test('JSON says the same after escaping, and holds no control character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeJson(JSON.stringify({ text, nested: [text] }))
      expect(JSON.parse(escaped)).toEqual({ text, nested: [text] })
      expect(escaped).not.toMatch(DANGEROUS)
    }),
  )
})
