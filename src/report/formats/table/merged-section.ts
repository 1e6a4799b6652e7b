import type { MergedEntity } from '../../../schema/merge.js'
import { toDoubt } from '../../doubt.js'
import { toEntityGrid } from '../../entity-grid.js'
import type { Cell, Column } from '../../layout.js'
import { printableCell } from '../../printable.js'
import type { ReportSettings } from '../../reporter.js'
import { filled, listed } from './cell-words.js'

/** The lists of entities across documents, each under its title. */
export const mergedSections = (
  entities: readonly MergedEntity[],
  settings: ReportSettings,
): readonly string[][] =>
  SECTIONS.map(({ title, type }) =>
    toEntityGrid(
      title,
      COLUMNS,
      entities.filter(({ types }) => types[0] === type),
      { toCells },
      settings,
    ),
  )

const SECTIONS = [
  { title: 'People', type: 'person' },
  { title: 'Places', type: 'place' },
  { title: 'Organisations', type: 'organisation' },
] as const

const COLUMNS: readonly Column[] = [
  { title: 'Name', flexible: true },
  { title: 'Documents', align: 'right' },
  { title: 'Mentions', align: 'right' },
  { title: 'Quotes', align: 'right' },
  { title: 'Confidence', align: 'right', optional: true },
  { title: 'Other names, roles', flexible: true },
]

const toCells = ({ name, aliases, roles, confidence, ...counts }: MergedEntity): Cell[] => [
  [printableCell(name)],
  [String(counts.documents.length)],
  [String(counts.mentions)],
  [String(counts.quotes)],
  filled([toDoubt(confidence)]),
  listed(aliases, roles),
]
