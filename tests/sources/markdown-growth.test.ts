import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../src/sources/formats/markdown/read.js'
import { cpuOf } from '../cpu.js'

const read = async (source: string) => readMarkdown(source, { id: 'a.md', path: 'a.md' })

const lines = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n')

/** What makes parsers slow: each row is repeated until it is long enough. */
const REPEATED: readonly (readonly [name: string, once: string, before?: string, after?: string])[] = [
  ['soft lines', 'Ana Ruiz said\n'],
  ['words in one line', 'Ana Ruiz said '],
  ['one word', 'Ana'],
  ['setext headings', 'a\n===\n'],
  ['a setext heading of many lines', 'Ana\n', '', '\n==='],
  ['headings', '# a\n'],
  ['one heading', 'Ana ', '# '],
  ['lines of a lazy item', 'b\n', '- a\n'],
  ['lines of a lazy quote', 'b\n', '> a\n'],
  ['items', '- a\n'],
  ['loose items', '- a\n\n'],
  ['paragraphs of one item', '  b\n\n', '- a\n\n'],
  ['numbered items', '1. a\n'],
  ['empty items', '-\n'],
  ['quotes in lists', '> - > 1. a\n'],
  ['deep quotes', '>'.repeat(50) + 'a\n'],
  ['quote marks in one line', '> '],
  ['list marks in one line', '- '],
  ['lazy fences', '> ```\na\n'],
  ['fences', '```\na\n```\n'],
  ['an open fence', 'a\n\n', '```\n'],
  ['indented code', '    a\n\n'],
  ['labels', '[a]'],
  ['references', '[a][b] '],
  ['half links', '[a]('],
  ['links', '[a](b) '],
  ['links in a link', '[a](b', '[', ']'],
  ['images', '![a](b) '],
  ['opening brackets', '['],
  ['closing brackets', ']'],
  ['rows', '|a|b|\n', '|a|b|\n|-|-|\n'],
  ['rows without a head', '|a|b|\n'],
  ['heads', '|a|\n|-|\n'],
  ['pipes', '|', '|a|\n|-|\n'],
  ['footnotes', '[^a]: b\n'],
  ['calls of footnotes', '[^a]', '', '\n\n[^a]: b'],
  ['definitions', '[a]: b\n'],
  ['comments', '<!-- a -->\n'],
  ['an open comment', 'a\n\n', '<!--\n'],
  ['open comments', 'x <!--'],
  ['blocks of HTML', '<div>\na\n</div>\n'],
  ['open tags', '<a '],
  ['lines of a tag', '<a\n', '<div '],
  ['emphasis', '*a* '],
  ['emphasis that never closes', '*a_ '],
  ['strike-through', '~a'],
  ['backticks', '`a'],
  ['ampersands', '&'],
  ['entities', '&amp;'],
  ['backslashes', '\\\n'],
  ['addresses', 'a@b.'],
  ['web addresses', 'www.a.b '],
  ['line ends of Windows', 'Ana\r\n'],
  ['line ends of old', 'Ana\r'],
  ['blank lines', ' \n'],
  ['tabs', '\t'],
  ['tabs in items', '-\ta\n'],
  ['NUL', '\0'],
  ['lone surrogates', '\ud83d'],
  ['surrogate pairs', '🙂'],
]

/** What is not one thing many times. */
const MADE: readonly (readonly [name: string, make: (length: number) => string])[] = [
  ['front matter', (n) => `---\n${lines(n / 8, (i) => `a${i}: b`)}\n---\nx`],
  ['definitions that differ', (n) => lines(n / 16, (i) => `[${i}]: b\n[${i}]`)],
  ['footnotes that differ', (n) => lines(n / 16, (i) => `[^${i}]: b\n[^${i}]`)],
  ['lists ever deeper', (n) => lines(Math.sqrt(n), (i) => `${'  '.repeat(i)}- a`)],
]

const PATTERNS: readonly (readonly [name: string, make: (length: number) => string])[] = [
  ...REPEATED.map(
    ([name, once, before = '', after = '']) =>
      [name, (n: number) => before + once.repeat(n / once.length) + after] as const,
  ),
  ...MADE,
]

/** Four times as much may take four times as long and a little more, and what it takes to notice. */
const GROWTH = 4 * 1.3
const FLOOR = 60

describe('time grows with the length', () => {
  test.each(PATTERNS)('%s', async (_, make) => {
    const small = make(6000)
    const large = make(24_000)
    await read(small)
    await expect
      .poll(
        async () => {
          const before = await cpuOf(() => read(small))
          return (await cpuOf(() => read(large))) - GROWTH * before
        },
        { timeout: 20_000, interval: 0 },
      )
      .toBeLessThan(FLOOR)
  })
})

describe('what is longer than a piece reads as what is shorter', () => {
  const text = async (source: string) => (await read(source)).readable.text
  test.each([
    ['one paragraph', 'Ana Ruiz said\n'.repeat(2000).trim()],
    ['one line', 'Ana Ruiz said no. '.repeat(2000).trim()],
  ])('%s', async (_, source) => {
    const { readable } = await read(source)
    expect(readable.text).toBe(source)
    expect(readable.blocks).toEqual([{ kind: 'paragraph', start: 0, end: source.length }])
  })

  test('a table', async () => {
    const row = (i: number) => `| *Ana* ${i} | Lisbon |`
    expect(await text(`${row(0)}\n|-|-|\n${lines(2000, (i) => row(i + 1))}`)).toBe(
      lines(2001, (i) => `Ana ${i}\tLisbon`),
    )
  })

  test.each([
    ['a lazy quote', '> a\n', 'b\n', 'quote'],
    ['a list', '', '- a\n', 'item'],
    ['an item of many paragraphs', '1. a\n\n', '   b\n\n', 'item'],
    ['a list in a quote in a list', '- > 1. a\n\n', '  > 1. b\n', 'item'],
  ])('%s', async (_, before, once, kind) => {
    const { readable } = await read(before + once.repeat(3000))
    const kinds = new Set(readable.blocks?.map((block) => block.kind))
    expect([...kinds]).toEqual([kind === 'item' && before.includes('>') ? 'quote' : kind])
    expect(readable.text).not.toMatch(/[>\d-]/)
  })

  test.each([
    ['a fence', '```\n', 'Paris\n\n', '```\n\nAna'],
    ['a fence in an item', '- ~~~\n', '  Paris\n\n', '  ~~~\n\nAna'],
    ['a comment', '<!--\n', 'Paris\n\n', '-->\n\nAna'],
    ['a script', '<script>\n', 'if (a<b) "Paris"\n\n', '</script>\n\nAna'],
    ['indented code', '- #\n\n', '      Paris\n', '\nAna'],
    ['an image with its data', '![the map](data:image/png;base64,', 'Paris', ')\n\nAna'],
    ['deep front matter', '---\n', 'a: Paris\n', '---\n\nAna'],
  ])('%s is left out', async (_, before, once, after) =>
    expect(await text(before + once.repeat(4000) + after)).toBe('Ana'),
  )

  test('links are found, each on its line, wherever they are defined', async () => {
    const { links } = await read(`${'- [a][b] *c*\n'.repeat(3000)}\nEnd\n\n[b]: d.md`)
    expect(links).toEqual(Array.from({ length: 3000 }, (_, i) => ({ target: 'd.md', line: i + 1 })))
  })
})

test('aliases in front matter that stand for billions of words say nothing', async () => {
  const bomb = lines(12, (i) => `k${i}: &a${i} [${`*a${i - 1},`.repeat(9)}]`).replaceAll('*a-1', 'x')
  expect((await read(`---\n${bomb}\ntitle: Ana\n---\n# Head`)).readable.metadata.title).toBe('Head')
})
