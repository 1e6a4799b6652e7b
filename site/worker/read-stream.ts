/** What a stream gives, piece by piece: not every browser can loop over one itself. Whoever stops early cancels it. */
export async function* readStream<T>(stream: ReadableStream<T>): AsyncGenerator<T> {
  const reader = stream.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await reader.cancel().catch(() => {})
  }
}

/** What `write` puts into the stream that it is given. */
export async function* readWritten<T>(
  write: (sink: WritableStream<T>) => Promise<unknown>,
): AsyncGenerator<T> {
  const { readable, writable } = new TransformStream<T, T>()
  const written = write(writable).catch(async (error: unknown) => {
    await writable.abort(error).catch(() => {})
    throw error
  })
  // Heard below, once what came before it has been read.
  written.catch(() => {})
  yield* readStream(readable)
  await written
}

/** A stream of what somebody gives piece by piece. */
export const toStream = <T>(pieces: AsyncIterable<T>): ReadableStream<T> => {
  const iterator = pieces[Symbol.asyncIterator]()
  return new ReadableStream<T>({
    pull: async (controller) => {
      const next = await iterator.next()
      if (next.done === true) controller.close()
      else controller.enqueue(next.value)
    },
    cancel: async () => void (await iterator.return?.()),
  })
}
