import type { Command, Option as CommanderOption } from 'commander'
import { COMMANDS, SCHEMAS, SHELLS, TOPICS } from '../options/table/choices.js'
import { ENTRIES } from '../options/table/all.js'

/** What may be typed behind `extract`, or behind one of its commands. */
export interface CommandWords {
  /** "" for `extract` itself. */
  readonly name: string
  readonly help: string
  readonly options: readonly OptionWord[]
  /** What may stand where the first input stands, besides files. */
  readonly operands: readonly string[]
  readonly takesFiles: boolean
}

export interface OptionWord {
  /** "-f", "--format" */
  readonly flags: readonly string[]
  readonly help: string
  readonly value: Value | null
}

/** What an option takes: one of some names, several with commas between, a file, or what nobody can guess. */
export type Value =
  | { readonly kind: 'name' | 'list'; readonly names: readonly string[] }
  | { readonly kind: 'file' }
  | { readonly kind: 'text' }

/** The words of the program and of each of its commands, as they are declared. */
export const toCommandWords = (program: Command): CommandWords[] =>
  [program, ...program.commands].map((command) => {
    const name = command === program ? '' : command.name()
    return {
      name,
      help: firstSentence(command.description()),
      options: command.createHelp().visibleOptions(command).map(toWord),
      operands: OPERANDS[name] ?? [],
      takesFiles: command.registeredArguments.some((argument) => argument.variadic),
    }
  })

const OPERANDS: Readonly<Record<string, readonly string[]>> = {
  '': COMMANDS,
  schema: SCHEMAS,
  completions: SHELLS,
  help: [...TOPICS, ...COMMANDS],
}

const toWord = (option: CommanderOption): OptionWord => {
  const entry = ENTRIES.find(([key]) => key === option.attributeName())?.[1]
  const { names, repeats } = entry?.kind ?? {}
  return {
    flags: [option.short, option.long].filter((flag) => flag !== undefined),
    help: entry === undefined || option.negate ? option.description : entry.help,
    value: toValue(option.flags, names, repeats),
  }
}

const toValue = (flags: string, names: readonly string[] = [], repeats?: string): Value | null => {
  if (!flags.includes('<')) return null
  if (names.length > 0) return { kind: repeats === 'comma' ? 'list' : 'name', names }
  return { kind: flags.includes('<file>') ? 'file' : 'text' }
}

// A menu has little room.
const firstSentence = (text: string): string => text.replace(/[:.](?:\s[^]*)?$/, '')

/** The flags of all options that take a value, whichever command has them. */
export const valueFlags = (commands: readonly CommandWords[]): string[] => [
  ...new Set(
    commands.flatMap(({ options }) => options.flatMap(({ flags, value }) => (value === null ? [] : flags))),
  ),
]
