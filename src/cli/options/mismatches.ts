import { usageWrong } from '../../errors.js'
import type { Format } from '../../report/formats/registry.js'
import type { ResultType } from '../../schema/options.js'
import type { Values } from './table/all.js'
import type { Condition } from './table/choices.js'

/** A sentence for each option that makes no sense beside the others. */
export const mismatches = (values: Values): string[] => [
  ...idleConditions(values),
  ...idleNul(values),
  ...mixedShard(values),
]

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

const idleNul = ({ nul, filesFrom }: Values): string[] =>
  nul && filesFrom === null ? ['--nul says how the names of --files-from end: give that as well.'] : []

const mixedShard = ({ shard, follow }: Values): string[] =>
  shard !== null && follow === true
    ? ['--shard deals out the documents that are named, not what they link to: leave out --follow.']
    : []

/** @throws ExtractError `OPTION_INVALID` where `--resume` has no file of lines to go on with. */
export const checkResumable = (output: string | null, format: Format): void => {
  if (output === null)
    throw usageWrong(['--resume goes on with a file: say with -o which, as in -o results.ndjson.'])
  if (format !== 'ndjson')
    throw usageWrong([`--resume goes on with lines, and ${format} has none: write ndjson.`])
}
