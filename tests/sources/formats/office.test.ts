import { describe, expect, test } from 'vitest'
import { cpuOf } from '../../cpu.js'
import { inFolder, load, messageOf, readOne, stream, summary } from '../support.js'
import { compoundOf, docOf, docxOf, epubOf, odtOf, oldDocOf, p, sheetOf, wordXml } from './office-support.js'
import { zipOf } from './zip-support.js'

const textOf = async (content: string | Uint8Array): Promise<string> =>
  (await readOne('-', {}, stream(content))).text

const kindsOf = async (content: string | Uint8Array): Promise<string[]> => {
  const { text, blocks } = await readOne('-', {}, stream(content))
  return (blocks ?? []).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}

const run = (content: string, properties = ''): string =>
  `<w:p><w:r><w:rPr>${properties}</w:rPr>${content}</w:r></w:p>`

describe('DOCX', () => {
  test.each<[string, string, string]>([
    ['paragraphs', p('One.') + p('Two.'), 'One.\n\nTwo.'],
    ['an empty paragraph leaves no trace', p('One.') + p('') + p('Two.'), 'One.\n\nTwo.'],
    ['tabs and breaks', run('<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t>'), 'a\tb\nc'],
    ['tab stops are no tabs', p('a', '<w:tabs><w:tab w:val="left"/></w:tabs>'), 'a'],
    [
      'soft hyphens and hard ones',
      run('<w:t>un\u00adseen</w:t><w:softHyphen/><w:noBreakHyphen/><w:t>x</w:t>'),
      'unseen-x',
    ],
    ['inserted text', '<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>', 'new'],
    [
      'not deleted text',
      `<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:t>new</w:t></w:r></w:p>`,
      'new',
    ],
    [
      'not moved text where it was',
      `<w:p><w:moveFrom><w:r><w:t>old</w:t></w:r></w:moveFrom></w:p>${p('new')}`,
      'new',
    ],
    [
      'a paragraph whose end is deleted',
      p('One ', '<w:rPr><w:del/></w:rPr>') + p('and two.'),
      'One and two.',
    ],
    ['not hidden text', run('<w:t>gone</w:t>', '<w:vanish/>') + p('seen'), 'seen'],
    ['text that is hidden no more', run('<w:t>seen</w:t>', '<w:vanish w:val="0"/>'), 'seen'],
    ['a link by its text', '<w:p><w:hyperlink><w:r><w:t>here</w:t></w:r></w:hyperlink></w:p>', 'here'],
    [
      'a field by its result',
      '<w:p><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:t>Monday</w:t></w:r></w:p>',
      'Monday',
    ],
    [
      'a text box once, after its paragraph',
      '<w:p><w:r><w:t>be</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>' +
        p('box') +
        '</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>' +
        p('box') +
        '</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>fore</w:t></w:r></w:p>',
      'before\n\nbox',
    ],
    [
      'not what stands where text is wanted',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('Click here')}</w:sdtContent></w:sdt>${p('a')}`,
      'a',
    ],
    [
      'cells and rows',
      `${p('a')}<w:tbl><w:tr><w:tc>${p('b')}</w:tc><w:tc>${p('c')}</w:tc></w:tr><w:tr><w:tc>${p('')}</w:tc><w:tc>${p('d')}</w:tc></w:tr></w:tbl>${p('e')}`,
      'a\n\nb\tc\nd\n\ne',
    ],
    [
      'a cell of several paragraphs',
      `<w:tbl><w:tr><w:tc>${p('a')}${p('b')}</w:tc><w:tc>${p('c')}</w:tc></w:tr></w:tbl>`,
      'a\n\nb\n\nc',
    ],
    [
      'a table in a cell',
      `<w:tbl><w:tr><w:tc>${p('a')}<w:tbl><w:tr><w:tc>${p('b')}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>`,
      'a\n\nb',
    ],
    [
      'how syllables are read',
      '<w:p><w:r><w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>',
      '東',
    ],
  ])('%s', async (_, body, expected) => expect(await textOf(docxOf(body))).toBe(expected))

  test('by any prefix', async () => {
    const xml = wordXml(p('One.')).replaceAll('w:', 'x:').replace('xmlns:w', 'xmlns:x')
    expect(await textOf(docxOf(xml))).toBe('One.')
  })

  test('headings, items and quotes are told by their styles', async () => {
    const style = (id: string, inner: string): string => `<w:style w:styleId="${id}">${inner}</w:style>`
    const styles = `<w:styles>${style('berschrift1', '<w:name w:val="heading 1"/>')}${style('Mine', '<w:basedOn w:val="berschrift1"/>')}${style('Zitat', '<w:name w:val="Quote"/>')}${style('Loop', '<w:basedOn w:val="Loop"/>')}</w:styles>`
    const styled = (id: string, text: string): string => p(text, `<w:pStyle w:val="${id}"/>`)
    const body =
      styled('berschrift1', 'A') +
      styled('Mine', 'B') +
      styled('Zitat', 'C') +
      styled('Loop', 'D') +
      p('E', '<w:numPr/>')
    expect(await kindsOf(docxOf(body, { 'word/styles.xml': styles }))).toEqual([
      'heading: A',
      'heading: B',
      'quote: C',
      'paragraph: D',
      'item: E',
    ])
  })

  const related = (type: string, target: string, content: string): Record<string, string> => ({
    'word/_rels/document.xml.rels': `<Relationships><Relationship Id="r1" Type="x/${type}" Target="${target}"/></Relationships>`,
    [`word/${target}`]: content,
  })

  test.each<[string, string, Record<string, string>, string]>([
    [
      'notes at the end',
      p('One.'),
      related('footnotes', 'f.xml', `<w:footnote>${p('Note.')}</w:footnote>`),
      'One.\n\nNote.',
    ],
    ['no header', p('One.'), related('header', 'h.xml', `<w:hdr>${p('Page 1')}</w:hdr>`), 'One.'],
    [
      'a header if there is nothing else',
      '',
      related('header', 'h.xml', `<w:hdr>${p('Dear all')}</w:hdr>`),
      'Dear all',
    ],
    [
      'a page that stands in it',
      `${p('One.')}<w:altChunk r:id="r1"/>${p('Two.')}`,
      related('aFChunk', 'a.html', '<p>Hi &ldquo;there&rdquo;'),
      'One.\n\nHi “there”\n\nTwo.',
    ],
  ])('%s', async (_, body, parts, expected) => expect(await textOf(docxOf(body, parts))).toBe(expected))

  test('what it says of itself', async () => {
    const core =
      '<x xmlns:a="http://purl.org/dc/elements/1.1/"><a:title>A &amp; B</a:title><a:creator>Ana Ruiz</a:creator><dcterms:created>2024-05-01</dcterms:created></x>'
    expect((await readOne('-', {}, stream(docxOf(p('a'), { 'docProps/core.xml': core })))).metadata).toEqual({
      title: 'A & B',
      author: 'Ana Ruiz',
      date: '2024-05-01',
      url: null,
      language: null,
    })
  })

  test('of Word 2003 is one XML file', async () => {
    const xml =
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">' +
      `<w:styles/><w:body>${p('One.')}<w:sectPr><w:hdr>${p('Head.')}</w:hdr></w:sectPr></w:body></w:wordDocument>`
    expect((await readOne('-', {}, stream(Buffer.from(xml)))).text).toBe('One.')
  })

  test('as one long XML file', async () => {
    const xml =
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">' +
      `<pkg:part pkg:name="/word/document.xml"><pkg:xmlData>${wordXml(p('One.')).replace(/^.*\?>/, '')}</pkg:xmlData></pkg:part></pkg:package>`
    expect(await textOf(xml)).toBe('One.')
  })
})

describe('ODT', () => {
  test.each<[string, string, string]>([
    ['headings and paragraphs', '<text:h>A</text:h><text:p>One.</text:p>', 'A\n\nOne.'],
    [
      'spaces count once',
      '<text:p> a\n  b<text:s text:c="2"/>c<text:tab/>d<text:line-break/>e</text:p>',
      'a b  c\td\ne',
    ],
    [
      'not deleted text',
      '<text:tracked-changes><text:p>old</text:p></text:tracked-changes><text:p>new</text:p>',
      'new',
    ],
    ['not comments', '<text:p>a<office:annotation><text:p>no</text:p></office:annotation>b</text:p>', 'ab'],
    [
      'notes at the end',
      '<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>n</text:p></text:note-body></text:note>b</text:p><text:p>c</text:p>',
      'ab\n\nc\n\nn',
    ],
    [
      'a text box after its paragraph',
      '<text:p>a<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>b</text:p>',
      'ab\n\nbox',
    ],
    [
      'cells',
      '<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>',
      'a\tb',
    ],
    [
      'no hidden section',
      '<text:section text:display="none"><text:p>x</text:p></text:section><text:p>a</text:p>',
      'a',
    ],
    ['very many spaces', '<text:p>a<text:s text:c="999999999"/>b</text:p>', `a${' '.repeat(1000)}b`],
  ])('%s', async (_, body, expected) => expect(await textOf(odtOf(body))).toBe(expected))

  test('lists and quotations', async () => {
    const body =
      '<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list><text:p text:style-name="Quotations">b</text:p>'
    expect(await kindsOf(odtOf(body))).toEqual(['item: a', 'quote: b'])
  })

  test('a password', async () => {
    const manifest = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>'
    expect(await messageOf('-', {}, stream(odtOf('', { 'META-INF/manifest.xml': manifest })))).toBe(
      'Cannot read "-": it is an OpenDocument text under a password. Save it without one.',
    )
  })

  // As LibreOffice writes it.
  const math =
    '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics>\n <mrow>\n  <mi>E</mi>\n  <mo>=</mo>\n  <msup><mi>mc</mi><mn>2</mn></msup>' +
    '</mrow>\n <annotation encoding="StarMath 5.0">E=mc^2</annotation></semantics></math>'
  const FORMULA = 'application/vnd.oasis.opendocument.formula'
  const withObject = (type: string, body: string, content = math): Buffer =>
    odtOf(body, {
      'META-INF/manifest.xml': `<manifest:manifest><manifest:file-entry manifest:full-path="Object 1/" manifest:media-type="${type}"/></manifest:manifest>`,
      'Object 1/content.xml': content,
    })
  const object = '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>'

  test.each<[string, string | Uint8Array, string]>([
    [
      'where it stands',
      withObject(FORMULA, `<text:p>Thus ${object} holds.</text:p><text:p>a</text:p>`),
      'Thus E=mc2 holds.\n\na',
    ],
    ['once, whoever else points to it', withObject(FORMULA, `<text:p>${object.repeat(3)}</text:p>`), 'E=mc2'],
    ['and no chart', withObject(`${FORMULA}.chart`, `<text:p>a${object}</text:p>`), 'a'],
    ['and nothing where it is gone', odtOf(`<text:p>a${object}b</text:p>`), 'ab'],
    [
      'in a document of one XML file, beside a chart',
      `<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>Thus <draw:frame><draw:object>${math}</draw:object></draw:frame> holds<draw:object><office:document><office:body><text:p>9 %</text:p></office:body></office:document></draw:object>.</text:p></office:text></office:body></office:document>`,
      'Thus E=mc2 holds.',
    ],
  ])('a formula is read %s', async (_, document, expected) => expect(await textOf(document)).toBe(expected))

  test('as OpenOffice wrote it before version 2', async () => {
    const document = zipOf([
      ['mimetype', 'application/vnd.sun.xml.writer'],
      [
        'content.xml',
        '<!DOCTYPE office:document-content PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "office.dtd">' +
          '<office:document-content><office:body><text:h>A</text:h><text:p>b</text:p></office:body></office:document-content>',
      ],
    ])
    expect(await textOf(document)).toBe('A\n\nb')
  })

  test('as one XML file', async () => {
    const xml =
      '<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>a</text:p></office:text></office:body></office:document>'
    expect(await textOf(xml)).toBe('a')
  })
})

describe('EPUB', () => {
  test('pages in order, each a part called by its heading', async () => {
    const readable = await readOne(
      '-',
      {},
      stream(epubOf({ 'b.xhtml': '<h1>Chapter&nbsp;1</h1><p>It was.', 'a.xhtml': '<p>The end.</p>' })),
    )
    expect(readable.text).toBe('Chapter\u00a01\n\nIt was.\n\nThe end.')
    expect(readable.metadata).toMatchObject({ title: 'A Book', author: 'Ana Ruiz', language: 'en' })
    expect(readable.segments?.map(({ part }) => part)).toEqual(['Chapter 1', 'Chapter 1', 'a.xhtml'])
  })

  test.each<[string, string, readonly string[]]>([
    ['lines of code as they are', '<pre>a\n  b</pre>', ['paragraph: a\n  b']],
    ['line breaks', '<p>a<br/> b</p>', ['paragraph: a\nb']],
    ['nothing hidden', '<p hidden="">x</p><p>a</p>', ['paragraph: a']],
    ['nor declarations', '<!DOCTYPE html [<!ENTITY a "b">]><p>a &a; b</p>', ['paragraph: a &a; b']],
    ['no page numbers', '<p>a <span epub:type="pagebreak">12</span>b</p>', ['paragraph: a b']],
    ['cells', '<table><tr><td>a</td><th>b</th></tr></table>', ['cell: a', 'cell: b']],
    ['explanations', '<dl><dt>a</dt><dd>b</dd></dl>', ['item: a', 'item: b']],
    ['quotes', '<blockquote><p>a</p></blockquote><p>b</p>', ['quote: a', 'paragraph: b']],
    ['what stands outside of all', 'a', ['paragraph: a']],
    ['no drawings', '<p>a<svg><title>x</title></svg></p>', ['paragraph: a']],
    ['an end without a beginning', '</li></table></pre><p>a</p>', ['paragraph: a']],
  ])('of a page are read %s', async (_, body, expected) =>
    expect(await kindsOf(epubOf({ 'a.xhtml': `<html><body>${body}</body></html>` }))).toEqual(expected),
  )

  test('a page that is missing is told', async () => {
    const broken = epubOf({ 'a.xhtml': '<p>One.</p>' })
      .toString('latin1')
      .replaceAll('OPS/a.xhtml', 'OPS/b.xhtml')
    const { text, notices } = await readOne('-', {}, stream(Buffer.from(broken, 'latin1')))
    expect(text).toBe('')
    expect(notices).toMatchObject([{ code: 'PART_MISSING' }])
  })

  test('protected by its publisher', async () => {
    const encryption =
      '<encryption><CipherData><CipherReference URI="OPS/a.xhtml"/></CipherData></encryption>'
    const book = epubOf({ 'a.xhtml': '' }, { 'META-INF/encryption.xml': encryption })
    expect(await messageOf('-', {}, stream(book))).toContain('its publisher has encrypted it (DRM)')
  })

  test('fonts may be scrambled', async () => {
    const encryption = '<encryption><CipherData><CipherReference URI="OPS/a.otf"/></CipherData></encryption>'
    const book = epubOf({ 'a.xhtml': '<p>One.' }, { 'META-INF/encryption.xml': encryption })
    expect(await textOf(book)).toBe('One.')
  })
})

describe('DOC', () => {
  test.each<[string, Buffer, string]>([
    ['paragraphs', docOf('One.\rTwo.\r'), 'One.\n\nTwo.'],
    ['letters of Windows', docOf('\x93Hi\x94, she said.\r'), '“Hi”, she said.'],
    ['breaks and hyphens', docOf('a\x0bb\x1ec\x1fd\r'), 'a\nb-cd'],
    ['a field by its result', docOf('see \x13HYPERLINK "x"\x14here\x15.\r'), 'see here.'],
    ['cells', docOf('a\x07b\x07\x07c\x07d\x07\x07'), 'a\tb\nc\td'],
    ['a document of Word 95', oldDocOf('\x93One.\x94\ra\x07b\x07\x07'), '“One.”\n\na\tb'],
    ['not deleted text', docOf('one two three\r', { deleted: [4, 8] }), 'one three'],
  ])('%s', async (_, content, expected) => expect(await textOf(content)).toBe(expected))

  const [HEADING, BULLET, QUOTE, MINE, IN_LIST, OF_LETTERS, ENDLESS, GONE] = [0, 1, 2, 3, 4, 5, 6, 7] as const
  const styles = sheetOf([
    { own: 1 },
    { own: 48 },
    { own: 180 },
    { own: 0xffe, base: HEADING },
    { own: 0xffe, properties: [0x0b, 0x46, 7, 0, 0x0a, 0x26, 1] },
    { own: 65, isOfLetters: true },
    { own: 0xffe, base: 6 },
  ])
  const OUTLINE = [0x40, 0x26]

  test.each<[string, number[], string]>([
    ['a heading', [HEADING], 'heading'],
    ['an item', [BULLET], 'item'],
    ['a quote', [QUOTE], 'quote'],
    ['made from a heading', [MINE], 'heading'],
    ['of a list', [IN_LIST], 'item'],
    ['of letters', [OF_LETTERS], 'paragraph'],
    ['made from itself', [ENDLESS], 'paragraph'],
    ['that is not there', [GONE], 'paragraph'],
    ['a quote, but for a level in the outline', [QUOTE, ...OUTLINE, 0], 'heading'],
    ['a heading, but for none', [HEADING, ...OUTLINE, 9], 'heading'],
    ['of a list, but taken out of it', [IN_LIST, 0x0b, 0x46, 0, 0], 'paragraph'],
    [
      'with properties of any length',
      [HEADING, 0x00, 0xc0, 1, 0, 0x00, 0xe0, 0, 0, 0, 0x00, 0x66, 0, 0, 0, 0],
      'heading',
    ],
  ])('a paragraph whose style is %s', async (_, [style = 0, ...properties], kind) =>
    expect(await kindsOf(docOf('a\r', { styles, paragraphs: [[style, ...properties]] }))).toEqual([
      `${kind}: a`,
    ]),
  )

  test('styles cut off anywhere, are there or not', async () => {
    for (let length = 0; length < styles.length; length += 3) {
      const [line] = await kindsOf(
        docOf('a\r', { styles: styles.subarray(0, length), paragraphs: [[QUOTE]] }),
      )
      expect(line).toMatch(/^(?:paragraph|quote): a$/)
    }
  })

  test.each<[string, Buffer, string]>([
    ['under a password', docOf('x', { flags: 0x100 }), 'it is a Word document under a password'],
    [
      'Office files under a password',
      compoundOf({ EncryptedPackage: Buffer.alloc(8) }),
      'it is an Office document under a password',
    ],
    [
      'an Excel workbook',
      compoundOf({ Workbook: Buffer.alloc(8) }),
      'it is an Excel workbook. First run: soffice --headless --convert-to csv "-"',
    ],
    [
      'without a table',
      compoundOf({ WordDocument: Buffer.concat([Buffer.from([0xec, 0xa5, 0xc1, 0]), Buffer.alloc(1000)]) }),
      'its stream 0Table is missing',
    ],
    [
      'a StarWriter document',
      compoundOf({ StarWriterDocument: Buffer.alloc(8) }),
      'it is a StarWriter document',
    ],
    ['something else', compoundOf({ Stuff: Buffer.alloc(8) }), 'it is a document of an old Office program'],
  ])('%s is refused', async (_, content, message) =>
    expect(await messageOf('-', {}, stream(content))).toContain(message),
  )
})

describe('hostile documents', () => {
  const deep = (count: number): string => '<w:sdt>'.repeat(count) + p('a') + '</w:sdt>'.repeat(count)

  test.each<[string, Buffer | string, string]>([
    [
      'entities',
      docxOf(wordXml('').replace('?>', '?><!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>')),
      'INPUT_UNSAFE',
    ],
    ['entities from outside', odtOf('<!ENTITY a SYSTEM "file:///etc/passwd">'), 'INPUT_UNSAFE'],
    ['deep nesting', docxOf(deep(100_000)), 'INPUT_TOO_DEEP'],
    ['deep groups', `{\\rtf1 ${'{'.repeat(100_000)}`, 'INPUT_TOO_DEEP'],
    ['a part that unpacks to a huge one', docxOf(p('a'.repeat(60_000_000))), 'INPUT_TOO_LARGE'],
    [
      'no body',
      zipOf([
        [
          '[Content_Types].xml',
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        ],
      ]),
      'INPUT_DAMAGED',
    ],
    ['a book without pages', zipOf([['mimetype', 'application/epub+zip']]), 'INPUT_DAMAGED'],
    ['a compound file that is cut off', docOf('One.\r').subarray(0, 1000), 'INPUT_DAMAGED'],
  ])('%s', async (_, content, code) =>
    expect(summary(await load('-', {}, stream(content)))).toEqual([`-: ${code}`]),
  )

  test('parts that are too much together', async () => {
    const big = docxOf(p(Array.from({ length: 3000 }, (_, at) => `word${at}`).join(' ')))
    expect(summary(await load('-', { maxBytes: 20_000 }, stream(big)))).toEqual(['-: INPUT_TOO_LARGE'])
  })

  const euro = '<?xml version="1.0" encoding="windows-1252"?>'
  const wide = (text: string): Buffer => Buffer.from(text, 'utf16le')
  test.each<[string, (xml: string) => Buffer]>([
    ['UTF-8', (xml) => Buffer.from(xml)],
    ['UTF-8 under a mark', (xml) => Buffer.from(`\ufeff${xml}`)],
    ['UTF-16', wide],
    ['UTF-16 under a mark', (xml) => wide(`\ufeff${xml}`)],
    ['UTF-16 the other way round', (xml) => wide(xml).swap16()],
    ['UTF-16 the other way round, under a mark', (xml) => wide(`\ufeff${xml}`).swap16()],
    [
      'the letters of Windows',
      (xml) => Buffer.from(xml.replace(/^<\?.*?\?>/, euro).replace('“', '\x93'), 'latin1'),
    ],
    ['what nobody knows', (xml) => Buffer.from(xml.replace('UTF-8', 'x-klingon'))],
  ])('XML may be written in %s', async (_, write) => {
    expect(await textOf(zipOf([['word/document.xml', write(wordXml(p('“Zoë')))]]))).toContain('“Zo')
  })

  test('undeclared entities stay as they are, and the usual ones are characters', async () =>
    expect(await textOf(docxOf(p('&lt;&#8220;&x;')))).toBe('<“&x;'))

  test('XML that breaks off is read as far as it goes', async () => {
    expect(await textOf(docxOf(`${wordXml(p('One.')).slice(0, -22)}<w:p><w:r><w:t>Tw`))).toBe('One.\n\nTw')
  })

  test.each<[string, (count: number) => Buffer | string]>([
    ['paragraphs', (count) => docxOf(p('One and two. ').repeat(count))],
    [
      'text boxes in each other',
      (count) => docxOf(`<w:p>${'<w:r><w:txbxContent><w:p/></w:txbxContent></w:r>'.repeat(count)}</w:p>`),
    ],
    ['cells', (count) => docxOf(`<w:tbl><w:tr>${`<w:tc>${p('a')}</w:tc>`.repeat(count)}</w:tr></w:tbl>`)],
    [
      'items of a list whose mark is a page',
      (count) =>
        docxOf(p('a', '<w:numPr><w:numId w:val="1"/></w:numPr>').repeat(count), {
          'word/numbering.xml': `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="${'%1'.repeat(count)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
        }),
    ],
    [
      'styles on each other',
      (count) =>
        docxOf(p('a', `<w:pStyle w:val="s${count - 1}"/>`).repeat(count), {
          'word/styles.xml': Array.from(
            { length: count },
            (_, at) => `<w:style w:styleId="s${at}"><w:basedOn w:val="s${at - 1}"/></w:style>`,
          ).join(''),
        }),
    ],
    ['fields in each other', (count) => docOf('\x13'.repeat(Math.min(count, 1000)))],
    ['RTF groups', (count) => `{\\rtf1 ${'{\\b a}\\par '.repeat(count)}}`],
  ])('ten times as much takes ten times as long: %s', async (_, make) => {
    const [small, large] = [make(700), make(7000)]
    const few = await cpuOf(() => load('-', {}, stream(small)))
    const many = await cpuOf(() => load('-', {}, stream(large)))
    expect(many).toBeLessThan(40 * few + 200)
  })
})

test('a document of an archive is called after its place', async () => {
  inFolder({
    'a.zip': zipOf([
      ['b.docx', docxOf(p('One.'))],
      ['c.doc', '{\\rtf1 Two.}'],
    ]),
  })
  const items = await load('a.zip')
  expect(
    items.map((item) => item.ok && `${item.readable.id} ${item.readable.format} ${item.readable.text}`),
  ).toEqual(['a.zip/b.docx docx One.', 'a.zip/c.doc rtf Two.'])
})
