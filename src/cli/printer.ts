import { ExtractError, notEnglish, outOfMemory } from '../errors.js'
import type { Report } from '../report/reporter.js'
import type { Result } from '../schema/result.js'
import { COMMANDS } from './options/table/choices.js'
import { EXIT, worstOf } from './exit-codes.js'
import { conditionsOf, conditionsOfNothing } from './fail-on.js'
import type { Log } from './log.js'
import type { Settings } from './options.js'
import type { Output } from './output.js'
import { suggest } from '../suggest.js'
import type { Done, Failed, Outcome } from '../run/analyse.js'

/** Prints outcomes as they come and remembers what the exit code depends on. */
export interface Printer {
  /** Resolves to false when the run must stop here. */
  readonly print: (outcome: Outcome) => Promise<boolean>
  /** What a run before has printed counts as well. */
  readonly kept: () => void
  /** Puts the output in its place, or leaves that as it was: half a result is worse than an old one. */
  readonly end: (interrupted: boolean) => Promise<void>
  readonly code: () => number
}

interface Ways {
  readonly report: Report
  readonly output: Output
  readonly log: Log
}

export const createPrinter = (settings: Settings, ways: Ways): Printer => {
  const run: Run = { settings, ...ways }
  const tally: Tally = { printed: 0, failed: 0, told: 0, stopped: false, codes: new Set() }
  return {
    print: async (outcome) => {
      const judged = judgeLanguage(outcome, settings, ways.log)
      const failure = judged.ok ? await printResult(run, tally, judged) : judged
      const policy = judged !== outcome && settings.onLanguage === 'skip' ? 'skip' : settings.onError
      if (failure !== null) await printFailure(run, tally, failure, policy)
      tally.stopped = failure !== null && policy === 'fail'
      return !tally.stopped && ways.output.isWanted()
    },
    kept: () => void tally.printed++,
    end: (interrupted) => end(run, tally, interrupted),
    code: () => worstOf([...tally.codes]),
  }
}

interface Run extends Ways {
  readonly settings: Settings
}

/** What has happened so far. */
interface Tally {
  printed: number
  failed: number
  /** Failures that the report itself tells of. */
  told: number
  stopped: boolean
  readonly codes: Set<number>
}

const printResult = async (
  run: Run,
  tally: Tally,
  { result, milliseconds, isRecord }: Done,
): Promise<Failed | null> => {
  const { settings, report, log } = run
  log.detail(describeWork(result, milliseconds))
  try {
    await report.document(result)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    // More than a string can hold: nothing of it was written.
    return {
      ok: false,
      id: result.id,
      error: outOfMemory(result.id, error),
      isRecord,
    }
  }
  tally.printed++
  for (const { line, message } of result.notices) {
    log.detail(`${result.id}${line === null ? '' : `:${line}`}: ${message}`)
  }
  for (const condition of conditionsOf(result, settings.failOn)) {
    tally.codes.add(EXIT.conditionHolds)
    log.warning(`${result.id}: --fail-on ${condition}`)
  }
  return null
}

/** A document that is not in English, as `--on-language` will have it. */
const judgeLanguage = (outcome: Outcome, { onLanguage }: Settings, log: Log): Outcome => {
  const seen = outcome.ok && outcome.result.notices.find(({ code }) => code === 'NOT_ENGLISH')
  if (!seen) return outcome
  const { id } = outcome.result
  if (onLanguage === 'warn') {
    log.warning(`${id}: ${seen.message}`)
    return outcome
  }
  return { ok: false, id, error: notEnglish(id, seen.message), isRecord: outcome.isRecord }
}

const printFailure = async (
  run: Run,
  tally: Tally,
  { id, error, isRecord }: Failed,
  policy: Settings['onError'],
): Promise<void> => {
  const { settings, report, log } = run
  const known = error instanceof ExtractError
  tally.failed++
  if (!known) tally.codes.add(EXIT.bug)
  else if (policy !== 'skip') tally.codes.add(EXIT.userError)
  const { code, message } = known ? error : { code: 'BUG', message: String(error) }
  const isTold = await report.failure({ id, code, message, isRecord })
  if (isTold) tally.told++
  // Who reads a stream finds it there. A file is read later or, after --on-error fail, never.
  if (isTold && known && settings.output === null && policy !== 'fail') return log.detail(message)
  if (known && policy === 'skip') log.warning(`Skipped. ${message}`)
  else log.failure(error, id)
  const command = known && code === 'INPUT_NOT_FOUND' && id !== null ? suggest(id, COMMANDS) : null
  if (command !== null) log.hint(`If you meant the command, type "extract ${command}".`)
}

const end = async (run: Run, tally: Tally, interrupted: boolean): Promise<void> => {
  const { settings, report, output, log } = run
  if (tally.printed === 0 && !interrupted) {
    for (const condition of conditionsOfNothing(settings.failOn)) {
      tally.codes.add(EXIT.conditionHolds)
      log.warning(`No document was read: --fail-on ${condition}`)
    }
  }
  const nothing = tally.printed === 0 && tally.told === 0 && tally.failed > 0
  if (!interrupted && !tally.stopped && !nothing) {
    await report.close()
    await output.finish()
  } else await output.discard()
  const all = tally.printed + tally.failed
  if (tally.failed > 0 && all > 1 && settings.onError === 'report') {
    log.error(`${tally.failed} of ${all} documents could not be read.`)
  }
}

/** `seeds/izium.md: 4356 characters in 12.3 ms: 4 people, 12 places, 1 organisations, 5 quotes` */
const describeWork = ({ id, source, ...lists }: Result, milliseconds: number): string => {
  const counts = (['people', 'places', 'organisations', 'quotes'] as const).map(
    (name) => `${lists[name].length} ${name}`,
  )
  return `${id}: ${source.characters} characters in ${milliseconds.toFixed(1)} ms: ${counts.join(', ')}`
}
