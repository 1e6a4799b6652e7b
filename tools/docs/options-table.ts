import { describeDefault } from '../../src/cli/options/describe.js'
import { environmentOf, type CommandName, type Option } from '../../src/cli/options/table/option.js'
import { entriesOf } from '../../src/cli/options/table/all.js'

/** README.md with the tables of options renewed between their marks. */
export const withOptions = (readme: string): string =>
  readme.replace(
    /(<!-- options of (\w+) -->\n)[^]*?(<!-- end -->)/g,
    (_, start: string, command: string, end: string) =>
      `${start}\n${toTable(command as CommandName)}\n${end}`,
  )

const toTable = (command: CommandName): string => {
  const entries = entriesOf(command).filter(([, entry]) => isFirstTold(entry, command))
  return toMarkdown([
    ['option', 'does', 'default', 'environment'],
    ...entries.flatMap(([, entry]) => toRows(entry)),
  ])
}

// What extract takes, too, stands in its table.
const isFirstTold = ({ commands }: Option<unknown>, command: CommandName): boolean => commands[0] === command

const toRows = (entry: Option<unknown>): string[][] => {
  const variable = environmentOf(entry)
  const names = entry.kind.names?.map((name) => `\`${name}\``).join(', ')
  const help = entry.help + (names === undefined ? '' : `: ${names}`)
  const main = [
    `\`${entry.flags}\``,
    help,
    describeDefault(entry) ?? '–',
    variable === null ? '–' : `\`${variable}\``,
  ]
  return entry.negated === undefined
    ? [main]
    : [main, [`\`${entry.negated[0]}\``, entry.negated[1], '–', '–']]
}

/** Cells of one width a column, as prettier lays a table out. */
const toMarkdown = ([head = [], ...rows]: readonly (readonly string[])[]): string => {
  const widths = head.map((_, n) => Math.max(...[head, ...rows].map((row) => row[n]!.length)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, n) => cell.padEnd(widths[n]!)).join(' | ')} |\n`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('')
}
