import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  hasLetter,
  hasLetterOrDigit,
  hasUpper,
  isUpperAt,
  startsUpper,
  startsWithLetter,
} from '../../src/collections/has-letter.js'

const MARKS = ['a', 'Z', '7', '_', '-', ' ', '—', '”', '…', 'é', 'Ö', 'ǅ', '٣', '\u0301', 'ʼ', '漢', '😀', '𝐀', '𐐨', '\ud800', '\udc00'] // prettier-ignore
const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...MARKS), { maxLength: 4 }).map((marks) => marks.join('')),
)

const SAME: readonly (readonly [name: string, ours: (text: string) => boolean, pattern: RegExp])[] = [
  ['a letter or a digit', hasLetterOrDigit, /[\p{L}\p{N}]/u],
  ['a letter', hasLetter, /\p{L}/u],
  ['a capital', hasUpper, /\p{Lu}/u],
  ['a letter first', startsWithLetter, /^\p{L}/u],
  ['a capital first', startsUpper, /^\p{Lu}/u],
  ['a capital of one unit', (text) => isUpperAt(text, 0), /^\p{Lu}/u],
]

test.each(SAME)('%s: as the expression says', (name, ours, pattern) => {
  fc.assert(
    fc.property(words, (text) => {
      const asked = name.endsWith('unit') ? text.charAt(0) : text
      expect(ours(asked)).toBe(pattern.test(asked))
    }),
  )
})
