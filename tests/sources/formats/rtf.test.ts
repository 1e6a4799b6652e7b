import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readOne, stream } from '../support.js'

const read = async (rtf: string) =>
  readOne('-', {}, stream(Buffer.from(`{\\rtf1\\ansi\\ansicpg1252 ${rtf}}`, 'latin1')))

const latin = (text: string): string => Buffer.from(text).toString('latin1')

describe('RTF', () => {
  test.each<[string, string, string]>([
    ['paragraphs', 'One.\\par Two.', 'One.\n\nTwo.'],
    ['line ends of the file are none', 'One\r\n and\\\r\ntwo.', 'One and\n\ntwo.'],
    [
      'words for characters',
      '\\ldblquote Hi\\rdblquote\\emdash\\tab x\\line y\\~z\\_\\-',
      '“Hi”—\tx\ny\u00a0z-',
    ],
    ['bytes of Windows', "\\'93Zo\\'eb\\'94", '“Zoë”'],
    ['bytes of UTF-8, as no RTF may hold', `${latin('“Zoë”')}{\\'e9}`, '“Zoë”é'],
    ['bytes of Windows as they are', '\x93Zo\xeb\x94', '“Zoë”'],
    ['bytes that are no numbers', "a\\'zzb", 'ab'],
    ['Unicode with what stands for it', "\\u8220\\'93Hi\\u8221?", '“Hi”'],
    ['Unicode with nothing for it', '\\uc0\\u8220 Hi', '“Hi'],
    ['two bytes for one', "\\uc2\\u24180\\'94\\'4e!", '年!'],
    ['pairs of Unicode', '\\u-10179?\\u-8704?', '😀'],
    ['half a pair', '\\u-10179?x', '\ufffdx'],
    ['the bytes of a font', "{\\fonttbl{\\f1\\fcharset204 Arial;}}{\\f1 \\'cf\\'f3} \\'cf", 'Пу Ï'],
    ['bytes of the font to start with', "\\deff1{\\fonttbl{\\f1\\fcharset238 A;}}\\'b9", 'ą'],
    ['braces and backslashes', '\\{a\\}\\\\', '{a}\\'],
    ['what is unknown and may be left out', 'a{\\*\\foo no}b{\\pict 0102}c{\\info{\\title T}}', 'abc'],
    ['raw bytes', 'a{\\pict\\bin4 }}}}}b', 'ab'],
    ['not deleted or hidden text', 'a{\\deleted b}{\\v c}\\v d\\v0 e', 'ae'],
    ['not headers and comments', '{\\header h}{\\footer f}a{\\*\\annotation c}', 'a'],
    ['a field by its result', '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt here}}', 'here'],
    ['the Unicode of two readings', '{\\upr{old}{\\*\\ud new}}', 'new'],
    ['notes at the end', 'a{\\footnote n.}b\\par c', 'ab\n\nc\n\nn.'],
    [
      'a text box after its paragraph',
      'a{\\shp{\\*\\shpinst{\\shptxt box\\par}}{\\shprslt box}}b',
      'ab\n\nbox',
    ],
    [
      'cells and rows',
      'x\\par\\trowd\\intbl a\\cell b\\cell\\row\\intbl c\\cell\\cell\\row\\pard y',
      'x\n\na\tb\nc\n\ny',
    ],
    ['the number of an item', '{\\listtext 1.\\tab}One', '1. One'],
    ['what stands behind it', 'a}b{\\par c', 'a'],
    ['the bytes of a Macintosh', "\\mac caf\\'8e", 'café'],
    ['the bytes of DOS', "\\pc \\'b5", '╡'],
    ['the bytes of DOS in Europe', "\\pca \\'b5", 'Á'],
    ['the code page of a font', "{\\fonttbl{\\f0\\cpg1250 A;}}\\f0\\'e8", 'č'],
    ['a font without a number', "{\\fonttbl{\\f\\fcharset204 A;}}\\f0\\'cf", 'П'],
    ['nothing for a number of characters below none', '\\uc-1\\u8220 Hi', '“Hi'],
    ['one for none', '\\uc\\u8220?Hi', '“Hi'],
    ['text that is plain again', '{\\v a\\plain b}{\\deleted c\\deleted0 d}', 'bd'],
    ['no mark of an item that is deleted', '{\\deleted{\\pntext 1.}a}b', 'b'],
    ['a text box of an older Word', 'a{\\*\\do{\\dptxbxtext box\\par}}b', 'ab\n\nbox'],
    ['braces too many', 'a}}}}', 'a'],
    ['nothing for a character without a number', 'a\\u ?b', 'ab'],
  ])('%s', async (_, rtf, expected) => expect((await read(rtf)).text).toBe(expected))

  test.each([
    ['\\ls0 a', 'paragraph'],
    ['\\ls a', 'paragraph'],
    ['\\ls2 a', 'item'],
    ['\\outlinelevel9 a', 'paragraph'],
    ['\\outlinelevel a', 'paragraph'],
    ['\\outlinelevel8 a', 'heading'],
    ['{\\stylesheet{\\s heading 1;}}\\s a', 'heading'],
    ['{\\stylesheet{\\s1 heading 1;}}\\s1\\pard a', 'paragraph'],
  ])('%s is of the kind %s', async (rtf, kind) => expect((await read(rtf)).blocks).toMatchObject([{ kind }]))

  test('headings, items and what it says of itself', async () => {
    const { text, blocks, metadata } = await read(
      '{\\stylesheet{\\s1 heading 1;}{\\s2 Quote;}}{\\info{\\title A \\b B}{\\author Ana}{\\creatim\\yr2024\\mo5\\dy1}}' +
        '\\s1 H\\par\\pard\\s2 Q\\par\\pard\\ls1 I\\par\\pard\\outlinelevel0 O\\par\\pard P',
    )
    expect(blocks?.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)).toEqual([
      'heading H',
      'quote Q',
      'item I',
      'heading O',
      'paragraph P',
    ])
    expect(metadata).toMatchObject({ title: 'A B', author: 'Ana', date: '2024-05-01' })
  })

  test('any text comes back as it went', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (words) => {
        const plain = words.replace(/[\s\u00ad\ufeff\0-\x1f\x7f]/g, '')
        const rtf = Array.from(plain.split(''), (unit) => `\\u${unit.charCodeAt(0)}?`).join('')
        expect((await read(rtf)).text).toBe(plain)
      }),
      { numRuns: 50 },
    )
  })

  test('any bytes are read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(..."{}\\'*abpur019 -") }), async (noise) => {
        expect(typeof (await read(noise)).text).toBe('string')
      }),
      { numRuns: 200 },
    )
  })
})
