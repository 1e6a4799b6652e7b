import fc from 'fast-check'
import { expect, test } from 'vitest'
import { patternFor, toPlain } from '../../src/collections/plain-pattern.js'

test.each([
  [String.raw`^\p{Lu}[\p{L}\p{M}'’.-]*$`, `^[A-Z][A-Za-z'’.-]*$`],
  [String.raw`[^\s\p{N}[]\p{Ll}\[\p{M}\]`, String.raw`[^\s0-9[][a-z]\[[]\]`],
  [String.raw`\\p{2}\p{L}`, String.raw`\\p{2}[A-Za-z]`],
])('%s of plain words is %s', (source, plain) => {
  expect(toPlain(source)).toBe(plain)
})

test('A class that has no plain form is an error, not a wrong answer', () => {
  expect(() => toPlain(String.raw`\p{Sc}`)).toThrow('Sc')
})

const SOURCES = [
  String.raw`^\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}\p{Ll}+)*$`,
  String.raw`[\p{L}\p{N}]+`,
  String.raw`[^\p{L}\s]{2}`,
  String.raw`\p{M}|\p{Ll}(?=\p{Lu})`,
]
const PARTS = [
  'A',
  'z',
  'Q',
  'é',
  'Ö',
  '\u0301',
  '7',
  '٣',
  ' ',
  '.',
  '’',
  '—',
  '\u00a0',
  '漢',
  '😀',
  '\ud800',
  'K',
  'ſ',
]
const words = fc.oneof(
  fc.string({ unit: 'grapheme-ascii' }),
  fc.array(fc.constantFrom(...PARTS), { maxLength: 6 }).map((parts) => parts.join('')),
)

test.each(SOURCES)('%s finds what the whole expression finds', (source) => {
  for (const flags of ['u', 'iu']) {
    const choose = patternFor(source, flags)
    fc.assert(
      fc.property(words, (text) => {
        expect(choose(text).exec(text)).toEqual(new RegExp(source, flags).exec(text))
      }),
    )
  }
})
