import type { MergedEntity } from '../../schema/merge.js'
import type { Entity, Notice, Quote, Result } from '../../schema/result.js'
import { toDoubt } from '../doubt.js'
import { INDENT, sectionTitle, toEntityGrid } from '../entity-grid.js'
import { wrapped, type Cell, type Column } from '../layout.js'
import { toPlace } from '../place.js'
import { printableCell } from '../printable.js'
import type { MergedReport, Report, Reporter, ReportSettings, Sink } from '../reporter.js'

/** Sections of a document for a person to read, wrapped to the terminal; colour repeats what the words say. */
export const table: Reporter = {
  isPaged: true,
  open: (sink, settings) => openReport(sink, atLeast(MIN_WIDTH, settings)),
  openMerged: (sink, settings) => openMergedReport(sink, atLeast(MIN_WIDTH, settings)),
}

// Narrower than this, cut words are worse than lines that the terminal breaks.
const MIN_WIDTH = 40

const atLeast = (width: number, settings: ReportSettings): ReportSettings => ({
  ...settings,
  width: Math.max(width, settings.width),
})

const openReport = (sink: Sink, settings: ReportSettings): Report => {
  let between = ''
  return {
    document: async (result) => {
      await sink(between + toText(toSections(result, settings)))
      between = '\n'
    },
    failure: () => Promise.resolve(false),
    close: () => Promise.resolve(),
  }
}

const toText = (sections: readonly (readonly string[])[]): string =>
  `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`

const toSections = (result: Result, settings: ReportSettings): string[][] => [
  heading(result, settings),
  ...settings.types.map((type) => SECTIONS[type](result, settings)),
  ...(result.notices.length === 0 ? [] : [noticeSection(result.notices, settings)]),
]

const SECTIONS: Readonly<
  Record<ReportSettings['types'][number], (result: Result, settings: ReportSettings) => string[]>
> = {
  people: ({ people }, settings) => toEntityGrid('People', PEOPLE_COLUMNS, people, entityRow, settings),
  places: ({ places }, settings) => toEntityGrid('Places', ENTITY_COLUMNS, places, entityRow, settings),
  organisations: ({ organisations }, settings) =>
    toEntityGrid('Organisations', ENTITY_COLUMNS, organisations, entityRow, settings),
  quotes: ({ quotes }, settings) => [
    sectionTitle('Quotes', quotes.length, settings),
    ...quotes.flatMap((quote) => quoteLines(quote, settings)),
  ],
}

const heading = ({ id, source }: Result, { width, palette }: ReportSettings): string[] => {
  const name = id === '-' ? 'standard input' : printableCell(id)
  const title = source.title === null ? '' : ` · ${printableCell(source.title)}`
  return wrapped(name + title, width).map((line) => palette.bold.underline(line))
}

const entityColumns = (others: string): readonly Column[] => [
  { title: 'Name', flexible: true },
  { title: 'Mentions', align: 'right' },
  { title: 'First at', align: 'right' },
  { title: 'Confidence', align: 'right', optional: true },
  { title: others, flexible: true },
]

const PEOPLE_COLUMNS = entityColumns('Other names, roles')
const ENTITY_COLUMNS = entityColumns('Other names')

const entityRow = ({ name, aliases, roles = [], confidence, mentions }: Entity): Cell[] => {
  return [
    [printableCell(name)],
    [String(mentions.length)],
    [toPlace(mentions[0]!)],
    filled([toDoubt(confidence)]),
    listed(aliases, roles),
  ]
}

/** A paragraph for each list that holds something. */
const listed = (...lists: readonly (readonly string[])[]): string[] =>
  filled(lists.map((words) => words.map(printableCell).join(', ')))

const filled = (paragraphs: readonly string[]): string[] => paragraphs.filter((words) => words !== '')

const quoteLines = (quote: Quote, { width, palette }: ReportSettings): string[] => {
  const room = width - 2 * INDENT.length
  const place = toPlace(quote.content ?? quote.parts[0]!)
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

/** `Volodymyr Zelenskyy (“He”) · said · mixed · confidence 0.52` */
const saidBy = (quote: Quote): string => {
  const { speaker } = quote
  if (speaker === null) return ['speaker unknown', ...circumstances(quote)].join(' · ')
  const { name, mention } = speaker
  const words = mention === null || mention.text === name ? '' : ` (“${printableCell(mention.text)}”)`
  return [printableCell(name) + words, ...circumstances(quote)].join(' · ')
}

const circumstances = ({ kind, cue, confidence }: Quote): string[] => {
  const doubt = toDoubt(confidence)
  return [
    ...(cue === null ? [] : [printableCell(cue.text)]),
    ...(kind === 'direct' ? [] : [kind]),
    ...(doubt === '' ? [] : [`confidence ${doubt}`]),
  ]
}

const noticeSection = (notices: readonly Notice[], settings: ReportSettings): string[] => [
  sectionTitle('Notices', notices.length, settings),
  ...notices.flatMap(({ line, message }) => {
    const { width, palette } = settings
    const words = printableCell(line === null ? message : `line ${line}: ${message}`)
    const [first = '', ...others] = wrapped(words, width - 2 * INDENT.length)
    return [palette.yellow(INDENT + first), ...others.map((each) => palette.yellow(INDENT.repeat(2) + each))]
  }),
]

// Sections need all entities of a type together, so they are written at the end.
const openMergedReport = (sink: Sink, settings: ReportSettings): MergedReport => {
  const entities: MergedEntity[] = []
  return {
    entity: (entity) => {
      entities.push(entity)
      return Promise.resolve()
    },
    close: () => sink(toText(MERGED_SECTIONS.map((section) => mergedSection(section, entities, settings)))),
  }
}

const MERGED_SECTIONS = [
  { title: 'People', type: 'person' },
  { title: 'Places', type: 'place' },
  { title: 'Organisations', type: 'organisation' },
] as const

const mergedSection = (
  { title, type }: (typeof MERGED_SECTIONS)[number],
  entities: readonly MergedEntity[],
  settings: ReportSettings,
): string[] =>
  toEntityGrid(
    title,
    MERGED_COLUMNS,
    entities.filter(({ types }) => types[0] === type),
    mergedRow,
    settings,
  )

const MERGED_COLUMNS: readonly Column[] = [
  { title: 'Name', flexible: true },
  { title: 'Documents', align: 'right' },
  { title: 'Mentions', align: 'right' },
  { title: 'Quotes', align: 'right' },
  { title: 'Confidence', align: 'right', optional: true },
  { title: 'Other names, roles', flexible: true },
]

const mergedRow = ({ name, aliases, roles, confidence, ...counts }: MergedEntity): Cell[] => [
  [printableCell(name)],
  [String(counts.documents.length)],
  [String(counts.mentions)],
  [String(counts.quotes)],
  filled([toDoubt(confidence)]),
  listed(aliases, roles),
]
