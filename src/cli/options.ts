import { availableParallelism } from 'node:os'
import { quoted, usageWrong } from '../errors.js'
import type { Jobs } from '../run/analyse-all.js'
import { EXTRACTOR_DEFAULTS } from '../schema/names.js'
import type { LoadSettings } from '../sources/load-options.js'
import type { Io } from './io.js'
import { levelOf } from './log.js'
import { environmentOf, longOf, type CommandName } from './options/table/option.js'
import { readConfiguration } from './options/configuration.js'
import { checkResumable, mismatches } from './options/mismatches.js'
import { resolveOptions, type Given, type Layers, type Resolved } from './options/resolve.js'
import { ENTRIES, entriesOf, type Values } from './options/table/all.js'
import { toFormat } from './output-format.js'

/** The options as the command line gave them: words, checked by nobody. */
export type Flags = Given

/** Of the process: where results go, how many cores there are, what its environment and its folder set. */
export type Surroundings = Pick<Io, 'cores' | 'cwd' | 'env'> & {
  readonly stdout: { readonly isTTY?: boolean }
}

/** What one run of the main command does. */
export type Settings = ReturnType<typeof toSettings>

/**
 * The checked options of a run.
 *
 * @throws ExtractError `OPTION_INVALID`, with a sentence for every wrong value, or `CONFIGURATION_INVALID`.
 */
export const toSettings = (flags: Flags, surroundings: Surroundings) => {
  const { stdout, cores = availableParallelism() } = surroundings
  const layers = toLayers(flags, surroundings)
  const { values, origins } = checked('extract', layers)
  const {
    types,
    minConfidence,
    offsets,
    text,
    engine,
    all,
    context,
    jobs,
    resume,
    timeout,
    lexicon,
    onError,
    onLanguage,
    failOn,
  } = values
  const { filesFrom, nul } = values
  const { output, ...common } = toCommon(values)
  const format = toFormat(values.format ?? undefined, output, stdout.isTTY === true)
  if (resume) checkResumable(output, format)
  return {
    ...common,
    output,
    format,
    types,
    all,
    context,
    engine,
    filesFrom,
    nul,
    lexicon,
    onError,
    onLanguage,
    failOn,
    jobs: toJobs(jobs, cores),
    resume,
    timeout,
    load: toLoad(values),
    extractor: { ...EXTRACTOR_DEFAULTS, types: [...types], minConfidence, offsets, text },
    unseen: describeUnseen('extract', origins, layers),
  }
}

const toLoad = (values: Values): LoadSettings => {
  const { inputFormat, wholePage, encoding, follow, textField, idField, keep } = values
  const { maxBytes, timeout, fetch, allowPrivateNetwork, shard } = values
  return {
    ...{ inputFormat, wholePage, encoding, follow, textField, idField, keep },
    ...{ maxBytes, timeout, fetch, allowPrivateNetwork, shard },
  }
}

/** The same for `extract merge`. */
export const toMergeSettings = (flags: Flags, surroundings: Surroundings) => {
  const { stdout } = surroundings
  const { values } = checked('merge', toLayers(flags, surroundings))
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

/** The same for `extract diff`. */
export const toDiffSettings = (flags: Flags, surroundings: Surroundings) => {
  const { values } = checked('diff', toLayers(flags, surroundings))
  const { output, ...common } = toCommon(values)
  return {
    ...common,
    output,
    format: toFormat(values.format ?? undefined, output, surroundings.stdout.isTTY === true),
  }
}

/** The same for commands that print one text. They read no configuration: a broken one must not keep anybody from the help. */
export const toPlainSettings = (command: CommandName, flags: Flags, { env }: Pick<Surroundings, 'env'>) =>
  toCommon(checked(command, { flags, env }).values)

/** All that may set an option. */
export const toLayers = (flags: Flags, { cwd, env }: Pick<Surroundings, 'cwd' | 'env'>): Layers => ({
  flags,
  env,
  configuration: cwd ? readConfiguration(cwd) : null,
})

/** The options of one command. @throws ExtractError `OPTION_INVALID` */
export const checked = (command: CommandName, layers: Layers): Resolved => {
  const resolved = resolveOptions(command, layers)
  const { problems, values } = resolved
  const wrong = [...foreignFlags(command, layers.flags), ...problems, ...mismatches(values)]
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
      `${longOf(entry)} is an option of ${inWords(entry.commands.map(nameOf))}, not of ${nameOf(command)}.`,
  )

/** "a, b and c" */
const inWords = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), names.at(-1)].filter((part) => part !== '').join(' and ')

const nameOf = (command: CommandName): string =>
  command === 'extract' ? '"extract"' : `"extract ${command}"`

const toJobs = (count: number | null, cores: number): Jobs =>
  count === null ? { count: cores, sparing: true } : { count, sparing: false }

/** Who wonders why a run differs is told with --verbose what no command line shows. */
const describeUnseen = (
  command: CommandName,
  origins: Resolved['origins'],
  { configuration }: Layers,
): string[] =>
  entriesOf(command).flatMap(([key, entry]) => {
    if (origins[key] === 'environment') return [`${environmentOf(entry)} sets ${longOf(entry)}.`]
    if (!configuration || origins[key] !== 'configuration') return []
    return [`${quoted(configuration.path)} sets ${longOf(entry)}.`]
  })
