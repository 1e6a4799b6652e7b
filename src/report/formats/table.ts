import type { MergedEntity } from '../../schema/merge.js'
import type { Entity, Passage, Quote, Result } from '../../schema/result.js'
import { createContext, wholeOf } from '../find-context.js'
import { heading, noticeSection } from '../document-frame.js'
import { toDoubt } from '../doubt.js'
import { INDENT, sectionTitle, toEntityGrid, type EntityLook } from '../entity-grid.js'
import { linked } from '../hyperlink.js'
import { cutWords, rewrapped, wrapped, type Cell, type Column } from '../layout.js'
import { toPlace } from '../place.js'
import { printableCell } from '../printable.js'
import type { MergedReport, Report, Reporter, ReportSettings, Sink } from '../reporter.js'

/** Sections of a document for a person to read, wrapped to the terminal; colour repeats what the words say. */
export const table: Reporter = {
  isPaged: true,
  hasContext: true,
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

const toSections = (result: Result, settings: ReportSettings): string[][] => {
  const { types, context = null } = settings
  const shown: Shown = {
    result,
    settings,
    inContext: context === null ? null : createContext(result, context),
  }
  return [
    heading(result, settings),
    ...types.map((type) => SECTIONS[type](shown)),
    ...(result.notices.length === 0 ? [] : [noticeSection(result.notices, settings)]),
  ]
}

interface Shown {
  readonly result: Result
  readonly settings: ReportSettings
  /** Null where nobody wants to see the sentences around a find. */
  readonly inContext: ReturnType<typeof createContext>
}

const SECTIONS: Readonly<Record<ReportSettings['types'][number], (shown: Shown) => string[]>> = {
  people: (shown) => entitySection('People', PEOPLE_COLUMNS, shown.result.people, shown),
  places: (shown) => entitySection('Places', ENTITY_COLUMNS, shown.result.places, shown),
  organisations: (shown) => entitySection('Organisations', ENTITY_COLUMNS, shown.result.organisations, shown),
  quotes: (shown) => [
    sectionTitle('Quotes', shown.result.quotes.length, shown.settings),
    ...shown.result.quotes.flatMap((quote) => quoteLines(quote, shown)),
  ],
}

const entitySection = (
  title: string,
  columns: readonly Column[],
  entities: readonly Entity[],
  shown: Shown,
): string[] => {
  const { result, settings } = shown
  const look: EntityLook<Entity> = {
    toCells: entityRow,
    toLinked: (words, { mentions }, column) =>
      column.title === FIRST_AT ? linked(words, result.source.path, mentions[0]!, settings) : words,
    below: ({ mentions }, width) => contextLines(mentions[0]!, shown, width),
  }
  return toEntityGrid(title, columns, entities, look, settings)
}

/** The sentences around a find behind a line in the margin; the find alone is not pale. */
const contextLines = (
  find: Passage,
  { inContext, settings: { palette } }: Shown,
  width: number,
): string[] => {
  if (inContext === null) return []
  const { before, words, behind } = inContext(find)
  const painted = palette.dim(cutWords(before)) + cutWords(words) + palette.dim(cutWords(behind))
  return rewrapped(painted, width - INDENT.length - MARGIN.length)
    .split('\n')
    .map((line) => INDENT + palette.dim(MARGIN) + line)
}

const MARGIN = '│ '

const FIRST_AT = 'First at'

const entityColumns = (others: string): readonly Column[] => [
  { title: 'Name', flexible: true },
  { title: 'Mentions', align: 'right' },
  { title: FIRST_AT, align: 'right' },
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

const quoteLines = (quote: Quote, shown: Shown): string[] => {
  const { result, settings } = shown
  const { width, palette } = settings
  const room = width - 2 * INDENT.length
  const passage = quote.content ?? quote.parts[0]!
  const place = toPlace(passage)
  const [first = '', ...others] = wrapped(`${place}  ${wordsOf(quote)}`, room)
  return [
    INDENT + palette.dim(linked(place, result.source.path, passage, settings)) + first.slice(place.length),
    ...others.map((each) => INDENT.repeat(2) + each),
    ...wrapped(`— ${saidBy(quote)}`, room).map(
      (each) => INDENT.repeat(2) + (quote.speaker === null ? palette.yellow(each) : palette.cyan(each)),
    ),
    ...contextLines(wholeOf(quote), shown, width - INDENT.length).map((each) => INDENT + each),
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
    { toCells: mergedRow },
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
