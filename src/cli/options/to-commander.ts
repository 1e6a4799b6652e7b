import { Option as CommanderOption } from 'commander'
import { describeOption } from './describe.js'
import type { CommandName, Option } from './table/option.js'
import { ENTRIES, entriesOf } from './table/all.js'

/** The options of a command, for its help. */
export const shownOptions = (command: CommandName): CommanderOption[] =>
  entriesOf(command).flatMap(([, entry]) => toCommander(entry))

/** Those of all other commands: known, so that they can be refused by name, and not shown. */
export const hiddenOptions = (command: CommandName): CommanderOption[] =>
  ENTRIES.filter(([, { commands }]) => !commands.includes(command)).flatMap(([, entry]) =>
    toCommander(entry).map((each) => each.hideHelp()),
  )

const toCommander = (entry: Option<unknown>): CommanderOption[] => {
  const { flags, negated, group, conflicts = [], kind } = entry
  const main = new CommanderOption(flags, describeOption(entry)).helpGroup(`${group}:`)
  main.conflicts([...conflicts])
  if (kind.repeats === 'comma') main.argParser(join)
  if (kind.repeats === 'items') main.argParser(collect)
  return negated === undefined ? [main] : [main, new CommanderOption(...negated).helpGroup(`${group}:`)]
}

// `--types people --types quotes` is `--types people,quotes`.
const join = (value: string, before: string | undefined): string =>
  before === undefined ? value : `${before},${value}`

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value]
