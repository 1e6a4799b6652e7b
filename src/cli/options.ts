import { availableParallelism } from 'node:os'
import { usageWrong } from '../errors.js'
import type { Jobs } from '../run/run.js'
import type { ResultType } from '../schema/options.js'
import type { LoadSettings } from '../sources/load-options.js'
import type { Condition } from './options/table/choices.js'
import type { Io } from './io.js'
import { levelOf } from './log.js'
import { environmentOf, longOf, type CommandName } from './options/table/option.js'
import { resolveOptions, type Given, type Resolved } from './options/resolve.js'
import { ENTRIES, entriesOf, type Values } from './options/table/all.js'
import { toFormat } from './output-format.js'

/** The options as the command line gave them: words, checked by nobody. */
export type Flags = Given

/** Of the process: where results go, how many cores there are, and what its environment sets. */
export type Surroundings = Pick<Io, 'cores' | 'env'> & { readonly stdout: { readonly isTTY?: boolean } }

/** What one run of the main command does. */
export type Settings = ReturnType<typeof toSettings>

/**
 * The checked options of a run.
 *
 * @throws ExtractError `OPTION_INVALID`, with a sentence for every wrong value.
 */
export const toSettings = (flags: Flags, { stdout, cores = availableParallelism(), env }: Surroundings) => {
  const { values, origins } = checked('extract', flags, env)
  const {
    types,
    minConfidence,
    offsets,
    text,
    engine,
    all,
    jobs,
    timeout,
    lexicon,
    onError,
    onLanguage,
    failOn,
  } = values
  const { output, ...common } = toCommon(values)
  return {
    ...common,
    output,
    format: toFormat(values.format ?? undefined, output, stdout.isTTY === true),
    types,
    all,
    engine,
    lexicon,
    onError,
    onLanguage,
    failOn,
    jobs: toJobs(jobs, cores),
    timeout,
    load: toLoad(values),
    extractor: { types: [...types], minConfidence, offsets, text },
    fromEnvironment: describeEnvironment('extract', origins),
  }
}

const toLoad = (values: Values): LoadSettings => {
  const { inputFormat, wholePage, encoding, follow, textField, idField, keep, maxBytes } = values
  return { inputFormat, wholePage, encoding, follow, textField, idField, keep, maxBytes }
}

/** The same for `extract merge`. */
export const toMergeSettings = (flags: Flags, { stdout, env }: Surroundings) => {
  const { values } = checked('merge', flags, env)
  const { format, threshold, same, different, decisions, all } = values
  const { output, ...common } = toCommon(values)
  return {
    ...common,
    output,
    format: toFormat(format ?? undefined, output, stdout.isTTY === true),
    all,
    threshold,
    same,
    different,
    decisions,
    exported: values.export,
  }
}

/** The same for commands that print one text. */
export const toPlainSettings = (command: CommandName, flags: Flags, { env }: Pick<Surroundings, 'env'>) =>
  toCommon(checked(command, flags, env).values)

const checked = (command: CommandName, flags: Flags, env: NodeJS.ProcessEnv): Resolved => {
  const resolved = resolveOptions(command, { flags, env })
  const { problems, values } = resolved
  const wrong = [...foreignFlags(command, flags), ...problems, ...idleConditions(values)]
  if (wrong.length > 0) throw usageWrong(wrong)
  return resolved
}

const toCommon = ({ output, color, quiet, verbose, debug }: Values) => ({
  output: output === '-' ? null : output,
  color: color ?? undefined,
  level: levelOf({ quiet, verbose, debug }),
})

/** `--types is an option of "extract", not of "extract merge".` */
const foreignFlags = (command: CommandName, flags: Flags): string[] =>
  ENTRIES.filter(([key, { commands }]) => flags[key] !== undefined && !commands.includes(command)).map(
    ([, entry]) =>
      `${longOf(entry)} is an option of ${entry.commands.map(nameOf).join(' and ')}, not of ${nameOf(command)}.`,
  )

const nameOf = (command: CommandName): string =>
  command === 'extract' ? '"extract"' : `"extract ${command}"`

/** `--fail-on` speaks of what was looked for only. */
const idleConditions = ({ failOn, types }: Values): string[] =>
  failOn.flatMap((condition) => {
    const need = NEEDS[condition]
    if (need === undefined || types.includes(need)) return []
    return [`--fail-on ${condition} needs "${need}" among --types, or it always holds.`]
  })

const NEEDS: Partial<Record<Condition, ResultType>> = {
  'no-people': 'people',
  'no-quotes': 'quotes',
  'unattributed-quotes': 'quotes',
}

const toJobs = (count: number | null, cores: number): Jobs =>
  count === null ? { count: cores, sparing: true } : { count, sparing: false }

/** Who wonders why a run differs is told with --verbose: nobody sees a variable on the command line. */
const describeEnvironment = (command: CommandName, origins: Resolved['origins']): string[] =>
  entriesOf(command)
    .filter(([key]) => origins[key] === 'environment')
    .map(([, entry]) => `${environmentOf(entry)} sets ${longOf(entry)}.`)
