import { availableParallelism } from 'node:os'
import { z } from 'zod'
import { usageWrong } from '../errors.js'
import type { LoadOptions } from '../sources/read-inputs.js'
import { FORMATS } from '../report/registry.js'
import type { ResultType } from '../schema/options.js'
import {
  CONDITIONS,
  DEFAULTS,
  ERROR_POLICIES,
  INPUT_FORMATS,
  OFFSET_UNITS,
  RESULT_TYPES,
  type Condition,
} from './choices.js'
import type { Jobs } from '../run/run.js'
import { levelOf } from './log.js'
import { toFormat } from './output-format.js'
import { didYouMean } from '../suggest.js'

/** The options as the command line gave them: words, checked by nobody. */
export type Flags = Readonly<Record<string, unknown>>

/** What one run of the main command does. */
export type Settings = ReturnType<typeof toSettings>

/**
 * The checked options of a run. `onTerminal`: results go to a terminal unless an output file is named.
 *
 * @throws ExtractError `OPTION_INVALID`, with a sentence for every wrong value.
 */
export const toSettings = (flags: Flags, onTerminal: boolean, cores = availableParallelism()) => {
  const parsed = FlagsSchema.safeParse(flags)
  if (!parsed.success) throw usageWrong(parsed.error.issues.map(({ message }) => message))
  const { types, minConfidence, offsets, text, inputFormat, encoding, textField, idField, ...rest } =
    parsed.data
  const { output, format, quiet, verbose, debug, jobs, ...others } = rest
  const load: LoadOptions = { inputFormat, encoding, follow: rest.follow, textField, idField }
  const level = levelOf({ quiet, verbose, debug })
  return {
    ...others,
    jobs: toJobs(jobs, cores),
    types,
    format: toFormat(format, output, onTerminal),
    output,
    level,
    load,
    extractor: { types, minConfidence, offsets, text },
  }
}

const toJobs = (count: number | null, cores: number): Jobs =>
  count === null ? { count: cores, sparing: true } : { count, sparing: false }

/** `--fail-on` speaks of what was looked for only. */
const NEEDS: Partial<Record<Condition, ResultType>> = {
  'no-people': 'people',
  'no-quotes': 'quotes',
  'unattributed-quotes': 'quotes',
}

const choice = <T extends string>(option: string, names: readonly T[]) =>
  z
    .string()
    .transform(
      (word, context): T =>
        names.find((name) => name === word.trim()) ?? refuse(context, option, word, names),
    )

/** `people, quotes`: some of `names`, in their order, each once. */
const list = <T extends string>(option: string, names: readonly T[]) =>
  z.string().transform((words, context): T[] => {
    const chosen = words.split(',').map((word) => word.trim())
    const known: readonly string[] = names
    for (const word of chosen) if (!known.includes(word)) refuse(context, option, word, names)
    return names.filter((name) => chosen.includes(name))
  })

const refuse = (context: z.RefinementCtx, option: string, word: string, names: readonly string[]): never => {
  const hint = didYouMean(word, names) || ` Choose from: ${names.join(', ')}.`
  context.addIssue({ code: 'custom', message: `Unknown ${option} "${word.trim()}".${hint}` })
  return z.NEVER
}

const NUMBER = /^(?:\d+\.?\d*|\.\d+)$/

const share = (option: string) =>
  z.string().transform((word, context): number => {
    const value = NUMBER.test(word.trim()) ? Number(word) : NaN
    if (value >= 0 && value <= 1) return value
    context.addIssue({ code: 'custom', message: `${option} takes a number from 0 to 1, not "${word}".` })
    return z.NEVER
  })

const MOST_JOBS = 256

const jobs = z.string().transform((word, context): number => {
  const count = /^\d+$/.test(word.trim()) ? Number(word) : NaN
  if (count >= 1 && count <= MOST_JOBS) return count
  context.addIssue({
    code: 'custom',
    message: `--jobs takes a whole number from 1 to ${MOST_JOBS}, not "${word}".`,
  })
  return z.NEVER
})

const name = (option: string) => z.string().min(1, `${option} must not be empty.`)

const FlagsSchema = z
  .strictObject({
    format: choice('format', FORMATS).optional(),
    output: name('--output')
      .transform((path) => (path === '-' ? null : path))
      .default(null),
    types: list('type', RESULT_TYPES).default([...DEFAULTS.types]),
    minConfidence: share('--min-confidence').default(DEFAULTS.minConfidence),
    inputFormat: choice('input format', INPUT_FORMATS).default(DEFAULTS.inputFormat),
    textField: name('--text-field').default(DEFAULTS.textField),
    idField: name('--id-field').default(DEFAULTS.idField),
    encoding: name('--encoding').nullable().default(null),
    follow: z.boolean().nullable().default(null),
    text: z.boolean().default(false),
    all: z.boolean().default(false),
    lexicon: z.array(name('--lexicon')).default([]),
    offsets: choice('offset unit', OFFSET_UNITS).default(DEFAULTS.offsets),
    jobs: jobs.nullable().default(null),
    onError: choice('error policy', ERROR_POLICIES).default(DEFAULTS.onError),
    failOn: list('condition', CONDITIONS).default([]),
    color: z.boolean().optional(),
    quiet: z.boolean().default(false),
    verbose: z.boolean().default(false),
    debug: z.boolean().default(false),
  })
  .superRefine(({ failOn, types }, context) => {
    for (const condition of failOn) {
      const need = NEEDS[condition]
      if (need === undefined || types.includes(need)) continue
      const message = `--fail-on ${condition} needs "${need}" among --types, or it always holds.`
      context.addIssue({ code: 'custom', message })
    }
  })
