import type { CommandName, Option } from './option.js'
import { INPUT_OPTIONS } from './input-options.js'
import { MERGING_OPTIONS } from './merge-options.js'
import { OUTPUT_OPTIONS } from './output-options.js'
import { RUN_OPTIONS } from './run-options.js'

/**
 * Every option, once: the parser, the help, the checks, the environment, the table in README.md and the JSON Schema of
 * a configuration are made from this. In the order of the help.
 */
const OPTIONS = { ...OUTPUT_OPTIONS, ...INPUT_OPTIONS, ...RUN_OPTIONS, ...MERGING_OPTIONS } as const

type Table = typeof OPTIONS
export type Key = keyof Table

/** Checked values of all options, the defaults filled in. */
export type Values = {
  readonly [K in Key]: Table[K] extends Option<infer T, infer D> ? T | D : never
}

/** The table without the types of each value, to walk through. */
export const ENTRIES = Object.entries(OPTIONS) as unknown as readonly (readonly [Key, Option<unknown>])[]

export const entriesOf = (command: CommandName): readonly (readonly [Key, Option<unknown>])[] =>
  ENTRIES.filter(([, { commands }]) => commands.includes(command))
