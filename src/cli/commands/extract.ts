import { paletteFor } from '../../report/colour.js'
import { REPORTERS } from '../../report/registry.js'
import type { Lexicon } from '../../schema/lexicon.js'
import { createPrinter, type View } from '../printer.js'
import { until, type Io } from '../io.js'
import { createLog } from '../log.js'
import { toSettings, type Flags, type Settings } from '../options.js'
import { openOutput } from '../output.js'

/** The main command: reads, extracts and reports one document after the other. Resolves to the exit code. */
export const runExtract = async (
  inputs: readonly string[],
  flags: Flags,
  io: Io,
  signal: AbortSignal,
): Promise<number> => {
  const settings = toSettings(flags, io.stdout.isTTY === true, io.cores)
  const log = createLog(io, settings.level, settings.color)
  // Loaded after the check of the options, so that a mistyped one is answered at once.
  const [{ run }, { readInputs }] = await Promise.all([
    import('../../run/run.js'),
    import('../../sources/read-inputs.js'),
  ])
  const lexicon = await readLexicons(settings.lexicon)
  const report = await REPORTERS[settings.format]()
  const output = await openOutput(settings.output, io.stdout, signal)
  const printer = createPrinter(settings, viewOf(settings, io), { report, output, log })
  const documents = until(signal, readInputs(inputs, settings.load, io.stdin))
  try {
    const options = { ...settings.extractor, lexicon, jobs: settings.jobs, signal }
    for await (const outcome of until(signal, run(documents, options))) {
      const goOn = await printer.print(outcome)
      if (!goOn) break
    }
    await printer.end(signal.aborted)
  } catch (error) {
    await output.discard()
    throw error
  } finally {
    // Whoever stops early must not leave the process waiting for more input.
    if (inputs.includes('-')) io.stdin.destroy()
  }
  return printer.code()
}

const readLexicons = async (paths: readonly string[]): Promise<Lexicon> => {
  if (paths.length === 0) return []
  const { readLexicon } = await import('../../sources/read-lexicon.js')
  return (await Promise.all(paths.map(readLexicon))).flat()
}

const DEFAULT_WIDTH = 80

const viewOf = ({ color, types, output }: Settings, { stdout, env }: Io): View => {
  const onTerminal = stdout.isTTY === true && output === null
  return {
    types,
    width: (onTerminal && stdout.columns) || DEFAULT_WIDTH,
    palette: paletteFor(env, color, onTerminal),
  }
}
