import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLocator } from '../../src/result/positions.js'
import { toPlainReadable, type Readable, type Segment } from '../../src/sources/readable.js'

const readable = (
  text: string,
  source: string | null = null,
  segments: Segment[] | null = null,
): Readable => ({
  ...toPlainReadable(text, { id: '-', path: null, format: 'text' }),
  source,
  segments,
})

test.each([
  ['utf16', 'a👩b', 3, 3],
  ['codepoint', 'a👩b', 3, 2],
  ['byte', 'a👩b', 3, 5],
  ['byte', 'éa', 1, 2],
  ['byte', '\ud800a', 1, 3],
  ['codepoint', '\ud800a', 1, 1],
] as const)('%s offset in %j of the UTF-16 offset %i: %i', (unit, text, at, expected) =>
  expect(createLocator(readable(text), unit).offset(at)).toBe(expected),
)

test.each([
  ['one\ntwo', 4, 2, 1],
  ['one\r\ntwo', 6, 2, 2],
  ['one\rtwo', 4, 2, 1],
  ['one', 0, 1, 1],
  ['one\n', 4, 2, 1],
])('place in %j of offset %i: line %i, column %i', (text, at, line, column) =>
  expect(createLocator(readable(text), 'utf16').position(at)).toEqual({ line, column }),
)

test('a place in readable text is looked up in the source', () => {
  const segments = [
    { text: 0, source: 2, length: 5 },
    { text: 7, source: 9, length: 4 },
  ]
  const locator = createLocator(readable('Title\n\nBody', '# Title\n\nBody', segments), 'utf16')
  expect(locator.position(1)).toEqual({ line: 1, column: 4 })
  expect(locator.position(6)).toEqual({ line: 1, column: 8 })
  expect(locator.position(9)).toEqual({ line: 3, column: 3 })
})

test('offsets agree with the plain way to count', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), fc.nat(), (text, seed) => {
      const at = text.length === 0 ? 0 : seed % (text.length + 1)
      const before = text.slice(0, at)
      fc.pre(before.isWellFormed())
      expect(createLocator(readable(text), 'byte').offset(at)).toBe(Buffer.byteLength(before))
      expect(createLocator(readable(text), 'codepoint').offset(at)).toBe([...before].length)
    }),
  )
})
