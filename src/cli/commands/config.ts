import { usageWrong } from '../../errors.js'
import { toGrid, type Column } from '../../report/layout.js'
import { escapeJson, printableCell } from '../../report/printable.js'
import type { Io } from '../io.js'
import { checked, toLayers, type Flags } from '../options.js'
import { describeDefault } from '../options/describe.js'
import type { Layers, Origin } from '../options/resolve.js'
import { environmentOf, type Option } from '../options/table/option.js'
import { ENTRIES, type Key } from '../options/table/all.js'

/** Prints what holds for every option that may outlast a run, and whether the environment or a file says so. */
export const runConfig = (flags: Flags, io: Io): void => {
  const { format } = checked('config', { flags, env: {} }).values
  if (format !== null && format !== 'table' && format !== 'json')
    throw usageWrong([`"extract config" prints table or json, not ${format}.`])
  const layers = toLayers({}, io)
  const rows = toRows(layers)
  io.stdout.write(
    format === 'json' ? toJson(rows, layers) : toTable(rows, layers, io.stdout.columns ?? WIDEST),
  )
}

const WIDEST = 100

interface Row {
  readonly key: Key
  readonly entry: Option<unknown>
  readonly value: unknown
  readonly origin: Origin
}

// All are checked as a run would check them, those of merge too.
const toRows = (layers: Layers): Row[] => {
  const resolved = { extract: checked('extract', layers), merge: checked('merge', layers) }
  return ENTRIES.filter(([, { onceOnly }]) => !onceOnly).map(([key, entry]) => {
    const { values, origins } = resolved[entry.commands.includes('extract') ? 'extract' : 'merge']
    return { key, entry, value: values[key], origin: origins[key] }
  })
}

const toJson = (rows: readonly Row[], { configuration }: Layers): string => {
  const options = Object.fromEntries(rows.map(({ key, value, origin }) => [key, { value, origin }]))
  return `${escapeJson(JSON.stringify({ file: configuration?.path ?? null, options }, null, 2))}\n`
}

const COLUMNS: readonly Column[] = [
  { title: 'option' },
  { title: 'value', flexible: true },
  { title: 'from' },
]

const toTable = (rows: readonly Row[], layers: Layers, width: number): string => {
  const cells = rows.map((row) => [row.key, describeValue(row), describeOrigin(row, layers)])
  const grid = [COLUMNS.map(({ title }) => title), ...cells].map((row) =>
    row.map((cell) => [printableCell(cell)]),
  )
  return `${toGrid(COLUMNS, grid, width, (text) => text).join('\n')}\n`
}

const describeValue = ({ entry, value, origin }: Row): string => {
  const standing = origin === 'default' ? describeDefault(entry) : null
  if (standing !== null) return standing
  if (value === null) return ''
  if (Array.isArray(value)) return value.join(', ')
  return entry.kind.show?.(value) ?? `${value as string | number | boolean}`
}

const describeOrigin = ({ entry, origin }: Row, { configuration }: Layers): string => {
  if (origin === 'environment') return environmentOf(entry)!
  return origin === 'configuration' ? configuration!.path : origin
}
