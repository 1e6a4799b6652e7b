import { beforeAll, expect, test } from 'vitest'
import { createExtractor, type Result } from '../../../src/index.js'
import { readOne } from '../support.js'

const fixtures = new URL('../../fixtures/formats/', import.meta.url).pathname
const seed = new URL('../../../seeds/izium.md', import.meta.url).pathname
const extract = createExtractor()

/** What a reader asks for: who, where, which organisations, and who said what. The order follows how often a name occurs. */
const toFindings = ({ people, places, organisations, quotes }: Result) => ({
  people: people.map(({ name }) => name).toSorted(),
  places: places.map(({ name }) => name).toSorted(),
  organisations: organisations.map(({ name }) => name).toSorted(),
  quotes: quotes.map(({ kind, text, speaker }) => [kind, text.replace(/\s+/g, ' '), speaker?.name ?? null]),
})

const findingsOf = async (path: string) => toFindings(extract(await readOne(path)))

let expected: ReturnType<typeof toFindings>
beforeAll(async () => {
  expected = await findingsOf(seed)
})

test('the report is worth comparing', () => {
  expect(expected.people).toContain('Volodymyr Zelenskyy')
  expect(expected.quotes.length).toBeGreaterThan(5)
})

// How each was made stands in the README there.
test.each([
  ['izium.txt', 'text'],
  ['izium.md.gz', 'markdown'],
  ['izium.zip', 'markdown'],
  ['izium.html', 'html'],
  ['izium-chromium.pdf', 'pdf'],
  ['izium-groff-columns.pdf', 'pdf'],
  ['izium-libreoffice.pdf', 'pdf'],
  ['izium-reportlab-columns.pdf', 'pdf'],
  ['izium-quoted-printable.eml', 'eml'],
  ['izium-base64.eml', 'eml'],
  ['izium.vtt', 'subtitles'],
  ['izium.docx', 'docx'],
  ['izium-python.docx', 'docx'],
  ['izium.odt', 'odt'],
  ['izium-python.odt', 'odt'],
  ['izium.epub', 'epub'],
  ['izium-python.epub', 'epub'],
  ['izium.rtf', 'rtf'],
])('%s gives what the Markdown gives', async (file, format) => {
  const readable = await readOne(`${fixtures}${file}`)
  expect(readable.format).toBe(format)
  expect(toFindings(extract(readable))).toEqual(expected)
})
