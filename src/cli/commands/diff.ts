import { diffResults } from '../../diff/diff.js'
import { usageWrong } from '../../errors.js'
import { paletteFor } from '../../report/colour.js'
import { toDifferenceTable } from '../../report/difference-table.js'
import { escapeJson } from '../../report/printable.js'
import type { Difference } from '../../schema/diff.js'
import type { Result } from '../../schema/result.js'
import { readResults } from '../../sources/files/read-results.js'
import { EXIT } from '../exit-codes.js'
import { guardInputs } from '../inputs-kept.js'
import { until, type Io } from '../io.js'
import { toDiffSettings, type Flags } from '../options.js'
import { openOutput } from '../output.js'

/** Prints how the documents of two runs differ. Resolves to the exit code: 1 when they do. */
export const runDiff = async (
  before: string,
  after: string,
  flags: Flags,
  io: Io,
  signal: AbortSignal,
): Promise<number> => {
  const { format, output: path, color } = toDiffSettings(flags, io)
  const print = PRINT[format as keyof typeof PRINT] as Print | undefined
  if (print === undefined) throw usageWrong([`"extract diff" prints table, json or ndjson, not ${format}.`])
  if (before === '-' && after === '-')
    throw usageWrong(['Standard input holds the old results or the new ones, not both.'])
  await guardInputs([path], [before, after])
  const [old, results] = [await readAll(before, io, signal), await readAll(after, io, signal)]
  if (signal.aborted) return EXIT.done
  const differences = diffResults(old, results)
  const isShown = io.stdout.isTTY === true && path === null
  const palette = paletteFor(io.env, color, isShown)
  const output = await openOutput(path, io.stdout, signal)
  try {
    await output.write(
      print(differences, { palette, width: (isShown && io.stdout.columns) || DEFAULT_WIDTH }),
    )
    await output.finish()
  } catch (error) {
    await output.discard()
    throw error
  }
  return differences.length === 0 ? EXIT.done : EXIT.conditionHolds
}

const DEFAULT_WIDTH = 80

const readAll = async (path: string, { stdin }: Io, signal: AbortSignal): Promise<Result[]> => {
  const results: Result[] = []
  for await (const result of until(signal, readResults([path], stdin))) results.push(result)
  return results
}

type Print = typeof toDifferenceTable

const toLines =
  (indent: number): Print =>
  (differences: readonly Difference[]) =>
    differences.map((each) => `${escapeJson(JSON.stringify(each, null, indent))}\n`).join('')

const PRINT = { table: toDifferenceTable, json: toLines(2), ndjson: toLines(0) }
