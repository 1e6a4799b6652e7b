import type { COMMANDS, Topic } from './choices.js'
import type { Kind } from './kinds.js'

export type CommandName = 'extract' | (typeof COMMANDS)[number]

export const GROUPS = ['Output', 'Input', 'Run', 'Merging'] as const

/** All there is to know about an option; its key in the table is its key in a configuration. */
export interface Option<T, D extends T | null = T | null> {
  /** `-f, --format <name>` */
  readonly flags: string
  /** `--no-follow`, with what it does. */
  readonly negated?: readonly [flags: string, help: string]
  /** What it does, after the choices and before the default, neither of which it repeats. */
  readonly help: string
  readonly group: (typeof GROUPS)[number]
  readonly kind: Kind<T>
  /** Null: something else decides, which `otherwise` says. */
  readonly default: D
  readonly otherwise?: string
  readonly commands: readonly CommandName[]
  /** What people type instead, and what that stands for (`--json`: `--format=json`; '': nothing). Not in the help. */
  readonly aliases?: Readonly<Record<string, string>>
  /** Keys of the options that make no sense together with it. */
  readonly conflicts?: readonly string[]
  /** It belongs to one run: neither the environment nor a configuration may set it. */
  readonly onceOnly?: true
  /** The topic of the help that lists its choices, where they are many. */
  readonly topic?: Topic
  /** Its values are paths: in a configuration they start from the folder of its file. */
  readonly paths?: true
  /** A value for the tests and for readers of the table. */
  readonly example: string | boolean
}

/** Keeps the type of the value and of the default. */
export const option = <T, const D extends T | null>(entry: Option<T, D>): Option<T, D> => entry

/** The flag in full: `--format`. */
export const longOf = ({ flags }: Pick<Option<unknown>, 'flags'>): string => /--[\w-]+/.exec(flags)![0]

/** `EXTRACT_FORMAT`; null for what belongs to one run. */
export const environmentOf = (entry: Pick<Option<unknown>, 'flags' | 'onceOnly'>): string | null =>
  entry.onceOnly ? null : `EXTRACT_${longOf(entry).slice(2).replaceAll('-', '_').toUpperCase()}`
