import { loadReporter } from '../../report/formats/registry.js'
import { withNeeds, type Report, type Sink } from '../../report/reporter.js'
import type { Lexicon } from '../../schema/lexicon.js'
import type { ExtractorSettings } from '../../schema/options.js'
import type { Result } from '../../schema/result.js'
import { conditionsOf } from '../fail-on.js'
import { guardInputs } from '../inputs-kept.js'
import { createPrinter } from '../printer.js'
import { until, type Io } from '../io.js'
import { usageWrong } from '../../errors.js'
import type { Engine } from '../../engines.js'
import { createLog } from '../log.js'
import { toSettings, type Flags, type Settings } from '../options.js'
import type { Progress } from '../progress.js'
import type { Resumption } from '../resume/resumption.js'
import { toPaged, toReportSettings } from '../report-settings.js'
import { openFor } from '../work-file.js'
import type { Skipped } from '../../sources/find/read-inputs.js'

/** The main command: reads, extracts and reports one document after the other. Resolves to the exit code. */
export const runExtract = async (
  inputs: readonly string[],
  flags: Flags,
  io: Io,
  signal: AbortSignal,
): Promise<number> => {
  const settings = toSettings(flags, io)
  let progress: Progress | null = null
  const log = createLog(io, settings.level, settings.color, () => progress?.clear())
  for (const words of settings.unseen) log.detail(words)
  // Loaded after the check of the options, so that a mistyped one is answered at once.
  const [{ analyseAll }, { describeSkipped, isReadName, isStandardInput, readInputList, readInputs }] =
    await Promise.all([import('../../run/analyse-all.js'), import('../../sources/find/read-inputs.js')])
  if (settings.filesFrom !== null && [settings.filesFrom, ...inputs].filter(isStandardInput).length > 1)
    throw usageWrong(['Standard input is the list of --files-from or an input, not both.'])
  const lexicon = await readLexicons(settings.lexicon)
  const guard = await guardInputs([settings.output], [...inputs, ...settings.lexicon], (path) =>
    isReadName(path, settings.load),
  )
  const reporter = await loadReporter(settings.format)
  const usesStdin = [...inputs, settings.filesFrom ?? ''].some(isStandardInput)
  const extractor = { ...withNeeds(settings.extractor, reporter, settings.context), lexicon }
  const engine = await toEngine(settings.engine)
  let kept = 0
  const resumption = await resumptionFor(settings, extractor, engine, () => {
    kept++
    printer.kept()
  })
  const { output: plain, file } = resumption ?? (await openFor(reporter, settings, io, signal))
  const output = await toPaged(plain, settings.output, reporter, io, usesStdin, () => progress?.end())
  const reportSettings = { ...(await toReportSettings(settings, io)), file }
  const open = (sink: Sink): Report => reporter.open(sink, reportSettings)
  const report = resumption?.report(open) ?? open(output.write)
  const printer = createPrinter(settings, { report, output, log })
  const onSkipped = (skipped: Skipped): void => log.warning(describeSkipped(skipped))
  const { filesFrom, nul } = settings
  // Node makes the stream when it is first asked for, and most runs read files alone.
  const stdin = { [Symbol.asyncIterator]: () => io.stdin[Symbol.asyncIterator]() }
  async function* all(): AsyncGenerator<string> {
    yield* inputs
    if (filesFrom !== null) yield* readInputList(filesFrom, nul, stdin)
  }
  const documents = until(signal, readInputs(all(), settings.load, stdin, { signal, onSkipped }))
  try {
    const { jobs, timeout } = settings
    progress = await startProgress(inputs, usesStdin, settings, io, signal)
    const onStage = progress?.stage
    const options = { ...extractor, ...{ engine, jobs, timeout, signal, onStage } }
    const left = resumption?.left(documents) ?? documents
    for await (const outcome of until(signal, analyseAll(left, options))) {
      resumption?.begin()
      progress?.done(outcome)
      await guard.check(outcome.ok ? outcome.result.source.path : outcome.id)
      const goOn = await printer.print(outcome)
      if (!goOn) break
    }
    progress?.end()
    if (kept > 0) log.hint(describeKept(kept))
    await printer.end(signal.aborted)
  } catch (error) {
    progress?.end()
    await output.discard()
    throw error
  } finally {
    // Whoever stops early must not leave the process waiting for more input.
    if (usesStdin) io.stdin.destroy()
  }
  return printer.code()
}

const describeKept = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'document' : 'documents'} had been done before.`

const resumptionFor = async (
  { resume, output, onLanguage, failOn }: Settings,
  extractor: ExtractorSettings,
  engine: string | Engine,
  onKept: () => void,
): Promise<Resumption | null> => {
  if (!resume || output === null) return null
  const { openResumption } = await import('../resume/resumption.js')
  const isDone = (result: Result): boolean => conditionsOf(result, failOn).length === 0
  return openResumption(output, {
    making: {
      extractor,
      engine: typeof engine === 'string' ? { name: engine } : engine,
      rules: [onLanguage, failOn],
    },
    isDone,
    onKept,
  })
}

/** The built-in engine goes by its name, so that threads can make their own. */
const toEngine = async (name: string): Promise<string | Engine> =>
  name === FAST ? name : (await import('../../load-engine.js')).loadEngine(name)

const FAST = 'fast'

const startProgress = async (
  inputs: readonly string[],
  usesStdin: boolean,
  { level, output, filesFrom, load }: Settings,
  io: Io,
  signal: AbortSignal,
): Promise<Progress | null> => {
  if (level === 'quiet' || io.stderr.isTTY !== true) return null
  const { createProgress, isProgressShown } = await import('../progress.js')
  if (!isProgressShown(io, output, usesStdin)) return null
  const isKnown = !usesStdin && filesFrom === null && load.shard === null
  const measure = async (): Promise<number> => {
    const { measureInputs } = await import('../../sources/find/measure-inputs.js')
    return measureInputs(inputs, load, signal)
  }
  return createProgress(io, isKnown ? measure : null)
}

const readLexicons = async (paths: readonly string[]): Promise<Lexicon> => {
  if (paths.length === 0) return []
  const { readLexicon } = await import('../../sources/files/read-lexicon.js')
  return (await Promise.all(paths.map(readLexicon))).flat()
}
