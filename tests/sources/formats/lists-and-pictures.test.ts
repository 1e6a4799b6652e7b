import { describe, expect, test } from 'vitest'
import { createExtractor } from '../../../src/index.js'
import {
  countItem,
  type ListLevel,
  type NumberFormat,
} from '../../../src/sources/formats/office/list-numbers.js'
import { toPictureText } from '../../../src/sources/formats/office/picture-text.js'
import { readOne, stream } from '../support.js'
import { docOf, docxOf, epubOf, listsOf, odtOf, p } from './office-support.js'

const read = async (content: string | Uint8Array) => readOne('-', {}, stream(content))

const linesOf = async (content: string | Uint8Array): Promise<string[]> =>
  (await read(content)).text.split(/\n+/)

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

const NUMBERING =
  '<w:numbering>' +
  `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', 'Article %1')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', 'o')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="3">${level(0, 'decimal', `${'far too long '.repeat(100)}%1.`)}</w:abstractNum>` +
  [0, 1, 2, 3]
    .map((kind) => `<w:num w:numId="${kind + 1}"><w:abstractNumId w:val="${kind}"/></w:num>`)
    .join('') +
  '<w:num w:numId="7"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="6"/></w:lvlOverride></w:num>' +
  '<w:num w:numId="8"><w:abstractNumId w:val="0"/></w:num>' +
  '</w:numbering>'

const item = (list: number, text: string, at = 0): string =>
  p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)

describe('the numbers of a list in Word', () => {
  test.each<[string, string, string[]]>([
    ['count', item(1, 'a') + item(1, 'b'), ['1. a', '2. b']],
    [
      'begin again below the next item',
      item(1, 'a') + item(1, 'b', 1) + item(1, 'c') + item(1, 'd', 1),
      ['1. a', 'a) b', '2. c', 'a) d'],
    ],
    ['go on after other text', item(1, 'a') + p('b') + item(1, 'c'), ['1. a', 'b', '2. c']],
    ['go on in a list of the same kind', item(1, 'a') + item(8, 'b'), ['1. a', '2. b']],
    ['begin where a list says', item(1, 'a') + item(7, 'b') + item(7, 'c'), ['1. a', '6. b', '7. c']],
    ['have words, and levels above', item(2, 'a') + item(2, 'b', 1), ['Article I a', '1.1 b']],
    ['count an item without text', item(1, '') + item(1, 'b'), ['2. b']],
    [
      'stand in cells',
      `<w:tbl><w:tr><w:tc>${item(1, 'a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr></w:tbl>`,
      ['1. a\tb'],
    ],
    ['are none where there are bullets', item(3, 'a'), ['a']],
    ['are none in a list that is not there', item(99, 'a'), ['a']],
    ['are none at a level that is not there', item(1, 'a', 4_294_967_296), ['a']],
    ['are none where they would be longer than the text', item(4, 'a'), ['a']],
    ['are none where the paragraph says so', item(1, 'a') + item(0, 'b'), ['1. a', 'b']],
  ])('%s', async (_, body, expected) =>
    expect(await linesOf(docxOf(body, { 'word/numbering.xml': NUMBERING }))).toEqual(expected),
  )

  test('come from the style', async () => {
    const styles =
      '<w:styles><w:style w:styleId="S"><w:name w:val="Clause"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>'
    const body = p('a', '<w:pStyle w:val="S"/>')
    expect(
      await linesOf(docxOf(body, { 'word/numbering.xml': NUMBERING, 'word/styles.xml': styles })),
    ).toEqual(['a) a'])
  })
})

const STYLES =
  '<text:list-style style:name="L">' +
  '<text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/>' +
  '<text:list-level-style-number text:level="2" style:num-prefix="(" style:num-suffix=")" style:num-format="a" text:display-levels="2"/>' +
  '</text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="o"/></text:list-style>'

const list = (items: readonly string[], attributes = 'text:style-name="L"'): string =>
  `<text:list ${attributes}>${items.map((each) => `<text:list-item>${each}</text:list-item>`).join('')}</text:list>`

const line = (text: string): string => `<text:p>${text}</text:p>`

describe('the numbers of a list in an OpenDocument text', () => {
  test.each<[string, string, string[]]>([
    ['count', list([line('a'), line('b')]), ['1. a', '2. b']],
    ['stand before the first paragraph only', list([line('a') + line('b')]), ['1. a', 'b']],
    ['have levels', list([line('a') + list([line('b'), line('c')], '')]), ['1. a', '(1.a) b', '(1.b) c']],
    ['begin again in the next list', list([line('a')]) + list([line('b')]), ['1. a', '1. b']],
    [
      'go on where a list says',
      list([line('a')]) + list([line('b')], 'text:style-name="L" text:continue-numbering="true"'),
      ['1. a', '2. b'],
    ],
    [
      'begin where an item says',
      `<text:list text:style-name="L"><text:list-item text:start-value="5">${line('a')}</text:list-item></text:list>`,
      ['5. a'],
    ],
    ['are none where there are bullets', list([line('a')], 'text:style-name="B"'), ['a']],
  ])('%s', async (_, body, expected) =>
    expect(
      await linesOf(
        odtOf(body, { 'styles.xml': `<office:document-styles>${STYLES}</office:document-styles>` }),
      ),
    ).toEqual(expected),
  )
})

describe('the numbers of a list in RTF', () => {
  test.each<[string, string, string[]]>([
    ['are written there', '{\\listtext\\pard 1.\\tab}a\\par{\\listtext 2.\\tab}b', ['1. a', '2. b']],
    ['in the old way, too', '{\\pntext a)\\tab}a', ['a) a']],
    [
      'are none where a font makes bullets of letters',
      "{\\listtext o\\tab}a\\par{\\listtext \\'b7\\tab}b",
      ['a', 'b'],
    ],
  ])('%s', async (_, body, expected) => expect(await linesOf(`{\\rtf1 ${body}}`)).toEqual(expected))
})

const COUNTED = listsOf(
  [
    [0, '\0.'],
    [4, '\0.\x01)'],
  ],
  6,
)

describe('the numbers of a list in an old Word document', () => {
  test.each<[string, string, (readonly [number, number])[], string[]]>([
    [
      'count',
      'a\rb\r',
      [
        [1, 0],
        [1, 0],
      ],
      ['1. a', '2. b'],
    ],
    [
      'have levels',
      'a\rb\rc\rd\r',
      [
        [1, 0],
        [1, 1],
        [1, 1],
        [1, 0],
      ],
      ['1. a', '1.a) b', '1.b) c', '2. d'],
    ],
    [
      'begin where a list says',
      'a\rb\rc\r',
      [
        [1, 0],
        [2, 0],
        [1, 0],
      ],
      ['1. a', '6. b', '7. c'],
    ],
    [
      'are none outside of lists',
      'a\rb\r',
      [
        [0, 0],
        [1, 0],
      ],
      ['a', '1. b'],
    ],
    ['are none in a list that is not there', 'a\r', [[3, 0]], ['a']],
    ['are none where there are bullets', 'a\r', [[1, 2]], ['a']],
  ])('%s', async (_, text, items, expected) =>
    expect(await linesOf(docOf(text, { items, lists: COUNTED }))).toEqual(expected),
  )

  test('cut off anywhere, are there or not', async () => {
    for (let length = 0; length < COUNTED.bytes.length; length += 7) {
      const lists = { ...COUNTED, bytes: COUNTED.bytes.subarray(0, length) }
      const [line] = await linesOf(docOf('a\r', { items: [[1, 0]], lists }))
      expect(line).toMatch(/^(?:1\. )?a$/)
    }
  })
})

describe('the numbers of a list in a book', () => {
  test.each<[string, string, string[]]>([
    ['count', '<ol><li>a</li><li>b</li></ol>', ['1. a', '2. b']],
    ['stand before the first paragraph only', '<ol><li><p>a</p><p>b</p></li></ol>', ['1. a', 'b']],
    [
      'count by themselves in each other',
      '<ol><li>a<ol type="a"><li>b</li></ol></li><li>c</li></ol>',
      ['1. a', 'a. b', '2. c'],
    ],
    ['begin where a list says', '<ol start="5"><li>a</li><li>b</li></ol>', ['5. a', '6. b']],
    ['are what an item says', '<ol><li value="9">a</li><li>b</li></ol>', ['9. a', '10. b']],
    ['count down', '<ol reversed="" start="2"><li>a</li><li>b</li></ol>', ['2. a', '1. b']],
    ['are letters and Roman', '<ol type="I"><li>a</li><li>b</li></ol>', ['I. a', 'II. b']],
    ['are none where it is not known where they begin', '<ol reversed=""><li>a</li></ol>', ['a']],
    ['are none where there are bullets', '<ul><li>a</li></ul>', ['a']],
    ['are none where a style says so', '<ol style="list-style: none"><li>a</li></ol>', ['a']],
    ['are none after the list', '<ol><li></li></ol><p>a</p>', ['a']],
    [
      'are what they can be, however large',
      '<ol type="a" start="999999999"><li>a</li></ol>',
      ['999999999. a'],
    ],
  ])('%s', async (_, body, expected) => expect(await linesOf(epubOf({ 'a.xhtml': body }))).toEqual(expected))
})

test.each<[NumberFormat, number, string]>([
  ['decimal', 12, '12'],
  ['lowerLetter', 26, 'z'],
  ['upperLetter', 28, 'BB'],
  ['lowerRoman', 1994, 'mcmxciv'],
  ['upperRoman', 3, 'III'],
  ['lowerLetter', 0, '0'],
  ['lowerLetter', 999_999_999, '999999999'],
  ['upperRoman', 999_999_999, '999999999'],
  ['decimal', -3, '-3'],
])('%s %i is %s', (format, start, expected) => {
  const levels = new Map<number, ListLevel>([[0, { start, format, text: '%1.' }]])
  expect(countItem([], levels, 0)).toBe(`${expected}.`)
})

const SAID = 'Ana Ruiz said: “We are staying in Madrid.”'

test.each<[string, string | Buffer]>([
  ['DOCX', docxOf(item(1, SAID), { 'word/numbering.xml': NUMBERING })],
  ['ODT', odtOf(list([line(SAID)]), { 'styles.xml': STYLES })],
  ['EPUB', epubOf({ 'a.xhtml': `<ol><li>${SAID}</li></ol>` })],
  [
    'DOC',
    docOf(`${SAID.replaceAll('“', '\x93').replaceAll('”', '\x94')}\r`, { items: [[1, 0]], lists: COUNTED }),
  ],
  ['RTF', `{\\rtf1 {\\listtext 1.\\tab}${SAID.replaceAll(/[“”]/g, '"')}\\par}`],
])('a number before a sentence changes nothing that is found in it: %s', async (_, content) => {
  const readable = await read(content)
  expect(readable.text).toMatch(/^1\. Ana Ruiz/)
  expect(readable.blocks).toEqual([{ start: 3, end: readable.text.length, kind: 'item' }])
  const { people, places, quotes } = createExtractor()(readable)
  expect([people, places].map(([first]) => first?.name)).toEqual(['Ana Ruiz', 'Madrid'])
  expect(quotes.map(({ text, speaker }) => [text, speaker?.name])).toEqual([
    ['We are staying in Madrid.', 'Ana Ruiz'],
  ])
})

describe('what is written of a picture', () => {
  test.each<[string, string, string]>([
    ['a sentence', 'Ana Ruiz opens the harbour.', 'Ana Ruiz opens the harbour.'],
    ['lines of one', 'Ana Ruiz\r\n opens it', 'Ana Ruiz opens it'],
    ['not one word', 'Logo', ''],
    ['not a name of a file', 'harbour at night.PNG', ''],
    ['not a path', 'C:\\Users\\Ana\\My pictures\\dog', ''],
    ['not an address', 'https://example.com/a b', ''],
    ['not what it is called until somebody calls it so', 'Picture 3', ''],
    ['not what a program guesses', 'A person in a suit Description automatically generated', ''],
  ])('%s', (_, written, expected) => expect(toPictureText(written)).toBe(expected))

  const ALT = 'Ana Ruiz opens the harbour.'
  const shown = (inner: string): string =>
    `<w:p><w:r><w:t>One</w:t></w:r><w:r>${inner}</w:r><w:r><w:t>, two.</w:t></w:r></w:p>`

  test.each<[string, string | Buffer]>([
    [
      'DOCX',
      docxOf(
        shown(
          `<w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${ALT}"/></wp:inline></w:drawing>`,
        ),
      ),
    ],
    [
      'DOCX, as a title',
      docxOf(shown(`<w:drawing><wp:inline><wp:docPr id="1" title="${ALT}"/></wp:inline></w:drawing>`)),
    ],
    ['DOCX of old', docxOf(shown(`<w:pict><v:shape alt="${ALT}"/></w:pict>`))],
    [
      'ODT',
      odtOf(`<text:p>One<draw:frame><draw:image/><svg:desc>${ALT}</svg:desc></draw:frame>, two.</text:p>`),
    ],
    ['EPUB', epubOf({ 'a.xhtml': `<p>One<img alt="${ALT}"/>, two.</p>` })],
  ])('stands after its paragraph: %s', async (_, content) =>
    expect(await linesOf(content)).toEqual(['One, two.', ALT]),
  )
})
