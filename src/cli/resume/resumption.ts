import type { Report, Sink } from '../../report/reporter.js'
import type { Result } from '../../schema/result.js'
import type { Loaded } from '../../sources/loading/loader.js'
import { createPause } from '../../sources/pause.js'
import { explained, type Output } from '../output.js'
import { fingerprintWith, type Making } from './fingerprint.js'
import { openResumedFile } from './resumed-file.js'

/** A run that goes on where another one was ended. */
export interface Resumption {
  /** The documents that are not done. */
  readonly left: (documents: AsyncIterable<Loaded>) => AsyncGenerator<Loaded>
  /** Called with what comes of each of those, before it is printed. */
  readonly begin: () => void
  /** A report whose lines go to the file. */
  readonly report: (open: (sink: Sink) => Report) => Report
  readonly output: Output
  readonly file: null
}

export interface ResumeSettings {
  readonly making: Making
  /** Whether the line of a result will do for the next run as well. */
  readonly isDone: (result: Result) => boolean
  readonly onKept: () => void
}

/**
 * Goes on with the file at `path`, or begins it. At the end it holds what a run without --resume would have written:
 * the same lines in the same order. Until then it grows by whole lines, and `path.resume` says what they were made of.
 */
export const openResumption = async (
  path: string,
  { making, isDone, onKept }: ResumeSettings,
): Promise<Resumption> => {
  const file = await explained(path, () => openResumedFile(path))
  const fingerprint = fingerprintWith(making)
  const waiting: Expected[] = []
  let current: Expected | undefined
  let written = ''
  const sink: Sink = (chunk) => {
    written += String(chunk)
    return Promise.resolve()
  }
  const put = async (isFinal: boolean): Promise<void> => {
    const [line, { place, fingerprint }] = [written, current!]
    written = ''
    if (line !== '') await explained(path, () => file.put(place, line, isFinal ? fingerprint : null))
  }
  return {
    left: async function* (documents) {
      const pause = createPause()
      for await (const loaded of documents) {
        const made = loaded.ok ? fingerprint(loaded.readable) : null
        if (made !== null && file.keep(made)) {
          onKept()
          await pause()
          continue
        }
        waiting.push({ place: file.expect(), fingerprint: made })
        yield loaded
      }
    },
    begin: () => (current = waiting.shift()),
    report: (open) => {
      const report = open(sink)
      return {
        document: async (result) => {
          written = ''
          await report.document(result)
          await put(isDone(result))
        },
        failure: async (failed) => {
          written = ''
          const isTold = await report.failure(failed)
          await put(false)
          return isTold
        },
        close: report.close,
      }
    },
    file: null,
    output: {
      write: sink,
      isWanted: () => true,
      finish: () => explained(path, file.finish),
      discard: file.close,
    },
  }
}

interface Expected {
  readonly place: number
  readonly fingerprint: string | null
}
