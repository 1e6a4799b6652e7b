import type { Entity, Notice, Quote, Result } from '../schema/result.js'
import type { Palette } from './colour.js'
import { toGrid, wrapped, type Cell, type Column } from './layout.js'
import { printableCell } from './printable.js'
import type { Reporter, ReportSettings } from './reporter.js'

/** Sections of a document for a person to read, wrapped to the terminal; colour repeats what the words say. */
export const toTable: Reporter = (result, settings) => {
  const width = Math.max(MIN_WIDTH, settings.width)
  const sections = [
    heading(result, width, settings.palette),
    ...settings.types.map((type) => SECTIONS[type](result, width, settings.palette)),
    ...(result.notices.length === 0 ? [] : [noticeSection(result.notices, width, settings.palette)]),
  ]
  return `${settings.first ? '' : '\n'}${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

// Narrower than this, cut words are worse than lines that the terminal breaks.
const MIN_WIDTH = 40

type Section = (result: Result, width: number, palette: Palette) => string[]

const SECTIONS: Readonly<Record<ReportSettings['types'][number], Section>> = {
  people: ({ people }, ...rest) => entitySection('People', people, ...rest),
  places: ({ places }, ...rest) => entitySection('Places', places, ...rest),
  organisations: ({ organisations }, ...rest) => entitySection('Organisations', organisations, ...rest),
  quotes: ({ quotes }, ...rest) => quoteSection(quotes, ...rest),
}

const heading = ({ id, source }: Result, width: number, palette: Palette): string[] => {
  const name = id === '-' ? 'standard input' : printableCell(id)
  const title = source.title === null ? '' : ` · ${printableCell(source.title)}`
  return wrapped(name + title, width).map((line) => palette.bold.underline(line))
}

const sectionTitle = (title: string, count: number, palette: Palette): string =>
  palette.bold(count === 0 ? `${title}: none` : `${title} (${count})`)

const INDENT = '  '

const ENTITY_COLUMNS: readonly Column[] = [
  { title: 'Name', flexible: true },
  { title: 'Mentions', align: 'right' },
  { title: 'First at', align: 'right' },
  { title: 'Also, roles', flexible: true },
]

const entitySection = (
  title: string,
  entities: readonly Entity[],
  width: number,
  palette: Palette,
): string[] => {
  if (entities.length === 0) return [sectionTitle(title, 0, palette)]
  const rows = [ENTITY_COLUMNS.map((column): Cell => [column.title]), ...entities.map(entityRow)]
  const lines = toGrid(ENTITY_COLUMNS, rows, width - INDENT.length, (text, row, column) => {
    if (row === 0) return palette.dim(text)
    return column === 0 ? palette.cyan(text) : text
  })
  return [sectionTitle(title, entities.length, palette), ...lines.map((line) => INDENT + line)]
}

const entityRow = ({ name, aliases, roles = [], mentions }: Entity): Cell[] => {
  const { line, column } = mentions[0]!
  return [
    [printableCell(name)],
    [String(mentions.length)],
    [`${line}:${column}`],
    [aliases, roles].map((words) => words.map(printableCell).join(', ')).filter((words) => words !== ''),
  ]
}

const quoteSection = (quotes: readonly Quote[], width: number, palette: Palette): string[] => [
  sectionTitle('Quotes', quotes.length, palette),
  ...quotes.flatMap((quote) => quoteLines(quote, width, palette)),
]

const quoteLines = (quote: Quote, width: number, palette: Palette): string[] => {
  const room = width - 2 * INDENT.length
  const { line, column } = quote.content ?? quote.parts[0]!
  const place = `${line}:${column}`
  const [first = '', ...others] = wrapped(`${place}  ${wordsOf(quote)}`, room)
  return [
    INDENT + palette.dim(first.slice(0, place.length)) + first.slice(place.length),
    ...others.map((each) => INDENT.repeat(2) + each),
    ...wrapped(`— ${saidBy(quote)}`, room).map(
      (each) => INDENT.repeat(2) + (quote.speaker === null ? palette.yellow(each) : palette.cyan(each)),
    ),
  ]
}

// A paraphrase keeps the marks that stand around its quoted words; what has none gets none.
const wordsOf = ({ kind, content, parts }: Quote): string => {
  if (kind !== 'direct' && content) return printableCell(content.text)
  const words = parts.map(({ text }) => (kind === 'indirect' ? text : `“${text}”`)).join(' … ')
  return printableCell(words)
}

/** `Volodymyr Zelenskyy (“He”) · said · mixed` */
const saidBy = ({ kind, speaker, cue }: Quote): string => {
  if (speaker === null) return ['speaker unknown', ...cueAndKind(kind, cue)].join(' · ')
  const { name, mention } = speaker
  const words = mention === null || mention.text === name ? '' : ` (“${printableCell(mention.text)}”)`
  return [printableCell(name) + words, ...cueAndKind(kind, cue)].join(' · ')
}

const cueAndKind = (kind: Quote['kind'], cue: Quote['cue']): string[] => [
  ...(cue === null ? [] : [printableCell(cue.text)]),
  ...(kind === 'direct' ? [] : [kind]),
]

const noticeSection = (notices: readonly Notice[], width: number, palette: Palette): string[] => [
  sectionTitle('Notices', notices.length, palette),
  ...notices.flatMap(({ line, message }) => {
    const words = printableCell(line === null ? message : `line ${line}: ${message}`)
    const [first = '', ...others] = wrapped(words, width - 2 * INDENT.length)
    return [palette.yellow(INDENT + first), ...others.map((each) => palette.yellow(INDENT.repeat(2) + each))]
  }),
]
