import { inputTooSlow } from '../errors.js'
import type { Chunks } from '../bytes/chunks.js'
import { createSource, type Source } from './source.js'

type Read<T> = (source: Source, signal: AbortSignal) => AsyncIterable<T>

/**
 * What `read` makes of a source, each document within the time that the settings allow. The time for bytes to come is not
 * counted, for a pipe may be silent for hours, nor what is done with a document meanwhile.
 *
 * @throws ExtractError `INPUT_TOO_SLOW`; what `read` is still doing then is told to end by its signal.
 */
export async function* withinTime<T>(source: Source, signal: AbortSignal, read: Read<T>): AsyncGenerator<T> {
  const { timeout } = source.settings
  if (timeout === null) {
    yield* read(source, signal)
    return
  }
  const over = new AbortController()
  const clock = createClock(timeout * 1000, () => over.abort(inputTooSlow(source.id, timeout)))
  const timed = createSource({ ...source, chunks: untimed(source.chunks, clock) })
  const items = read(timed, AbortSignal.any([signal, over.signal]))[Symbol.asyncIterator]()
  try {
    for (;;) {
      clock.start()
      const next = await orAborted(items.next(), over.signal)
      clock.stop()
      if (next.done === true) return
      yield next.value
    }
  } finally {
    clock.stop()
    // Not awaited if it hangs: then it would not answer.
    const ended = items.return?.()
    if (over.signal.aborted) ended?.catch(() => {})
    else await ended
  }
}

interface Clock {
  readonly start: () => void
  readonly stop: () => void
}

const createClock = (milliseconds: number, onOver: () => void): Clock => {
  let timer: NodeJS.Timeout | undefined
  const stop = (): void => clearTimeout(timer)
  return {
    stop,
    start: () => {
      stop()
      timer = setTimeout(onOver, milliseconds)
    },
  }
}

async function* untimed(chunks: Chunks, clock: Clock): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]()
  try {
    for (;;) {
      clock.stop()
      const next: IteratorResult<Uint8Array, unknown> = await iterator.next()
      clock.start()
      if (next.done === true) return
      yield next.value
    }
  } finally {
    await iterator.return?.()
  }
}

const orAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error)
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
