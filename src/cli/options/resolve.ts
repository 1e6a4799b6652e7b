import { quoted } from '../../errors.js'
import { didYouMean } from '../../suggest.js'
import { environmentOf, longOf, type CommandName, type Option } from './table/option.js'
import { ENTRIES, entriesOf, type Key, type Values } from './table/all.js'

/** Options as they were given, by key: checked by nobody. */
export type Given = Readonly<Record<string, unknown>>

/** What a configuration file sets. */
export interface Configuration {
  /** As it is reached from the working directory: "../extract.config.json". */
  readonly path: string
  readonly values: Given
}

/** Where options may come from; the first that says something counts. */
export interface Layers {
  readonly flags: Given
  readonly env: NodeJS.ProcessEnv
  readonly configuration?: Configuration | null
}

export type Origin = 'flag' | 'environment' | 'configuration' | 'default'

export interface Resolved {
  readonly values: Values
  readonly origins: Readonly<Record<Key, Origin>>
  /** A sentence for each wrong value; the default stands in for it. */
  readonly problems: readonly string[]
}

/** The options of one command, from all that may set them. */
export const resolveOptions = (
  command: CommandName,
  { flags, env, configuration = null }: Layers,
): Resolved => {
  const values: Partial<Record<Key, unknown>> = Object.fromEntries(
    ENTRIES.map(([key, entry]) => [key, entry.default]),
  )
  const origins = Object.fromEntries(ENTRIES.map(([key]) => [key, 'default'])) as Record<Key, Origin>
  const problems = configuration === null ? [] : unknownKeys(configuration)
  for (const [key, entry] of entriesOf(command)) {
    const found = firstGiven(key, entry, { flags, env, configuration })
    if (found === null) continue
    const reading = entry.kind.read(found.given, found.name)
    origins[key] = found.origin
    if ('problem' in reading) problems.push(reading.problem)
    else values[key] = reading.value
  }
  return { values: values as Values, origins, problems }
}

interface Found {
  readonly given: unknown
  readonly origin: Origin
  /** What to call the option in a sentence. */
  readonly name: string
}

const firstGiven = (
  key: Key,
  entry: Option<unknown>,
  { flags, env, configuration }: Required<Layers>,
): Found | null => {
  if (flags[key] !== undefined) return { given: flags[key], origin: 'flag', name: longOf(entry) }
  const variable = environmentOf(entry)
  if (variable === null) return null
  // `EXTRACT_TYPES= extract a.md` takes a variable back.
  if (env[variable]) return { given: env[variable], origin: 'environment', name: variable }
  const given = configuration?.values[key]
  if (!configuration || given === undefined) return null
  return { given, origin: 'configuration', name: `"${key}" in ${quoted(configuration.path)}` }
}

const unknownKeys = ({ path, values }: Configuration): string[] => {
  const known: readonly string[] = ENTRIES.filter(([, { onceOnly }]) => !onceOnly).map(([key]) => key)
  return Object.keys(values)
    .filter((key) => !known.includes(key))
    .map((key) => `${quoted(path)} sets ${quoted(key)}, which is no option.${didYouMean(key, known)}`)
}
