import type { Readable, Writable } from 'node:stream'
import { EXIT } from './exit-codes.js'

/** What the command needs of a process, so that tests can hand it something else. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number }
  readonly stderr: Writable & { readonly isTTY?: boolean }
  readonly env: NodeJS.ProcessEnv
  /** How many cores to use unless told; all there are when left out. */
  readonly cores?: number
  readonly on: (event: Interruption, listener: () => void) => unknown
  readonly off: (event: Interruption, listener: () => void) => unknown
}

export type Interruption = 'SIGINT' | 'SIGTERM'

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

/** Watches for Ctrl-C and for a reader that goes away (`| head`), which is no failure. A second Ctrl-C kills at once. */
export const watch = (io: Io): Watch => {
  const controller = new AbortController()
  const stop = (reason: Stop): void => controller.abort(reason)
  const interrupt = (): void => {
    stop(new Stop(EXIT.interrupted))
    release()
  }
  const terminate = (): void => {
    stop(new Stop(EXIT.terminated))
    release()
  }
  const release = (): void => {
    io.off('SIGINT', interrupt)
    io.off('SIGTERM', terminate)
  }
  io.on('SIGINT', interrupt)
  io.on('SIGTERM', terminate)
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

/** The items of `source` until it ends or `signal` aborts, even while the next item is still awaited. */
export async function* until<T>(signal: AbortSignal, source: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]()
  try {
    while (!signal.aborted) {
      const next = await nextOrAbort(iterator, signal)
      if (next.done) return
      yield next.value
    }
  } finally {
    // Not awaited after an abort: a generator that waits for its input would never answer.
    const ended = iterator.return?.()
    if (signal.aborted) ended?.catch(() => {})
    else await ended
  }
}

// A listener a turn, taken off again: racing one long-lived promise would keep every turn's result alive.
const nextOrAbort = <T>(iterator: AsyncIterator<T>, signal: AbortSignal): Promise<IteratorResult<T>> =>
  new Promise((resolve, reject) => {
    const stop = (): void => resolve({ done: true, value: undefined })
    signal.addEventListener('abort', stop, { once: true })
    iterator
      .next()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop))
  })
