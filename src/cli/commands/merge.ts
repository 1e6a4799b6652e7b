import { usageWrong } from '../../errors.js'
import { readResults } from '../../sources/read-results.js'
import { readText } from '../../sources/bytes/read-text.js'
import { formatDecisions, parseDecisions, type Decision } from '../../merge/decisions.js'
import { planMerge } from '../../merge/merge.js'
import { escapeJson } from '../../report/printable.js'
import type { MergedEntity } from '../../schema/merge.js'
import { EXIT } from '../exit-codes.js'
import { until, type Io } from '../io.js'
import { createLog } from '../log.js'
import { toMergeSettings, type Flags } from '../options.js'
import { openOutput } from '../output.js'

/** Reads results and prints one list of entities. Resolves to the exit code. */
export const runMerge = async (
  inputs: readonly string[],
  flags: Flags,
  io: Io,
  signal: AbortSignal,
): Promise<number> => {
  const settings = toMergeSettings(flags, io)
  const { format, output: path, color, level, threshold, same, different, decisions, exported } = settings
  if (format !== 'json' && format !== 'ndjson')
    throw usageWrong([`"extract merge" prints json or ndjson, not ${format}.`])
  const decided = (await Promise.all(decisions.map(readDecisions))).flat()
  const pairsOf = (kind: Decision['decision']): [string, string][] =>
    decided.filter(({ decision }) => decision === kind).map(({ left, right }) => [left, right])
  const merge = await planMerge(until(signal, readResults(inputs, io.stdin)), {
    threshold,
    same: [...pairsOf('same'), ...same.map((pair) => toPair('--same', pair))],
    different: [...pairsOf('different'), ...different.map((pair) => toPair('--different', pair))],
  })
  if (signal.aborted) return EXIT.done
  const log = createLog(io, level, color)
  for (const reference of merge.unknown) log.warning(`No entity is called "${reference}".`)
  await write(path, merge.entities.map(format === 'json' ? toJson : toNdjson), io, signal)
  if (exported !== null) await write(exported, [formatDecisions(merge.decisions)], io, signal)
  return EXIT.done
}

const readDecisions = async (path: string): Promise<Decision[]> => parseDecisions(await readText(path), path)

const toPair = (option: string, pair: string): [string, string] => {
  const [left = '', right = '', ...more] = pair.split(',').map((name) => name.trim())
  if (left !== '' && right !== '' && more.length === 0) return [left, right]
  throw usageWrong([
    `${option} takes two names with a comma between, not "${pair}". Put names that have commas into a --decisions file.`,
  ])
}

const write = async (
  path: string | null,
  texts: readonly string[],
  io: Io,
  signal: AbortSignal,
): Promise<void> => {
  const output = await openOutput(path, io.stdout, signal)
  try {
    for (const text of texts) await output.write(text)
    await output.finish()
  } catch (error) {
    await output.discard()
    throw error
  }
}

const toJson = (entity: MergedEntity): string => `${escapeJson(JSON.stringify(entity, null, 2))}\n`

const toNdjson = (entity: MergedEntity): string => `${escapeJson(JSON.stringify(entity))}\n`
