import { ExtractError } from '../errors.js'
import { toErrorLine } from '../report/json.js'
import type { Reporter, ReportSettings } from '../report/reporter.js'
import type { Result } from '../schema/result.js'
import { COMMANDS } from './choices.js'
import { EXIT, worstOf } from './exit-codes.js'
import { conditionsOf, conditionsOfNothing } from './fail-on.js'
import type { Log } from './log.js'
import type { Settings } from './options.js'
import type { Output } from './output.js'
import { suggest } from './suggest.js'
import type { Failed, Outcome } from './work.js'

export type View = Omit<ReportSettings, 'first'>

/** Prints outcomes as they come and remembers what the exit code depends on. */
export interface Printer {
  /** Resolves to false when the run must stop here. */
  readonly print: (outcome: Outcome) => Promise<boolean>
  /** Puts the output in its place, or leaves that as it was: half a result is worse than an old one. */
  readonly end: (interrupted: boolean) => Promise<void>
  readonly code: () => number
}

interface Ways {
  readonly report: Reporter
  readonly output: Output
  readonly log: Log
}

export const createPrinter = (settings: Settings, view: View, { report, output, log }: Ways): Printer => {
  const { onError, failOn, format } = settings
  const codes = new Set<number>()
  const count = { printed: 0, failed: 0 }
  let stopped = false

  const printResult = async (result: Result): Promise<void> => {
    await output.write(report(result, { ...view, first: count.printed === 0 }))
    count.printed++
    for (const { line, message } of result.notices) {
      log.detail(`${result.id}${line === null ? '' : `:${line}`}: ${message}`)
    }
    for (const condition of conditionsOf(result, failOn)) {
      codes.add(EXIT.conditionHolds)
      log.warning(`${result.id}: --fail-on ${condition}`)
    }
  }

  const printFailure = async ({ id, error, isRecord }: Failed): Promise<void> => {
    count.failed++
    const known = error instanceof ExtractError
    if (!known) codes.add(EXIT.bug)
    else if (onError !== 'skip') codes.add(EXIT.userError)
    if (isRecord && format === 'ndjson') {
      await output.write(
        known ? toErrorLine(id, error.code, error.message) : toErrorLine(id, 'BUG', String(error)),
      )
      if (known) return log.detail(error.message)
    }
    if (known && onError === 'skip') log.warning(`Skipped. ${error.message}`)
    else log.failure(error, id)
    const hint = known && error.code === 'INPUT_NOT_FOUND' && id !== null ? suggest(id, COMMANDS) : null
    if (hint !== null) log.hint(`If you meant the command, type "extract ${hint}".`)
  }

  return {
    print: async (outcome) => {
      if (outcome.ok) {
        log.detail(describeWork(outcome.result, outcome.milliseconds))
        await printResult(outcome.result)
        return true
      }
      await printFailure(outcome)
      stopped = onError === 'fail'
      return !stopped
    },
    end: async (interrupted) => {
      if (count.printed + count.failed === 0 && !interrupted) {
        for (const condition of conditionsOfNothing(failOn)) {
          codes.add(EXIT.conditionHolds)
          log.warning(`No document was read: --fail-on ${condition}`)
        }
      }
      const nothing = count.printed === 0 && count.failed > 0
      if (interrupted || stopped || nothing) await output.discard()
      else await output.finish()
      if (count.failed > 0 && onError === 'report')
        log.error(describeFailures(count.failed, count.failed + count.printed))
    },
    code: () => worstOf([...codes]),
  }
}

/** `seeds/izium.md: 4356 characters in 12.3 ms: 4 people, 12 places, 1 organisations, 5 quotes` */
const describeWork = ({ id, source, ...lists }: Result, milliseconds: number): string => {
  const counts = (['people', 'places', 'organisations', 'quotes'] as const).map(
    (name) => `${lists[name].length} ${name}`,
  )
  return `${id}: ${source.characters} characters in ${milliseconds.toFixed(1)} ms: ${counts.join(', ')}`
}

const describeFailures = (failed: number, all: number): string =>
  `${failed} of ${all} document${all === 1 ? '' : 's'} could not be read.`
