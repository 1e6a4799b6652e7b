import { fstatSync, statSync } from 'node:fs'
import { wrapped } from '../report/layout.js'
import { printable } from '../report/printable.js'
import type { Outcome } from '../run/analyse.js'
import type { StageBegun } from '../extract.js'
import { describeProgress, type Sample, type Work } from './describe-progress.js'
import type { Io } from './io.js'

/** A line on standard error that tells how far a long run is. */
export interface Progress {
  /** A document is done. */
  readonly done: (outcome: Outcome) => void
  /** A long document has come so far. */
  readonly stage: (id: string, stage: StageBegun) => void
  /** Takes the line away until there is something new to tell: whoever writes to the terminal asks for this. */
  readonly clear: () => void
  /** Takes it away for good. */
  readonly end: () => void
}

/** Whether anybody sees it, and it disturbs nobody: who reads a pipe may write to the same terminal. */
export const isProgressShown = (
  io: Pick<Io, 'stdin' | 'stdout' | 'stderr' | 'env'>,
  output: string | null,
  usesStdin: boolean,
): boolean => {
  if (io.stderr.isTTY !== true || io.env['CI'] || io.env['TERM'] === 'dumb') return false
  if (usesStdin && io.stdin.isTTY) return false
  return output !== null || io.stdout.isTTY === true || isFile(io.stdout)
}

const isFile = (stdout: Io['stdout']): boolean => {
  const fd = 'fd' in stdout && typeof stdout.fd === 'number' ? stdout.fd : null
  if (fd === null) return false
  const found = fstatSync(fd)
  return !found.isFIFO() && !found.isSocket()
}

/** Whoever is done sooner sees nothing. */
const PATIENCE_MS = 1000
const REFRESH_MS = 200
/** So far back the rate is reckoned from. */
const MEMORY_MS = 10_000
const COLUMNS = 80

/** @param measure How many bytes there are to read; null where nobody knows before. */
export const createProgress = (
  { stderr }: Pick<Io, 'stderr'>,
  measure: (() => Promise<number>) | null,
  now: () => number = () => performance.now(),
): Progress => {
  const started = now()
  const samples: Sample[] = []
  let [documents, bytes] = [0, 0]
  let total: number | null = null
  let path: string | null = null
  let reading: Work['reading'] = null
  let isDrawn = false
  let isMeasured = false
  const clear = (): void => {
    if (isDrawn) stderr.write('\r\x1b[K')
    isDrawn = false
  }
  const draw = (): void => {
    const sample: Sample = { at: now(), documents, bytes }
    samples.push(sample)
    while (sample.at - samples[0]!.at > MEMORY_MS) samples.shift()
    if (sample.at - started < PATIENCE_MS) return
    if (!isMeasured && measure !== null)
      measure().then(
        (all) => (total = all),
        () => {},
      )
    isMeasured = true
    const words = describeProgress({ now: sample, before: samples[0]!, total, reading })
    const [line = ''] = wrapped(printable(words), (stderr.columns || COLUMNS) - 1)
    stderr.write(`\r${line}\x1b[K`)
    isDrawn = true
  }
  const timer = setInterval(draw, REFRESH_MS).unref()
  return {
    done: (outcome) => {
      documents++
      reading = null
      const next = outcome.ok ? outcome.result.source.path : outcome.id
      // A file of many documents has been read when the next one begins.
      if (path !== null && next !== path) bytes += sizeOf(path)
      path = next
    },
    stage: (id, stage) => (reading = { id, stage }),
    clear,
    end: () => {
      clearInterval(timer)
      clear()
    },
  }
}

const sizeOf = (path: string): number => {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}
