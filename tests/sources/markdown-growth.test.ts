import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../src/sources/formats/markdown/read-markdown.js'
import { MARKDOWN_PATTERNS } from '../../tools/torture/patterns/markdown.js'
import { lines } from '../../tools/torture/patterns/pattern.js'
import { cpuOf } from '../cpu.js'

const read = async (source: string) => readMarkdown(source, { id: 'a.md', path: 'a.md' })

/** `npm run torture` tries all of them, and longer ones. */
const QUICK = new Set([
  'soft lines',
  'words in one line',
  'a setext heading of many lines',
  'lines of a lazy quote',
  'items',
  'deep quotes',
  'an open fence',
  'labels',
  'half links',
  'opening brackets',
  'rows',
  'footnotes that differ',
  'open comments',
  'emphasis that never closes',
  'front matter',
])

/** Several pieces, and four times as many: what looks back over all of them takes sixteen times as long. */
const SHORT = 5000
const GROWTH = 4 * 1.6
const TRIES = 8

describe('time grows with the length', () => {
  test.each(MARKDOWN_PATTERNS.filter(([name]) => QUICK.has(name)))('%s', async (_, make) => {
    // Its last words keep it from what is read without the parser.
    const [small, large] = [SHORT, 4 * SHORT].map((length) => `${make(length)}\n\n*The end*\n`) as [
      string,
      string,
    ]
    const times: [number, number] = [Infinity, Infinity]
    // The least of a few tries: another process or the collector only ever adds.
    for (let i = 0; i < TRIES && (i === 0 || times[1] > GROWTH * times[0]); i++) {
      times[0] = Math.min(times[0], await cpuOf(() => read(small)))
      times[1] = Math.min(times[1], await cpuOf(() => read(large)))
    }
    expect(times[1] / times[0]).toBeLessThan(GROWTH)
  })
})

test('a line that goes on with a quote by laziness alone costs little more than any other', async () => {
  const lines = 'b\n'.repeat(6000)
  const timeOf = async (source: string): Promise<number> => {
    let least = Infinity
    for (let i = 0; i < 3; i++) least = Math.min(least, await cpuOf(() => read(source)))
    return least
  }
  expect(await timeOf(`> a\n${lines}`)).toBeLessThan(4 * (await timeOf(lines)))
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
