import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ftm } from '../../src/report/formats/ftm.js'
import { tei } from '../../src/report/formats/tei.js'
import { webannotation } from '../../src/report/formats/webannotation.js'
import { toNested, toPieces, type Mark } from '../../src/report/nested-marks.js'
import { toUri } from '../../src/report/uri.js'
import { toXml } from '../../src/report/xml-text.js'
import type { Result } from '../../src/schema/result.js'
import { entity, merged, passage, quote, report, reportMerged, result, resultFor } from './results.js'

const TEXT = '“We won,” said Ana Ruiz, “and\n\nwe left Lisbon.”\n\nIt rained & poured.'

test('tei: names and speech in the text, lists of whom they mean', async () => {
  const xml = await report(tei, [resultFor(tei, TEXT)])
  const certain = xml.replace(/ cert="[\d.]+"/g, '')
  expect(certain).toContain('<person xml:id="d1-person-1"><persName>Ana Ruiz</persName></person>')
  expect(certain).toContain(
    '<p>“<said xml:id="d1-quote-1" next="#d1-quote-1.2" who="#d1-person-1" direct="true">We won,</said>” said ' +
      '<persName ref="#d1-person-1">Ana Ruiz</persName>, ' +
      '“<said xml:id="d1-quote-1.2" prev="#d1-quote-1" next="#d1-quote-1.3" who="#d1-person-1" direct="true">and</said></p>\n' +
      '<p><said xml:id="d1-quote-1.3" prev="#d1-quote-1.2" who="#d1-person-1" direct="true">we left ' +
      '<placeName ref="#d1-place-1">Lisbon</placeName>.</said>”</p>\n' +
      '<p>It rained &amp; poured.</p>',
  )
})

test('tei: several documents are a corpus, in which no id is there twice', async () => {
  const documents = ['a.txt', 'b.txt', 'c.txt'].map((id) => resultFor(tei, TEXT, id))
  const xml = await report(tei, documents)
  expect(xml).toMatch(/^<\?xml[^\n]*\n<teiCorpus [^]*<\/teiCorpus>\n$/)
  const ids = Array.from(xml.matchAll(/xml:id="([^"]*)"/g), ([, id]) => id)
  expect(ids).toHaveLength(new Set(ids).size)
  expect(xml.match(/<TEI /g)).toHaveLength(3)
})

test.each<[string, Partial<Result['source']>, readonly string[], readonly string[]]>([
  [
    'nothing but its file',
    {},
    ['<title>a.txt</title>', '<idno type="file">a.txt</idno>'],
    ['<author>', '<date>'],
  ],
  ['its id, where there is no file', { path: null }, ['<idno type="file">a.txt</idno>'], []],
  [
    'all that is known of it',
    { title: 'A & B', author: 'Ana <Ruiz>', date: '2024-05-01', url: 'http://a.example/?b&c' },
    [
      '<title>A &amp; B</title>',
      '<author>Ana &lt;Ruiz&gt;</author>',
      '<date>2024-05-01</date>',
      '<idno type="URL">http://a.example/?b&amp;c</idno>',
    ],
    [],
  ],
  ['its language', { language: null }, ['xml:lang="und"'], []],
])('tei: a document tells %s', async (_, source, there, gone) => {
  const xml = await report(tei, [result({ text: 'One.', source: { ...result().source, ...source } })])
  for (const words of there) expect(xml).toContain(words)
  for (const words of gone) expect(xml).not.toContain(words)
})

test.each([
  [
    'paragraphs of a line each',
    ['It rained. ', 'It poured. '].map((words) => words.repeat(20)).join('\n'),
    2,
  ],
  [
    'lines of one width that end in CR LF',
    'It rained on that day, and on the whole of the next.\r\n'.repeat(4),
    1,
  ],
])('tei: the paragraphs of %s', async (_, text, count) =>
  expect((await report(tei, [result({ text })])).match(/<p>It [^]*?<\/p>/g)).toHaveLength(count),
)

test('tei: a text without words has an empty paragraph', async () =>
  expect(await report(tei, [result({ text: ' \n' })])).toContain('<body>\n<p/>\n</body>'))

test.each([
  ['<a b="c">&amp;', '&lt;a b=&quot;c&quot;&gt;&amp;amp;'],
  ['a\tb\nc', 'a\tb\nc'],
  ['a\rb', 'a&#13;b'],
  ['\u001b[2J', '␛[2J'],
  ['\u202eabc\u009b', '&#8238;abc&#155;'],
  ['\ud800 \uffff 🙂', '\ufffd \ufffd 🙂'],
  ['a \ufffe', 'a \ufffd'],
])('%j is %j in XML', (text, expected) => expect(toXml(text)).toBe(expected))

const marks = fc.array(
  fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]): Mark => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  { maxLength: 8 },
)

test('marks that overlap become elements that nest, around all of the text and no more', () =>
  fc.assert(
    fc.property(marks, fc.nat(20), (all, start) => {
      const open: Mark[] = []
      let at = start
      for (const step of toNested(toPieces({ start, end: 30 }, all))) {
        if (step.kind === 'text') {
          expect(step.start).toBe(at)
          at = step.end
          const around = all.filter((mark) => mark.start <= step.start && mark.end >= step.end)
          expect(new Set(open)).toEqual(new Set(around))
        } else if (step.kind === 'open') open.push(step.mark)
        else expect(open.pop()).toBe(step.mark)
      }
      expect([at, open]).toEqual([30, []])
    }),
  ))

interface Annotation {
  readonly id: string
  readonly target: { readonly selector: unknown } | readonly { readonly selector: unknown }[]
  readonly body: readonly { readonly value?: string; readonly source?: object }[]
}

const annotationsOf = (text: string): readonly Annotation[] =>
  (JSON.parse(text) as { readonly items: readonly Annotation[] }).items

test('webannotation: a name by its position and its words, a quote by those of its parts', async () => {
  const items = annotationsOf(await report(webannotation, [resultFor(webannotation, `🙂 ${TEXT}`)]))
  expect(items[0]!.body).toMatchObject([
    { value: 'person' },
    { source: { type: 'schema:Person', 'schema:name': 'Ana Ruiz' } },
  ])
  expect(items[0]!.target).toEqual({
    source: 'a.txt',
    selector: [
      { type: 'TextPositionSelector', start: 17, end: 25 },
      {
        type: 'TextQuoteSelector',
        exact: 'Ana Ruiz',
        prefix: '🙂 “We won,” said ',
        suffix: ', “and\n\nwe left Lisbon.”\n\nIt rai',
      },
    ],
  })
  const said = items.at(-1)!
  expect(said.target).toHaveLength(3)
  expect(said.body[1]).toMatchObject({
    source: { type: 'schema:Quotation', 'schema:creator': { 'schema:name': 'Ana Ruiz' } },
  })
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
})

test('webannotation: where the text is not the file, words alone, and the page of a PDF', async () => {
  const at = { ...passage('Ana'), confidence: 0.9, page: 3 }
  const source = { ...result().source, format: 'pdf', path: 'my notes/ä.pdf' }
  const found = result({ text: 'Ana left.', source, people: [entity('Ana', { mentions: [at] })] })
  const [item] = annotationsOf(await report(webannotation, [found]))
  expect(item!.target).toEqual({
    source: 'my%20notes/%C3%A4.pdf#a.txt',
    selector: {
      type: 'FragmentSelector',
      conformsTo: 'http://tools.ietf.org/rfc/rfc3778',
      value: 'page=3',
      refinedBy: { type: 'TextQuoteSelector', exact: 'Ana', prefix: '', suffix: ' left.' },
    },
  })
})

test('webannotation: several documents are one page, and a run gives the ids of the last one', async () => {
  const documents = ['a.txt', 'b.txt'].map((id) => resultFor(webannotation, TEXT, id))
  const page = await report(webannotation, [documents[0]!, result({ text: '' }), documents[1]!])
  const items = annotationsOf(page)
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  expect(await report(webannotation, [documents[0]!, result({ text: '' }), documents[1]!])).toBe(page)
})

test.each([
  ['a.txt', 'a.txt'],
  ['my notes/50%?.txt', 'my%20notes/50%25%3F.txt'],
  ['/tmp/a.txt', 'file:///tmp/a.txt'],
  ['C:\\a b\\c.txt', 'file:///C:/a%20b/c.txt'],
  ['javascript:alert(1)', 'javascript%3Aalert(1)'],
])('the path %j is the reference %j', (path, uri) => expect(toUri(path)).toBe(uri))

interface Proxy {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

const proxiesOf = (lines: string): Proxy[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Proxy)

test('ftm: the document, who and what is in it, their mentions, and each quote as a note', async () => {
  const proxies = proxiesOf(await report(ftm, [resultFor(ftm, `${TEXT} Ruiz, she told Reuters, had left.`)]))
  const [document, ...others] = proxies
  expect(document).toMatchObject({
    schema: 'Document',
    properties: {
      fileName: ['a.txt'],
      peopleMentioned: ['Ana Ruiz'],
      locationMentioned: ['Lisbon'],
      language: ['eng'],
    },
  })
  const person = others.find(({ schema }) => schema === 'Person')!
  expect(person.properties).toMatchObject({ name: ['Ana Ruiz'], proof: [document!.id] })
  expect(others.find(({ schema }) => schema === 'Mention')!.properties).toEqual({
    document: [document!.id],
    resolved: [person.id],
    name: ['Ana Ruiz', 'Ruiz'],
    detectedSchema: ['Person'],
  })
  expect(others.find(({ schema }) => schema === 'Note')!.properties).toMatchObject({
    name: ['Quote of Ana Ruiz'],
    description: ['We won, and we left Lisbon.'],
    summary: ['direct quote, said, a.txt:1'],
    entity: [person.id],
  })
  expect(new Set(proxies.map(({ id }) => id)).size).toBe(proxies.length)
})

test.each([
  ['2024-03-01T10:00:00Z', ['2024-03-01']],
  ['2024', ['2024']],
  ['March 1, 2024', undefined],
])('ftm: the date %j of an article is %j', async (date, expected) => {
  const source = { ...result().source, date, url: 'https://a.example/1' }
  const [article] = proxiesOf(await report(ftm, [result({ source })]))
  expect(article!.schema).toBe('Article')
  expect(article!.properties['publishedAt']).toEqual(expected)
})

test('ftm: an entity of many documents, without what only a document has', async () =>
  expect(proxiesOf(await reportMerged(ftm, [merged('Ana Ruiz', { roles: ['mayor'] })]))).toMatchObject([
    { schema: 'Person', properties: { name: ['Ana Ruiz'], position: ['mayor'] } },
  ]))

test.each([
  ['tei', tei],
  ['webannotation', webannotation],
  ['ftm', ftm],
] as const)('%s: nothing in it acts on a terminal', async (_, reporter) => {
  const words = '\u001b[2J\u202e\u0007'
  const hostile = result({ id: words, text: words, people: [entity(words)], quotes: [quote(words)] })
  expect(await report(reporter, [hostile])).not.toMatch(/[\u001b\u202e\u0007]/)
})
