import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toTextFragments } from '../../src/result/text-fragment.js'

/** Spans stand between "[" and "]"; blocks are two newlines apart. */
const fragmentsOf = (marked: string): string[] => {
  const text = marked.replace(/[[\]]/g, '')
  const spans = Array.from(marked.matchAll(/\[[^\]]*\]/g), ({ 0: { length }, index }, nth) => ({
    start: index - 2 * nth,
    end: index - 2 * nth + length - 2,
  }))
  const blocks = Array.from(text.matchAll(/.+(?:\n.+)*/g), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
    kind: 'paragraph' as const,
  }))
  return toTextFragments(text, blocks, spans)
}

const LONG = 'We will not give up the harbour, and nobody who works in it will be asked to leave. '
  .repeat(4)
  .trim()

test.each<[string, string, string[]]>([
  ['all words of a short one', 'She said: “[We won].”', ['#:~:text=We%20won']],
  [
    'what parts a directive is escaped',
    '“[Well-known, tried & sound]”',
    ['#:~:text=Well%2Dknown%2C%20tried%20%26%20sound'],
  ],
  ['line breaks are spaces', '“[We\nwon]”', ['#:~:text=We%20won']],
  [
    'the first and last words of a long one',
    `“[${LONG}]”`,
    ['#:~:text=We%20will%20not%20give%20up,will%20be%20asked%20to%20leave.'],
  ],
  [
    'and of one over two paragraphs',
    '“[We will not give up the harbour.\n\n“Nobody will be asked to leave it.]”',
    ['#:~:text=We%20will%20not%20give%20up,be%20asked%20to%20leave%20it.'],
  ],
  [
    'the words around, where the same words came before',
    'We won. Ana Ruiz said on Monday: [We won] against all of them.',
    ['#:~:text=Ruiz%20said%20on%20Monday%3A-,We%20won,-against%20all%20of%20them.'],
  ],
  [
    'but not those of another paragraph',
    'Did we win? We won!\n\n[We won] at last.',
    ['#:~:text=We%20won,-at%20last.'],
  ],
  ['nor where they come later', '[We won] today. We won.', ['#:~:text=We%20won']],
  ['nor where they only begin alike', 'We wondered. [We won] it.', ['#:~:text=We%20won']],
  ['half a pair of surrogates', '“[We \ud83d won]”', ['#:~:text=We%20%EF%BF%BD%20won']],
])('%s', (_, marked, expected) => expect(fragmentsOf(marked)).toEqual(expected))

test('a directive says the words of its span, whatever they are', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (words) => {
      const [fragment = ''] = toTextFragments(
        words,
        [{ start: 0, end: words.length, kind: 'paragraph' }],
        [{ start: 0, end: words.length }],
      )
      expect(fragment).toMatch(/^#:~:text=[^-,&#]*$/)
      expect(decodeURIComponent(fragment.slice('#:~:text='.length))).toBe(words.trim().replace(/\s+/g, ' '))
    }),
  ))

test('many quotes that begin alike', () => {
  const text = 'We won it all today. '.repeat(5000)
  const spans = Array.from({ length: 5000 }, (_, i) => ({ start: i * 21, end: i * 21 + 19 }))
  expect(toTextFragments(text, [{ start: 0, end: text.length, kind: 'paragraph' }], spans)).toHaveLength(5000)
})
