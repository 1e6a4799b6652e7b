import type { Readable, Writable } from 'node:stream'
import { EXIT } from './exit-codes.js'

export { until } from '../run/until.js'

/** What the command needs of a process, so that tests can hand it something else. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number }
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly env: NodeJS.ProcessEnv
  /** The working directory, where a configuration is looked for; none is read when left out. */
  readonly cwd?: () => string
  /** How many cores to use unless told; all there are when left out. */
  readonly cores?: number
  readonly on: (event: Interruption, listener: () => void) => unknown
  readonly off: (event: Interruption, listener: () => void) => unknown
}

const SIGNALS = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated, SIGHUP: EXIT.hungUp } as const

export type Interruption = keyof typeof SIGNALS

/** Why a run must end before its work does. */
export class Stop {
  constructor(
    readonly code: number,
    readonly message: string | null = null,
  ) {}
}

/** Tells a run to end: its signal's reason is a `Stop`. Call `release` when the run is over. */
export interface Watch {
  readonly signal: AbortSignal
  readonly release: () => void
}

/** Watches for Ctrl-C, other signals to end and a reader that goes away (`| head`), which is no failure. A second Ctrl-C kills at once. */
export const watch = (io: Io): Watch => {
  const controller = new AbortController()
  const stop = (reason: Stop): void => controller.abort(reason)
  const listeners = (Object.entries(SIGNALS) as [Interruption, number][]).map(([name, code]) => {
    const listener = (): void => {
      stop(new Stop(code))
      release()
    }
    io.on(name, listener)
    return [name, listener] as const
  })
  const release = (): void => {
    for (const [name, listener] of listeners) io.off(name, listener)
  }
  // These stay: a write that is still on its way may fail after the run.
  io.stdout.on('error', (error: NodeJS.ErrnoException) => {
    stop(isClosedPipe(error) ? new Stop(EXIT.done) : new Stop(EXIT.userError, describeWriteError(error)))
  })
  // Words that nobody can read any more are no reason to stop.
  io.stderr.on('error', () => {})
  return { signal: controller.signal, release }
}

const isClosedPipe = ({ code }: NodeJS.ErrnoException): boolean =>
  code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' || code === 'ECONNRESET'

const describeWriteError = ({ message }: Error): string => `Cannot write to standard output: ${message}.`
