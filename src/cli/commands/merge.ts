import { usageWrong } from '../../errors.js'
import { parseDecisions, toDecisionLines, type Decision } from '../../merge/decisions.js'
import { openMerge } from '../../merge/merge.js'
import { FORMATS, loadReporter, type Format } from '../../report/formats/registry.js'
import type { Reporter } from '../../report/reporter.js'
import { readResults } from '../../sources/files/read-results.js'
import { readText } from '../../sources/bytes/read-text.js'
import { RESULT_TYPES } from '../../schema/names.js'
import { EXIT } from '../exit-codes.js'
import { guardInputs } from '../inputs-kept.js'
import { until, type Io } from '../io.js'
import { createLog } from '../log.js'
import { toMergeSettings, type Flags } from '../options.js'
import { openOutput, type Output } from '../output.js'
import { toPaged, toReportSettings } from '../report-settings.js'

/** Reads results and prints one list of entities. Resolves to the exit code. */
export const runMerge = async (
  inputs: readonly string[],
  flags: Flags,
  io: Io,
  signal: AbortSignal,
): Promise<number> => {
  const settings = toMergeSettings(flags, io)
  const { threshold, same, different, decisions, exported } = settings
  const [reporter, open] = await loadMergeReporter(settings.format)
  await guardInputs([settings.output, exported], [...inputs, ...decisions])
  const decided = (await Promise.all(decisions.map(readDecisions))).flat()
  const pairsOf = (kind: Decision['decision']): [string, string][] =>
    decided.filter(({ decision }) => decision === kind).map(({ left, right }) => [left, right])
  const merge = await openMerge(until(signal, readResults(inputs, io.stdin)), {
    threshold,
    same: [...pairsOf('same'), ...same.map((pair) => toPair('--same', pair))],
    different: [...pairsOf('different'), ...different.map((pair) => toPair('--different', pair))],
  })
  if (signal.aborted) return EXIT.done
  const log = createLog(io, settings.level, settings.color)
  for (const reference of merge.unknown) log.warning(`No entity is called "${reference}".`)
  const plain = await openOutput(settings.output, io.stdout, signal)
  await writing(await toPaged(plain, settings.output, reporter, io, false), async (output) => {
    const report = open(output.write, await toReportSettings({ ...settings, types: RESULT_TYPES }, io))
    for (const entity of merge.entities()) await report.entity(entity)
    await report.close()
  })
  if (exported !== null)
    await writing(await openOutput(exported, io.stdout, signal), async (output) => {
      for (const line of toDecisionLines(merge.decisions())) await output.write(line)
    })
  return EXIT.done
}

const loadMergeReporter = async (
  format: Format,
): Promise<[Reporter, NonNullable<Reporter['openMerged']>]> => {
  const reporter = await loadReporter(format)
  if (reporter.openMerged) return [reporter, reporter.openMerged]
  const reporters = await Promise.all(FORMATS.map(loadReporter))
  const able = FORMATS.filter((_, i) => reporters[i]!.openMerged !== undefined)
  throw usageWrong([`"extract merge" prints ${able.join(', ')}, not ${format}.`])
}

const readDecisions = async (path: string): Promise<Decision[]> => parseDecisions(await readText(path), path)

const toPair = (option: string, pair: string): [string, string] => {
  const [left = '', right = '', ...more] = pair.split(',').map((name) => name.trim())
  if (left !== '' && right !== '' && more.length === 0) return [left, right]
  throw usageWrong([
    `${option} takes two names with a comma between, not "${pair}". Put names that have commas into a --decisions file.`,
  ])
}

/** All of it in its place, or nothing. */
const writing = async (output: Output, write: (output: Output) => Promise<void>): Promise<void> => {
  try {
    await write(output)
    await output.finish()
  } catch (error) {
    await output.discard()
    throw error
  }
}
