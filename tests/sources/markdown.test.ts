import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMarkdown, type MarkdownEvent } from '../../src/sources/formats/markdown/parse.js'
import { readMarkdown } from '../../src/sources/formats/markdown/read-markdown.js'
import { createLocator } from '../../src/result/positions.js'
import type { Readable } from '../../src/sources/readable.js'

const read = async (source: string): Promise<Readable> =>
  (await readMarkdown(source, { id: 'a.md', path: 'a.md' })).readable

const blocks = async (source: string): Promise<string[]> => {
  const { text, blocks: found } = await read(source)
  return (found ?? []).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}

const textOf = async (source: string): Promise<string> => (await read(source)).text

describe('blocks', () => {
  test.each([
    ['# Head\n\nOne\ntwo.\n\nThree.', ['heading: Head', 'paragraph: One\ntwo.', 'paragraph: Three.']],
    ['Head\n====\n\nHead\ntwo\n---', ['heading: Head', 'heading: Head\ntwo']],
    ['## Head ##', ['heading: Head']],
    ['- one\n- two\n\n  more\n  1. three', ['item: one', 'item: two', 'item: more', 'item: three']],
    ['- [x] done\n- [ ] open', ['item: done', 'item: open']],
    ['> one\n> two\nlazy\n>\n> - item', ['quote: one\ntwo\nlazy', 'quote: item']],
    ['> # Head', ['heading: Head']],
    ['| A | B |\n|---|:-:|\n| *x* | y\\|z |', ['cell: A', 'cell: B', 'cell: x', 'cell: y|z']],
    ['One[^1].\n\n[^1]: Note.', ['paragraph: One.', 'paragraph: Note.']],
    ['---\n\n- one\n\n> two', ['item: one', 'quote: two']],
    ['---\nnot: closed\n\n- one', ['paragraph: not: closed', 'item: one']],
    ['    indented Paris', []],
    ['```\nParis\n```\n~~~ js\nParis', []],
    ['![Paris](paris.png)', []],
    ['<!-- Paris -->\n\n***\n\n[a]: paris.md "Paris"', []],
    ['', []],
    [' \n\t\n', []],
  ])('%j: %j', async (source, expected) => expect(await blocks(source)).toEqual(expected))

  test.each([
    ['One.\n\n\n\nTwo.', 'One.\n\nTwo.'],
    ['|A|B|\n|-|-|\n|c|d|\n|e|f|\n\nTwo.', 'A\tB\nc\td\ne\tf\n\nTwo.'],
    ['|A|B|\n|-|-|\n||d|\n|`e`|f|', 'A\tB\nd\nf'],
    ['||B|\n|-|-|\n|c|', 'B\nc'],
    ['|A|\n|-|\n\n|B|\n|-|', 'A\n\nB'],
  ])('how %j stands in the text: %j', async (source, expected) => expect(await textOf(source)).toBe(expected))
})

describe('inline', () => {
  test.each([
    ['*one* __two__ ~~three~~ **fo**ur', 'one two three four'],
    ['[Ana *Ruiz*](a.md "Title") [ref][r] [r] [r][]\n\n[r]: b.md', 'Ana Ruiz ref r r'],
    ['[none] [a][none]', '[none] [a][none]'],
    ['see ![the *map*](a.png)here', 'see here'],
    ['a![b](c)d', 'a d'],
    ['run `npm` now', 'run  now'],
    ['a`b`c, (`d`).', 'a c, ().'],
    ['at https://example.org/Paris?x=1. And www.example.org, <https://a.b>x', 'at . And , x'],
    ['to a@b.org or <a@b.org>.', 'to  or .'],
    ['AT&amp;T &#8220;no&#x201D; &nbsp;&copy;&nosuch; & co', 'AT&T “no” \u00a0©&nosuch; & co'],
    ['\\*one\\* 5\\. \\a', '*one* 5. \\a'],
    ['one  \ntwo\\\nthree', 'one\ntwo\nthree'],
    ['one\r\ntwo', 'one\r\ntwo'],
    ['H<sub>2</sub>O <em>is</em> wet<br>cold<br/>.', 'H2O is wet\ncold\n.'],
    ['a <!-- Paris --> b<?x Paris?>', 'a  b'],
    ['a <code>Paris</code> b <script>Paris</script> c', 'a  b  c'],
    ['a <code>Paris\n\nb', 'a \n\nb'],
    ['x < y > z <3', 'x < y > z <3'],
    ['\ufeffOne', 'One'],
  ])('%j: %j', async (source, expected) => expect(await textOf(source)).toBe(expected))
})

describe('HTML blocks', () => {
  test.each([
    ['<p align="center">Ana <b>Ruiz</b></p>', ['paragraph: Ana Ruiz']],
    ['<div>One<p>Two</p>\nThree</div>', ['paragraph: One', 'paragraph: Two', 'paragraph: Three']],
    ['<details>\n<summary>One</summary>\n\n*Two*\n\n</details>', ['paragraph: One', 'paragraph: Two']],
    ['> <p>One</p>', ['quote: One']],
    ['<div>AT&amp;T<br>x &nosuch; &</div>', ['paragraph: AT&T\nx &nosuch; &']],
    ['<div\nclass="Paris">One</div>', ['paragraph: One']],
    ['<div>a <!-- Paris\nParis --> b</div>', ['paragraph: a  b']],
    ['<script>\nif (a<b) "Paris"\n\nParis</script> One', ['paragraph: One']],
    ['<style>Paris</style>\n\nOne', ['paragraph: One']],
    ['<pre>Paris</pre>\nOne', ['paragraph: One']],
    ['<div>3 < 4 and <3</div>', ['paragraph: 3 < 4 and <3']],
    ['<!-- Paris', []],
    ['<div title="Paris', []],
  ])('%j: %j', async (source, expected) => expect(await blocks(source)).toEqual(expected))
})

describe('front matter and title', () => {
  test.each([
    ['---\ntitle: " Ana "\n---\n# Head', 'Ana'],
    ['---\ntitle: 7\n---\n# Head', 'Head'],
    ['---\r\ntitle: Ana\r\n---\r\nText', 'Ana'],
    ['---\ntitle: [broken\n---\n# Head', 'Head'],
    ['+++\ntitle = "Ana"\n+++\n# Head', 'Head'],
    ['## Two\n\n# *One* &amp;\n\n# Other', 'One &'],
    ['# ![logo](a.png)\n\nOne\ntwo\n===', 'One two'],
    ['#\n\n<h1>Head</h1>', null],
    ['Text', null],
  ])('%j: %j', async (source, title) => expect((await read(source)).metadata.title).toBe(title))

  test('front matter is not read, and lines count from its start', async () => {
    const readable = await read('---\ntitle: Paris\n---\nOne')
    expect(readable.text).toBe('One')
    expect(createLocator(readable, 'utf16').position(0)).toEqual({ line: 4, column: 1 })
  })
})

/** Every piece of Markdown that may meet another. */
const PIECES = [
  ...[
    '# ',
    '- ',
    '1. ',
    '> ',
    '    ',
    '\t',
    '\n',
    '\r\n',
    '\n\n',
    '  \n',
    '\\',
    '|',
    '|-|\n',
    '---\n',
    '===\n',
    '```',
    '`',
    '~~',
  ],
  ...[
    '*',
    '**',
    '_',
    '[',
    ']',
    '](a.md)',
    '![',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<div>',
    '<br>',
    '&amp;',
    '&#0;',
    '&',
    '[^1]',
  ],
  ...[
    '[^1]: ',
    '[a]: b\n',
    'www.a.org',
    '[ ] ',
    'Ana',
    'Ruiz said',
    '🙂',
    'é',
    ' ',
    '.',
    '\ufeff',
    '\u2028',
    '\ud83d',
  ],
]

const anyMarkdown = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''))

describe('the way back to the source', () => {
  test('each segment stands in the source as it does in the text, in order, in a block', async () => {
    await fc.assert(
      fc.asyncProperty(anyMarkdown, async (markdown) => {
        const { text, source, segments, blocks: found } = await read(markdown)
        expect(source).toBe(markdown)
        let end = 0
        for (const segment of segments!) {
          expect(segment.text).toBeGreaterThanOrEqual(end)
          end = segment.text + segment.length
          expect(markdown.slice(segment.source, segment.source + segment.length)).toBe(
            text.slice(segment.text, end),
          )
        }
        let last = 0
        for (const block of found!) {
          expect(text.slice(last, block.start)).toMatch(/^(?:\n\n|\n|\t)?$/)
          expect(block.end).toBeGreaterThan(block.start)
          last = block.end
        }
        expect(last).toBe(text.length)
      }),
      { numRuns: 1000 },
    )
  })

  test('positions go forward as the text does', async () => {
    await fc.assert(
      fc.asyncProperty(anyMarkdown, async (markdown) => {
        const readable = await read(markdown)
        const locator = createLocator(readable, 'utf16')
        let before = { line: 1, column: 0 }
        for (let at = 0; at < readable.text.length; at++) {
          const { line, column } = locator.position(at)
          expect(line > before.line || (line === before.line && column >= before.column)).toBe(true)
          before = { line, column }
        }
      }),
    )
  })

  test('text without markup is its own readable text', async () => {
    const words = fc.array(fc.constantFrom('Ana', 'Ruiz', 'said', '“no”', 'é', '🙂'), { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          words.map((drawn) => drawn.join(' ')),
          { minLength: 1 },
        ),
        async (lines) => {
          const { text, segments } = await read(lines.join('\n'))
          expect(text).toBe(lines.join('\n'))
          for (const segment of segments!) expect(segment.source).toBe(segment.text)
        },
      ),
    )
  })

  test.each([
    ['> - *Ana* and\n>   Bo', 'Bo', 2, 5],
    ['AT&amp;T said', '&', 1, 3],
    ['AT&amp;T said', 'T said', 1, 8],
    ['&#x201C;No', 'No', 1, 9],
    ['\t- Ana', 'Ana', 1, 2],
    ['one\\\\two', 'two', 1, 6],
    ['|A|\n|-|\n| x &lt; y |', 'y', 3, 10],
    ['one  \n   two', 'two', 2, 4],
    ['<div>\n  <p>Ana</p>', 'Ana', 2, 6],
    ['a\r\rb', 'b', 3, 1],
    ['- \tAna', 'Ana', 1, 4],
  ])('in %j, %j is on line %i, column %i', async (source, words, line, column) => {
    const readable = await read(source)
    const at = readable.text.indexOf(words)
    if (source.startsWith('\t')) expect(readable.text).toBe('')
    else expect(createLocator(readable, 'utf16').position(at)).toEqual({ line, column })
  })
})

describe('a long source is parsed in pieces', () => {
  const LONG = [
    'One *a*.\n\nTwo [b][c].\n\n# Head\n\n> q\n\nLazy\n\n[c]: d.md\n\nEnd[^1].\n\n[^1]: Note\n\nLast',
    '---\na: |\n  b\n\nc: Paris\n\nd: e\n---\n\nOne\n\nTwo',
    'A\n\n```\nParis\n\nParis\n\nParis\n```\n\nB\n\nC',
    ' ```\n\nA\r\n ',
    'A\n\n<!-- Paris\n\nParis\n\nParis -->\n\nB\n\nC',
    'A\n\n<div>B</div>\n\nC\r\n\r\nD\n\n~~~\nParis\n\nParis',
    '- a\n\n  b\n\n      code\n\nC\n\n1. d\n\n   ~~~\n   Paris\n\nE\n\nF',
  ]
  test.each(LONG)('%j', (source) =>
    expect(content(source, parseMarkdown(source, 1))).toEqual(content(source, parseMarkdown(source))),
  )

  // The fence that stands in for one that is indented or quoted is neither: blanks that open a line of code are code then.
  test.fails.each([' ```\n\nA  \n # ', '> ```\n\n\t\n\nA'])(
    'behind a fence that does not open a line: %j',
    (source) =>
      expect(content(source, parseMarkdown(source, 1))).toEqual(content(source, parseMarkdown(source))),
  )

  const INDENTED_FENCE = /[^\n\r](?:```|~~~)/

  test('whatever it holds', () => {
    const paragraphs = fc.array(
      anyMarkdown.filter((markdown) => !markdown.includes(']:') && !INDENTED_FENCE.test(markdown)),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(paragraphs, (drawn) => {
        const source = drawn.join('\n\nA')
        expect(content(source, parseMarkdown(source, 1))).toEqual(content(source, parseMarkdown(source)))
      }),
      { numRuns: 500 },
    )
  })

  test('half a megabyte of prose, every word of it', async () => {
    const paragraph = 'The *mayor* of [the town](town.md) said on Monday that nothing was lost.\n\n'
    const text = await textOf(paragraph.repeat(Math.ceil(500_000 / paragraph.length)))
    expect(text.match(/mayor/g)?.length).toBe(Math.ceil(500_000 / paragraph.length))
  })
})

// What holds no text, the parser may put before the paragraph above it: "A\n\n1. #". And blanks alone on the last line of code
// behind a fence that stands in are code or a prefix: " ```\n\nA\n ".
const content = (source: string, pieces: Iterable<readonly MarkdownEvent[]>): string[] =>
  Array.from(pieces)
    .flat()
    .filter(
      ({ isEnter, name, start, end }) => isEnter && CONTENT.test(name) && /\S/.test(source.slice(start, end)),
    )
    .map(({ name, start, end }) => `${start}–${end} ${name}`)
    .toSorted()

const CONTENT =
  /^(?:data|character|codeFlow|htmlFlowData|link$|image$|emphasis|strong|atxHeading$|tableData|yaml)/
