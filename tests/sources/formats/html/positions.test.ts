import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLocator } from '../../../../src/result/positions.js'
import { readPage } from './page.js'

test.each<[string, string, string, [line: number, column: number]]>([
  ['in a tag', '<p>\n  <b>Ana</b>', 'Ana', [2, 6]],
  ['behind entities', '<p>&ldquo;&amp;&nbsp;Ana', 'Ana', [1, 22]],
  ['an entity', '<p>x &eacute;t&eacute;', 'été', [1, 6]],
  ['behind a soft hyphen', '<p>Khar&shy;kiv Ana', 'Ana', [1, 17]],
  ['with one inside', '<p>a Khar\u00adkiv', 'Kharkiv', [1, 6]],
  ['behind tabs', '<p>\t\ta\tAna', 'Ana', [1, 8]],
  ['lines that end in two characters', '<p>a</p>\r\n<p>\r\nAna</p>', 'Ana', [3, 1]],
  ['behind a letter of two units', '<p>𝒜 Ana', 'Ana', [1, 7]],
  ['behind a comment', '<p>a<!-- \n -->Ana', 'Ana', [2, 5]],
  ['behind a script', '<script>a\nb\n</script>Ana', 'Ana', [3, 10]],
  ['behind a quotation', '<p><q>a</q> Ana', 'Ana', [1, 13]],
  ['in attributes with entities', '<p title="a&amp;b" class=c>Ana', 'Ana', [1, 28]],
])('%s', async (_, source, word, [line, column]) => {
  const readable = await readPage(source)
  expect(createLocator(readable, 'utf16').position(readable.text.indexOf(word))).toEqual({ line, column })
})

test('in chunks of any size', async () => {
  const source = `${'<p>a &amp; b</p>\n'.repeat(10_000)}<p>Ana`
  const readable = await readPage(source)
  expect(createLocator(readable, 'utf16').position(readable.text.indexOf('Ana'))).toEqual({
    line: 10_001,
    column: 4,
  })
})

const PIECES = [
  ...[
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<b>',
    '</b>',
    '<br>',
    '<table>',
    '<tr>',
    '<td>',
    '</table>',
    '<li>',
    '<q>',
  ],
  ...[
    'Ana',
    ' ',
    '\n',
    '\t ',
    '&amp;',
    '&ldquo;',
    '&#x1d49c;',
    '&shy;',
    '&',
    '<',
    '>',
    '"',
    '𝒜',
    'e\u0301',
    '\u00ad',
  ],
  ...['<!-- a -->', '<script>x</script>', '<a href="b">', '</a>', '<h1>', '<pre>', '</pre>', '<i ', '<sup>'],
]

test('every segment stands in the source as it is, and every block has words', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }),
      fc.boolean(),
      async (pieces, wholePage) => {
        const { text, segments, blocks, source } = await readPage(pieces.join(''), { wholePage })
        let before = 0
        for (const { text: at, source: from, length } of segments!) {
          expect(at).toBeGreaterThanOrEqual(before)
          before = at + length
          const there = source!.slice(from, from + length)
          if (!there.startsWith('&'))
            expect(text.slice(at, at + length).replace(/\s/g, ' ')).toBe(there.replace(/\s/g, ' '))
        }
        for (const { start, end } of blocks!)
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
      },
    ),
    { numRuns: 300 },
  ))
