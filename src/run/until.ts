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

// A new listener for each item, taken off again: racing one promise that lasts would keep the results of all items alive.
const nextOrAbort = <T>(iterator: AsyncIterator<T>, signal: AbortSignal): Promise<IteratorResult<T>> =>
  new Promise((resolve, reject) => {
    const stop = (): void => resolve({ done: true, value: undefined })
    signal.addEventListener('abort', stop, { once: true })
    iterator
      .next()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop))
  })
