import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWordPieces } from '../../../src/ner/neural/word-pieces.js'

const vocabulary = readFileSync(new URL('../../../packages/neural/vocabulary.txt', import.meta.url), 'utf8')
const pieces = vocabulary.split('\n')
const wordPieces = createWordPieces(vocabulary)
const cut = (word: string): string =>
  wordPieces
    .of(word)
    .map((piece) => pieces[piece])
    .join(' ')

// The pieces that the tokeniser of the pretrained network gives.
test.each([
  ['London', 'london'],
  ['LONDON', 'london'],
  ['Zelenskyy', 'ze ##len ##sky ##y'],
  ['São', 'sao'],
  ['Łódź', 'łodz'],
  ['U.S.', 'u . s .'],
  ['Jean-Claude', 'jean - claude'],
  ['’s', '’ s'],
  ['$300', '$ 300'],
  ['…', '…'],
  ['😀', '[UNK]'],
  ['\u0301', '[UNK]'],
  ['a'.repeat(101), '[UNK]'],
])('%s is cut into %s', (word, expected) => expect(cut(word)).toBe(expected))

const others = createWordPieces(vocabulary)

test('any word gives at least one piece, all of them known, the same every time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (word) => {
      const numbers = wordPieces.of(word)
      expect(numbers.length).toBeGreaterThan(0)
      for (const number of numbers) expect(pieces[number]).toBeTruthy()
      expect(others.of(word)).toEqual(numbers)
    }),
  )
})
