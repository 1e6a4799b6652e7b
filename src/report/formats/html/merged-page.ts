import type { MergedEntity } from '../../../schema/merge.js'
import type { ResultType } from '../../../schema/options.js'
import { toDoubt } from '../../doubt.js'
import { toHtmlLine } from '../../html-text.js'
import { toPercent } from '../../percent.js'
import type { MergedReport, Sink } from '../../reporter.js'
import { toSortable, type SortableColumn } from './overview/sortable.js'
import { toFoot, toHead } from './page-frame.js'

/** One page of the entities across documents: a table for each type, with the documents of each and why it is one. */
export const openMergedPage = (sink: Sink): MergedReport => {
  const entities: MergedEntity[] = []
  return {
    entity: (entity) => {
      entities.push(entity)
      return Promise.resolve()
    },
    close: async () => {
      await sink(toHead('Across documents', TYPES))
      await sink(`<section id="overview" aria-labelledby="overview-title">${toTitle(entities)}`)
      for (const type of TYPES) await sink(toTable(type, entities))
      await sink(`</section>\n${toFoot('extract merge')}`)
    },
  }
}

const TABLES = {
  people: ['person', 'People'],
  places: ['place', 'Places'],
  organisations: ['organisation', 'Organisations'],
} as const satisfies Partial<Record<ResultType, readonly [MergedEntity['types'][number], string]>>

const TYPES = ['people', 'places', 'organisations'] as const

const toTitle = (entities: readonly MergedEntity[]): string => {
  const documents = new Set(
    entities.flatMap((entity) => entity.documents.map(({ id, path }) => `${path}\n${id}`)),
  )
  return `<h2 id="overview-title">Names across ${counted(documents.size, 'document')}</h2>`
}

const toTable = (list: (typeof TYPES)[number], entities: readonly MergedEntity[]): string => {
  const [type, title] = TABLES[list]
  const rows = entities.filter(({ types }) => types[0] === type)
  const caption = `${title} (${rows.length.toLocaleString('en')})`
  return toSortable(`merged ${type}-list`, caption, COLUMNS, rows, ({ confidence }) => ({
    'data-sure': String(toPercent(confidence)),
  }))
}

const COLUMNS: readonly SortableColumn<MergedEntity>[] = [
  { title: 'Name', cell: (entity) => `<bdi>${toHtmlLine(entity.name)}</bdi>${toAside(entity)}` },
  { title: 'Documents', isNumber: true, cell: ({ documents }) => documents.length.toLocaleString('en') },
  { title: 'Mentions', isNumber: true, cell: ({ mentions }) => mentions.toLocaleString('en') },
  { title: 'Quotes', isNumber: true, cell: ({ quotes }) => quotes.toLocaleString('en') },
  { title: 'Where', cell: (entity) => toDocuments(entity) },
  { title: 'Why it is one', cell: (entity) => toReasons(entity) },
]

const toAside = ({ roles, aliases, types, confidence }: MergedEntity): string => {
  const doubt = toDoubt(confidence)
  const words = [
    ...roles,
    ...(aliases.length === 0 ? [] : [`also ${aliases.join(', ')}`]),
    ...(types.length === 1 ? [] : [`elsewhere taken for: ${types.slice(1).join(', ')}`]),
    ...(doubt === '' ? [] : [`confidence ${doubt}`]),
  ]
  return words.length === 0 ? '' : `<p class="aside">${toHtmlLine(words.join('; '))}</p>`
}

const toDocuments = ({ documents }: MergedEntity): string =>
  folded(
    documents.map(({ id, name, mentions }) => `${id}: ${name}, ${counted(mentions, 'time')}`),
    'document',
  )

const toReasons = ({ merged }: MergedEntity): string =>
  folded(
    merged.map(({ left, right, why }) => `${left} and ${right}: ${why}`),
    'reason',
  )

/** One line stands there, more are opened. */
const folded = (lines: readonly string[], what: string): string => {
  const items = lines.map((line) => `<li>${toHtmlLine(line)}</li>`).join('')
  if (lines.length === 0) return ''
  if (lines.length === 1) return `<ul>${items}</ul>`
  return `<details><summary>${counted(lines.length, what)}</summary><ul>${items}</ul></details>`
}

const counted = (count: number, what: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? what : `${what}s`}`
