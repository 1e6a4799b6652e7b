import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createExtractor } from '../../../src/extract.js'
import { openPdf } from '../../../src/sources/formats/pdf/open-pdf.js'
import { readPage } from '../../../src/sources/formats/pdf/page-content.js'
import { inFolder, load, readOne } from '../support.js'
import { column, toFile, toPdf, toStream, type Placed } from './pdf-maker.js'

const inRepository = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

const read = async (pdf: Buffer): Promise<Awaited<ReturnType<typeof readOne>>> => {
  inFolder({ 'a.pdf': pdf })
  return readOne('a.pdf')
}
const blocksOf = async (pdf: Buffer): Promise<string[]> => {
  const { text, blocks } = await read(pdf)
  return blocks!.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`)
}
const errorOf = async (pdf: Buffer): Promise<string> => {
  inFolder({ 'a.pdf': pdf })
  const [loaded] = await load('a.pdf')
  return loaded?.ok === false ? `${loaded.error.code} ${loaded.error.message}` : 'read'
}

const prose = (line: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${line} ${'abcdefghij'[i]}`)

describe('what stands where on a page is read as', () => {
  test.each<[string, readonly (readonly Placed[])[], readonly string[]]>([
    [
      'lines of a paragraph, joined',
      [column(50, 700, ['The harbour was closed on Monday, said the', 'mayor of Lisbon.'])],
      ['paragraph: The harbour was closed on Monday, said the mayor of Lisbon.'],
    ],
    [
      'a word cut at the end of a line, whole again, and compounds with their hyphen',
      [
        column(50, 700, [
          'A well-',
          'known engineer spoke of the Franco-',
          'German develop-',
          'ment of the harbour.',
        ]),
      ],
      ['paragraph: A well-known engineer spoke of the Franco-German development of the harbour.'],
    ],
    [
      'paragraphs with white between',
      [
        [
          ...column(50, 700, ['The harbour was closed', 'on Monday.']),
          ...column(50, 664, ['Nobody was hurt when', 'it opened.']),
        ],
      ],
      ['paragraph: The harbour was closed on Monday.', 'paragraph: Nobody was hurt when it opened.'],
    ],
    [
      'paragraphs that begin with an indent',
      [
        [
          ...column(62, 700, ['The harbour was closed on Monday morn']),
          ...column(50, 688, ['and the ships that lay before it waited.']),
          ...column(62, 676, ['Nobody was hurt when it opened, said']),
          ...column(50, 664, ['the mayor of the town that owns all it.']),
        ],
      ],
      [
        'paragraph: The harbour was closed on Monday morn and the ships that lay before it waited.',
        'paragraph: Nobody was hurt when it opened, said the mayor of the town that owns all it.',
      ],
    ],
    [
      'a headline in larger type and a heading in bold',
      [
        [
          { x: 50, y: 740, text: 'Harbour closed', size: 20 },
          { x: 50, y: 712, text: 'What happened', bold: true },
          ...column(50, 700, ['The harbour was closed on Monday, said the', 'mayor of Lisbon.']),
        ],
      ],
      [
        'heading: Harbour closed',
        'heading: What happened',
        'paragraph: The harbour was closed on Monday, said the mayor of Lisbon.',
      ],
    ],
    [
      'two columns under a headline, one after the other, and the sentence that goes on',
      [
        [
          { x: 50, y: 740, text: 'The harbour of Lisbon was closed for a whole day in May', size: 18 },
          ...column(50, 700, prose('left words of a long text', 5)),
          ...column(310, 699, prose('right words of a long text', 5)),
        ],
      ],
      [
        'heading: The harbour of Lisbon was closed for a whole day in May',
        `paragraph: ${prose('left words of a long text', 5).join(' ')} ${prose('right words of a long text', 5).join(' ')}`,
      ],
    ],
    [
      'rows and cells of a table',
      [
        ['Town', 'Lisbon', 'Porto', 'Faro'].flatMap((town, i) => [
          { x: 50, y: 700 - 14 * i, text: town },
          { x: 200, y: 700 - 14 * i, text: ['Mayor', 'Ana Ruiz', 'Ben Cole', 'Eva Lund'][i]! },
        ]),
      ],
      ['Town', 'Mayor', 'Lisbon', 'Ana Ruiz', 'Porto', 'Ben Cole', 'Faro', 'Eva Lund'].map(
        (cell) => `cell: ${cell}`,
      ),
    ],
    [
      'items without their bullets',
      [column(50, 700, ['\x95 the harbour of Lisbon', '\x95 the harbour of Porto'])],
      ['item: the harbour of Lisbon', 'item: the harbour of Porto'],
    ],
    [
      'one text over pages, without heads, feet and page numbers',
      ['The harbour was closed on Monday, said the', 'mayor of Lisbon, and the ships had to', 'wait.'].map(
        (line, i) => [
          { x: 50, y: 780, text: 'The Example Gazette', size: 8 },
          { x: 50, y: 700, text: line },
          { x: 300, y: 20, text: `Page ${i + 1} of 3`, size: 8 },
        ],
      ),
      ['paragraph: The harbour was closed on Monday, said the mayor of Lisbon, and the ships had to wait.'],
    ],
    [
      'what a browser prints around a single page, left out',
      [
        [
          { x: 20, y: 785, text: '11/30/26, 5:03 AM', size: 8 },
          { x: 280, y: 785, text: 'Harbour closed', size: 8 },
          { x: 50, y: 700, text: 'The harbour was closed on Monday.' },
          { x: 20, y: 12, text: 'https://gazette.example/harbour', size: 8 },
          { x: 570, y: 12, text: '1/1', size: 8 },
        ],
      ],
      ['paragraph: The harbour was closed on Monday.'],
    ],
    [
      'a note after the paragraph that it belongs to, without the mark that leads to it',
      [
        [
          { x: 50, y: 700, text: 'The harbour was closed on Monday, said the' },
          { x: 50, y: 688, text: 'mayor of Lisbon' },
          { x: 122, y: 692, text: '1', size: 6 },
          { x: 130, y: 688, text: 'and the ships that lay outside had to' },
          { x: 50, y: 100, text: '1', size: 5 },
          { x: 54, y: 97, text: 'Ana Ruiz was elected in May.', size: 8 },
        ],
        [{ x: 50, y: 700, text: 'wait until the evening of the next day.' }],
      ],
      [
        'paragraph: The harbour was closed on Monday, said the mayor of Lisbon and the ships that lay outside had to wait until the evening of the next day.',
        'paragraph: Ana Ruiz was elected in May.',
      ],
    ],
    [
      'an initial as part of its word',
      [
        [
          { x: 50, y: 680, text: 'T', size: 34 },
          { x: 72, y: 697, text: 'he harbour was closed on Monday, said' },
          { x: 72, y: 685, text: 'the mayor of Lisbon, and all the ships' },
          { x: 50, y: 673, text: 'outside had to wait.' },
        ],
      ],
      [
        'paragraph: The harbour was closed on Monday, said the mayor of Lisbon, and all the ships outside had to wait.',
      ],
    ],
    [
      'letters printed twice to look bold, once',
      [
        [
          { x: 50, y: 700, text: 'Lisbon' },
          { x: 50.3, y: 700, text: 'Lisbon' },
        ],
      ],
      ['paragraph: Lisbon'],
    ],
  ])('%s', async (_, pages, expected) => expect(await blocksOf(toPdf(...pages))).toEqual(expected))
})

test('every passage knows its page', async () => {
  const pdf = toPdf(
    [{ x: 50, y: 700, text: 'Ana Ruiz left Madrid on Monday.' }],
    [{ x: 50, y: 700, text: 'Ben Cole stayed in Lisbon.' }],
  )
  const { people } = createExtractor()(await read(pdf))
  expect(people.map(({ name, mentions }) => [name, mentions[0]!.page])).toEqual([
    ['Ana Ruiz', 1],
    ['Ben Cole', 2],
  ])
})

const found = (result: ReturnType<ReturnType<typeof createExtractor>>): unknown => ({
  names: [result.people, result.places, result.organisations].map((entities) =>
    entities.map(({ name, mentions }) => [name, mentions.length]),
  ),
  quotes: result.quotes.map(({ kind, text, speaker }) => [kind, text, speaker?.name]),
})

test.each(['chromium', 'groff-columns', 'libreoffice', 'reportlab-columns'])(
  'an article printed by %s says the same as its text',
  async (program) => {
    const extract = createExtractor()
    const [text, printed] = await Promise.all([
      readOne(inRepository('seeds/izium.md')),
      readOne(inRepository(`tests/fixtures/formats/izium-${program}.pdf`)),
    ])
    expect(found(extract(printed))).toEqual(found(extract(text)))
  },
)

describe('what else a PDF tells', () => {
  test('title, author, date and language', async () => {
    const pdf = toFile([toStream('', 'BT /F 10 Tf 50 700 Td (Lisbon) Tj ET')], '/Font<</F 3 0 R>>', {
      catalogue: '/Lang(en-GB)',
    })
    const about = `/Info <</Title(Harbour closed)/Author(Ana Ruiz)/CreationDate(D:20140124111144+01'00')>>`
    const { metadata } = await read(
      Buffer.from(pdf.toString('latin1').replace('/Root 1 0 R', `/Root 1 0 R${about}`), 'latin1'),
    )
    expect(metadata).toEqual({
      title: 'Harbour closed',
      author: 'Ana Ruiz',
      date: '2014-01-24T11:11:44+01:00',
      url: null,
      language: 'en-GB',
    })
  })

  test('fields as they are filled in, and boxes of text, but no notes to be clicked on', async () => {
    const pdf = toFile([toStream('', '')], '/Font<</F 3 0 R>>', {
      more: [
        '<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V(Ana Ruiz)/Rect[50 600 200 620]/F 4>>',
        '<</Type/Annot/Subtype/Widget/FT/Ch/Ff 131072/T(town)/V(l)/Opt[[(l)(Lisbon)][(p)(Porto)]]/Rect[50 570 200 590]/F 4>>',
        '<</Type/Annot/Subtype/FreeText/Contents(Seen in May.)/DA(/F 10 Tf)/Rect[50 500 200 520]/F 4>>',
        '<</Type/Annot/Subtype/Text/Contents(Is this right?)/Rect[50 400 70 420]/F 4>>',
        '<</Type/Annot/Subtype/Widget/FT/Tx/T(old)/V(Eva Lund)/Rect[50 600 200 620]/F 2>>',
      ],
      page: '/Annots[5 0 R 6 0 R 7 0 R 8 0 R 9 0 R]',
      catalogue: '/AcroForm<</Fields[5 0 R 6 0 R 9 0 R]>>',
    })
    expect(await blocksOf(pdf)).toEqual(['cell: Ana Ruiz', 'cell: Lisbon', 'cell: Seen in May.'])
  })

  test('pages without text, if there are many', async () => {
    const { notices } = await read(toPdf([{ x: 50, y: 700, text: 'Lisbon' }], [], []))
    expect(notices?.map(({ code }) => code)).toEqual(['PAGES_WITHOUT_TEXT'])
  })
})

test('a PDF is known by its first bytes, whatever it is called', async () => {
  inFolder({ 'a.txt': toPdf([{ x: 50, y: 700, text: 'Lisbon' }]) })
  expect(await readOne('a.txt')).toMatchObject({ format: 'pdf', text: 'Lisbon' })
})

test('a text about PDF is a text', async () => {
  inFolder({ 'a.txt': 'It begins with %PDF-1.7 in all cases.\n' })
  expect(await readOne('a.txt')).toMatchObject({ format: 'text' })
})

describe('refused', () => {
  const text = 'BT /F 10 Tf 50 700 Td (Ana Ruiz left Madrid.) Tj ET'
  const glyphs = toFile(
    [toStream('', 'BT /F 10 Tf 50 700 Td <0102030405060708> Tj ET')],
    '/Font<</F 5 0 R>>',
    {
      more: [
        '<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/CharProcs<<>>/Encoding<</Differences[]>>/FirstChar 1/LastChar 8/Widths[1 1 1 1 1 1 1 1]>>',
      ],
    },
  )
  test.each<[string, Buffer, string]>([
    [
      'one with a password',
      readFileSync(inRepository('tests/fixtures/formats/locked.pdf')),
      'INPUT_ENCRYPTED',
    ],
    ['a scan', toPdf([]), 'INPUT_NO_TEXT Cannot read "a.pdf": its page holds no text'],
    ['letters that the font does not tell', glyphs, 'INPUT_NO_TEXT'],
    ['nothing but the mark', Buffer.from('%PDF-1.7\n'), 'INPUT_DAMAGED'],
    ['noise', Buffer.from(`%PDF-1.7\n${'\x00\xff<<[('.repeat(1000)}`, 'latin1'), 'INPUT_DAMAGED'],
    ['the first half of one', toPdf([{ x: 50, y: 700, text: 'Lisbon' }]).subarray(0, 120), 'INPUT_DAMAGED'],
    [
      'dictionaries in each other',
      Buffer.from(`%PDF-1.7\n1 0 obj\n${'<</A '.repeat(100_000)}`),
      'INPUT_DAMAGED',
    ],
    [
      'pages that hold themselves',
      toFile([toStream('', text)], '/Font<</F 3 0 R>>', { kids: '2 0 R', count: 1e9 }),
      'INPUT_DAMAGED',
    ],
    [
      'one page a thousand times',
      toFile([toStream('', text)], '/Font<</F 3 0 R>>', { kids: '5 0 R '.repeat(1000), count: 1000 }),
      'INPUT_DAMAGED',
    ],
    [
      'what unpacks to 300 MB of text',
      toFile([toStream('/Filter/FlateDecode', deflateSync(Buffer.alloc(300_000_000, '(a)')))], ''),
      'INPUT_',
    ],
  ])('%s', async (_, pdf, expected) => expect(await errorOf(pdf)).toContain(expected))

  test('what claims to have more pages than there are is read as far as it goes', async () => {
    const pdf = toFile([toStream('', text)], '/Font<</F 3 0 R>>', { count: 1e9 })
    expect((await read(pdf)).text).toBe('Ana Ruiz left Madrid.')
  })

  test('a form that draws itself ten times in ten others, in time', async () => {
    const forms = Array.from({ length: 12 }, (_, i) =>
      toStream(
        `/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X ${6 + i} 0 R>>/Font<</F 3 0 R>>>>`,
        i === 11 ? text : '/X Do '.repeat(10),
      ),
    )
    const pdf = toFile([toStream('', '/X Do')], '/XObject<</X 5 0 R>>', { more: forms })
    const open = await openPdf(pdf, 'a.pdf', new AbortController().signal, 1)
    await expect(readPage(open, 1, 'a.pdf', new Set())).rejects.toMatchObject({ code: 'INPUT_TOO_SLOW' })
    await open.close()
  })

  test('whatever is open, at once when the user stops it', async () => {
    const stop = new AbortController()
    const opened = openPdf(toPdf([{ x: 50, y: 700, text: 'Lisbon' }]), 'a.pdf', stop.signal)
    stop.abort(new Error('stopped'))
    await expect(opened).rejects.toThrow('stopped')
  })
})
