import type { Entity } from '../../../schema/result.js'
import { toDoubt } from '../../doubt.js'
import { toEntityGrid, type EntityLook } from '../../entity-grid.js'
import { linked } from '../../hyperlink.js'
import type { Cell, Column } from '../../layout.js'
import { toPlace } from '../../place.js'
import { printableCell } from '../../printable.js'
import { contextLines, type Shown } from './context-lines.js'
import { filled, listed } from './cell-words.js'

/** One list of a document's entities, under its title. */
export const entitySection = (type: keyof typeof SECTIONS, shown: Shown): string[] => {
  const { result, settings } = shown
  const { title, columns } = SECTIONS[type]
  const look: EntityLook<Entity> = {
    toCells: entityRow,
    toLinked: (words, { mentions }, column) =>
      column.title === FIRST_AT ? linked(words, result.source.path, mentions[0]!, settings) : words,
    below: ({ mentions }, width) => contextLines(mentions[0]!, shown, width),
  }
  return toEntityGrid(title, columns, result[type], look, settings)
}

const FIRST_AT = 'First at'

const columnsWith = (others: string): readonly Column[] => [
  { title: 'Name', flexible: true },
  { title: 'Mentions', align: 'right' },
  { title: FIRST_AT, align: 'right' },
  { title: 'Confidence', align: 'right', optional: true },
  { title: others, flexible: true },
]

const SECTIONS = {
  people: { title: 'People', columns: columnsWith('Other names, roles') },
  places: { title: 'Places', columns: columnsWith('Other names') },
  organisations: { title: 'Organisations', columns: columnsWith('Other names') },
} as const

const entityRow = ({ name, aliases, roles = [], confidence, mentions }: Entity): Cell[] => [
  [printableCell(name)],
  [String(mentions.length)],
  [toPlace(mentions[0]!)],
  filled([toDoubt(confidence)]),
  listed(aliases, roles),
]
