import { expect, test } from 'vitest'
import type { Document } from '../../../src/document.js'
import { toDocument } from '../../../src/text/to-document.js'
import { windowsOf } from '../../../src/ner/neural/windows.js'
import type { WordPieces } from '../../../src/ner/neural/word-pieces.js'

const LENGTH = 160

/** A piece for each letter: "Ana" is three. */
const LETTERS: WordPieces = {
  unknown: 0,
  start: 1,
  end: 2,
  of: (word) => Array.from(word, (letter) => letter.codePointAt(0)!),
}

/** By token, 1 for the words that are asked about. */
const asking = (doc: Document, isAsked: (word: string) => boolean = () => true): Uint8Array =>
  Uint8Array.from(doc.tokens.formOf, (form) => (isAsked(doc.tokens.forms.texts[form]!) ? 1 : 0))

test.each([
  ['nothing', '', 0],
  ['one word', 'Ana', 1],
  ['sentences that fit together', 'Ana left. Bo came.', 1],
  ['sentences that do not', 'Ana left the town at noon with all that she had. '.repeat(8), 3],
  ['a sentence longer than a window', `${'word '.repeat(100)}ends.`, 4],
  ['words of a hundred letters', `${'a'.repeat(100)} `.repeat(5), 5],
])('%s: each token is read once, and no window is too long', (_, text, most) => {
  const doc = toDocument(text)
  const windows = [...windowsOf(doc, LETTERS, asking(doc))]
  expect(windows.length).toBeLessThanOrEqual(most)
  const read = windows.flatMap(({ tokens }) => tokens)
  expect(read).toEqual(Array.from({ length: doc.tokens.count }, (_, token) => token))
  for (const { pieces, shapes, places, tokens } of windows) {
    expect(pieces.length).toBeLessThanOrEqual(LENGTH)
    expect(shapes).toHaveLength(pieces.length)
    expect([pieces[0], pieces.at(-1)]).toEqual([LETTERS.start, LETTERS.end])
    for (const [k, place] of places.entries())
      expect(pieces[place]).toBe(text.codePointAt(doc.tokens.starts[tokens[k]!]!))
  }
})

test('a token in the middle of a long sentence sees what stands on both sides', () => {
  const doc = toDocument(`${'word '.repeat(200)}ends.`)
  const windows = [...windowsOf(doc, LETTERS, asking(doc))]
  for (const { places } of windows.slice(1)) expect(places[0]).toBeGreaterThan(16)
  for (const { pieces, places } of windows.slice(0, -1))
    expect(pieces.length - places.at(-1)!).toBeGreaterThan(16)
})

const LONG = `Ana ${'word '.repeat(200)}`

test.each([
  ['no word', 'Ana left. Bo came.', 'Eve', []],
  ['one of two sentences: the other has no window', 'Ana left. Bo came.', 'Bo', ['Bocame.']],
  ['sentences apart share a window', 'Bo left. Ana came. Bo stayed.', 'Bo', ['Boleft.Bostayed.']],
  [
    'the beginning of a long sentence: what lies beyond it has no window',
    LONG,
    'Ana',
    [`Ana${'word'.repeat(38)}`],
  ],
])('asked about %s', (_, text, word, expected) => {
  const doc = toDocument(text)
  const windows = [
    ...windowsOf(
      doc,
      LETTERS,
      asking(doc, (form) => form === word),
    ),
  ]
  const spell = (pieces: Int32Array): string => String.fromCodePoint(...pieces.slice(1, -1))
  expect(windows.map(({ pieces }) => spell(pieces))).toEqual(expected)
  for (const { pieces, places } of windows)
    for (const place of places) expect(pieces[place]).toBe(word.codePointAt(0))
})
