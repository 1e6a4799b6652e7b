import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordOf } from '../../../src/document.js'
import { findLayout } from '../../../src/text/layout/find-layout.js'
import { toDocument } from '../../../src/text/to-document.js'

const sentences = (text: string): string[] => {
  const doc = toDocument(text)
  return Array.from({ length: doc.sentences.count }, (_, s) => {
    const words: string[] = []
    for (let i = doc.sentences.firsts[s]!; i < doc.sentences.firsts[s + 1]!; i++) words.push(wordOf(doc, i))
    return words.join(' ')
  })
}

test.each([
  ['The dam was safe.[3] Paul Vane disagreed.[4]', ['The dam was safe .', 'Paul Vane disagreed .']],
  ['The dam was safe.[3][12–14] Paul disagreed.', ['The dam was safe .', 'Paul disagreed .']],
  ['The dam was safe.¹ Paul disagreed.²', ['The dam was safe .', 'Paul disagreed .']],
  ['It weighs 5 m² and more.', ['It weighs 5 m² and more .']],
  ['[3] Moss and Haddad, 2020.', ['[ 3 ] Moss and Haddad , 2020 .']],
  ['He said “[the dam] is safe”.', ['He said “ [ the dam ] is safe ” .']],
])('citations hide no end of a sentence: %j', (text, expected) => expect(sentences(text)).toEqual(expected))

test.each([
  [
    "'''Ida Berg''' is a [[Norway|Norwegian]] from [[Bergen]].{{citation needed}}\n\n== Life ==\nShe left.",
    ['Ida Berg is a Norwegian from Bergen .', 'Life', 'She left .'],
  ],
  ['She left [[here|from here]].<ref>Moss, p. 4</ref>', ['She left from here .']],
  ['a[[0]] = b', ['a 0 = b']],
  ["'''Ida Berg''' left.", ["' ' ' Ida Berg ' ' ' left ."]],
])('the marks of a wiki are no words: %j', (text, expected) => expect(sentences(text)).toEqual(expected))

test.each([
  ['PARIS (AFP) — France will send trucks.', 'PARIS (AFP) —'],
  ['ABUJA, Nigeria — Gunmen freed 12 pupils.', 'ABUJA, Nigeria —'],
  ['LONDON, Jan 5 (Reuters) - Shares fell.', 'LONDON, Jan 5 (Reuters) -'],
  ['BEIJING, Aug. 3 (Xinhua) -- Shares fell.', 'BEIJING, Aug. 3 (Xinhua) --'],
  ['Accra, 4 June: The river is rising.', 'Accra, 4 June:'],
  ['Moscow, March 3 /TASS/. Shares fell.', null],
  ['Lena Moss — the engineer — left.', null],
  ['MANUFACTURERS SEE DOWNTURN - SURVEY', null],
  ['Note: the river is rising.', null],
])('the dateline of %j: %j', (text, expected) => {
  const [first] = findLayout(text, null).blocks
  expect(first!.kind === 'dateline' ? text.slice(first!.start, first!.end) : null).toBe(expected)
})

test('gaps and blocks stand in order, and blocks hold every character but blanks and gaps', () => {
  const piece = fc.constantFrom(
    '> ',
    '1   ',
    '2   ',
    '[3]',
    'a',
    'Ana',
    '.',
    '\n',
    '\r\n',
    ' ',
    'PARIS — ',
    '12',
    '\f',
    '-',
    '¹',
    '“',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('')
      const { blocks, gaps } = findLayout(text, null)
      let end = 0
      let outside = ''
      for (const block of blocks) {
        expect(block.start).toBeGreaterThanOrEqual(end)
        outside += text.slice(end, block.start)
        end = block.end
      }
      outside += text.slice(end)
      let last = 0
      for (const gap of gaps) {
        expect(gap.start).toBeGreaterThanOrEqual(last)
        expect(gap.end).toBeGreaterThan(gap.start)
        last = gap.end
        const inside = text.slice(gap.start, gap.end)
        outside = outside.replace(inside, '')
      }
      expect(outside.trim()).toBe('')
    }),
  )
})
