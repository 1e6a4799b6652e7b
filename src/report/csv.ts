import { stringify } from 'csv-stringify/sync'
import type { Entity, Quote, Result } from '../schema/result.js'
import { printable, printableCell } from './printable.js'
import type { Reporter } from './reporter.js'

/** One row a mention or quote. A spreadsheet reads every cell as text or number, never as a formula. */
export const toCsv: Reporter = (result, { first }) =>
  toLines(toRows(result), first, ',', (text) => printable(text.replace(/\r\n?/g, '\n'), '\n\t'))

/** The same between tabs, one line a row. A cell with a double quote stands in double quotes, as in CSV. */
export const toTsv: Reporter = (result, { first }) => toLines(toRows(result), first, '\t', printableCell)

const COLUMNS = [
  'document',
  'type',
  'name',
  'text',
  'start',
  'end',
  'line',
  'column',
  'speaker',
  'confidence',
] as const

type Row = Readonly<Record<(typeof COLUMNS)[number], string | number>>

const toRows = (result: Result): Row[] => [
  ...result.people.flatMap((entity) => mentionRows(result.id, 'person', entity)),
  ...result.places.flatMap((entity) => mentionRows(result.id, 'place', entity)),
  ...result.organisations.flatMap((entity) => mentionRows(result.id, 'organisation', entity)),
  ...result.quotes.map((quote) => quoteRow(result.id, quote)),
]

const mentionRows = (document: string, type: string, { name, mentions }: Entity): Row[] =>
  mentions.map((mention) => ({ document, type, name, speaker: '', ...mention }))

const quoteRow = (document: string, { text, parts, speaker, confidence }: Quote): Row => {
  const [{ start, line, column }, { end }] = [parts[0]!, parts.at(-1)!]
  const place = { start, end, line, column }
  return { document, type: 'quote', name: '', text, ...place, speaker: speaker?.name ?? '', confidence }
}

const toLines = (
  rows: readonly Row[],
  header: boolean,
  delimiter: string,
  safe: (text: string) => string,
): string =>
  stringify([...rows], {
    columns: [...COLUMNS],
    header,
    delimiter,
    cast: { string: (text) => defused(safe(text)) },
  })

// `=1+1`, ` "=1+1`, `＝1+1`: a spreadsheet may skip blanks and quotation marks, and folds full-width signs.
const FORMULA = /^(?:[\t\r]|[\s\p{Pi}\p{Pf}"'`]*[=+\-@＝＋－＠])/u

const defused = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)
