import type { Change, Difference } from '../schema/diff.js'
import { toGrid, wrapped, type Cell, type Column } from './layout.js'
import { toPlace } from './place.js'
import { printableCell } from './printable.js'
import type { ReportSettings } from './reporter.js'

type Settings = Pick<ReportSettings, 'palette' | 'width'>

/** For a person: each document with what appeared (+), vanished (-) or is said by somebody else (~). */
export const toDifferenceTable = (differences: readonly Difference[], settings: Settings): string => {
  if (differences.length === 0) return 'Nothing differs.\n'
  return `${differences.map((difference) => toSection(difference, settings).join('\n')).join('\n\n')}\n`
}

const COLUMNS: readonly Column[] = [
  { title: 'change' },
  { title: 'type' },
  { title: 'at', align: 'right' },
  { title: 'what', flexible: true },
]

const INDENT = '  '

const toSection = ({ id, change, changes }: Difference, { palette, width }: Settings): string[] => {
  const name = id === '-' ? 'standard input' : printableCell(id)
  const title = change === 'changed' ? name : `${name}: the document ${change}`
  const paint = (text: string, row: number): string => COLOURS[changes[row]!.change](palette)(text)
  return [
    ...wrapped(title, width).map((line) => palette.bold(line)),
    ...toGrid(COLUMNS, changes.map(toRow), width - INDENT.length, paint).map((line) => INDENT + line),
  ]
}

const SIGNS = { appeared: '+', vanished: '-', speaker: '~' } as const

const COLOURS = {
  appeared: ({ green }: Settings['palette']) => green,
  vanished: ({ red }: Settings['palette']) => red,
  speaker: ({ yellow }: Settings['palette']) => yellow,
} as const

const toRow = ({ change, type, text, at, before, after }: Change): Cell[] => {
  const words = type === 'quote' ? `“${printableCell(text)}”` : printableCell(text)
  const speakers = [before, after].map((name) =>
    name === null || name === undefined ? 'nobody known' : printableCell(name),
  )
  return [
    [SIGNS[change]],
    [type],
    [toPlace(at)],
    change === 'speaker' ? [words, speakers.join(' → ')] : [words],
  ]
}
