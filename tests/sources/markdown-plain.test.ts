import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFrontMatter } from '../../src/sources/formats/markdown/front-matter.js'
import { readPlain, readPlainFrontMatter } from '../../src/sources/formats/markdown/plain.js'
import { readMarkdown } from '../../src/sources/formats/markdown/read-markdown.js'

const PIECES = ['word', 'Élan', 'www', '. ', ', ', ' ', '\n', '\n\n', '\n\n\n', '“a”', "it's", '- ', '1. ', '12', '(b)', '…', '—', ': ', '!', '/', '$5'] // prettier-ignore
const sources = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''))

// A source is no more plain with this behind it, and what stands before it is read as ever.
const MARKED = '\n\n*end*'

const read = async (source: string) => {
  const { readable } = await readMarkdown(source, { id: 'a', path: null })
  const { text, blocks, segments } = readable
  return { text, blocks: blocks!, segments: segments! }
}

test('what is plain is read as the parser reads it', async () => {
  await fc.assert(
    fc.asyncProperty(sources, fc.constantFrom('', '---\ntitle: Some words\n---\n\n'), async (body, front) => {
      const source = front + body.replace(/\n+$/, '')
      fc.pre(readPlain(source) !== null && body.trim() !== '')
      const marked = await read(source + MARKED)
      expect(await read(source)).toEqual({
        text: marked.text.slice(0, -'\n\nend'.length),
        blocks: marked.blocks.slice(0, -1),
        segments: marked.segments.slice(0, -1),
      })
    }),
  )
})

test.each([
  ['a list', '- one\n- two'],
  ['a heading', '# One'],
  ['a heading underlined', 'One\n==='],
  ['a list of numbers', '1. one'],
  ['emphasis', 'some *words*'],
  ['a link', '[one](two)'],
  ['an address', 'see https://example.com'],
  ['an address of letters', 'see WWW.example.com'],
  ['an entity', 'R&amp;D'],
  ['a line that a space ends', 'one \ntwo'],
  ['an indented line', '    one'],
  ['a table', 'a | b\n--- | ---'],
  ['a tag', '<b>one'],
  ['an escape', String.raw`one\*`],
  ['an end of line of another system', 'one\r\ntwo'],
])('%s is left to the parser', (_, source) => expect(readPlain(source)).toBeNull())

const FIELDS = ['title: Some words', 'title: one', 'title: true', 'title: 12 34', 'title: a: b', 'title: a # b', 'origin: Here, now', 'title: Other words.', 'extract:', '  follow: true', '', '# x y', 'title: "a b"', 'title:  a b', 'title: a b '] // prettier-ignore

test('plain front matter says what YAML makes of it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...FIELDS), { maxLength: 3 }), (lines) => {
      const block = ['---', ...lines, '---'].join('\n')
      const plain = readPlainFrontMatter(block)
      fc.pre(plain !== null)
      expect(plain).toEqual(readFrontMatter(block))
    }),
  )
})
