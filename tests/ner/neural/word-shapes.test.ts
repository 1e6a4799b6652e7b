import { expect, test } from 'vitest'
import { shapesOf } from '../../../src/ner/neural/word-shapes.js'
import { toDocument } from '../../../src/text/to-document.js'

/** The shape of the second word: where it stands says nothing. */
const shapeOf = (word: string): number => shapesOf(toDocument(`so ${word} it went`))[1]!

test.each([
  ['Ana', 'Łódź', 'town'],
  ['BBC', 'NATO', 'Bbc'],
  ['1997', '24', 'may'],
  ['McDonald', 'iPhone', 'Mcdonald'],
  ['J', 'X', 'JX'],
])('%s is written as %s, and otherwise than %s', (word, same, other) => {
  expect(shapeOf(word)).toBe(shapeOf(same))
  expect(shapeOf(word)).not.toBe(shapeOf(other))
})

test('the first word of a sentence and of a block are told from others', () => {
  const shapes = shapesOf(toDocument('Ana left. Ana came. So Ana said.'))
  expect(new Set([shapes[0], shapes[3], shapes[7]]).size).toBe(3)
})
