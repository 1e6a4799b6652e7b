import { pMapIterable } from 'p-map'
import { Piscina } from 'piscina'
import { outOfMemory } from '../errors.js'
import type { CreateOptions } from '../extract.js'
import type { Loaded } from '../sources/find/read-inputs.js'
import { toBroken, toFailed, type Outcome } from './analyse.js'

/** So many documents are read ahead for each thread: enough that none waits for input, few enough to bound memory. */
const AHEAD = 2

/** What comes of each document, in their order, `count` at a time. Whoever stops early ends the threads. */
export async function* analyseInThreads(
  documents: AsyncIterable<Loaded>,
  options: CreateOptions,
  count: number,
): AsyncGenerator<Outcome> {
  const pool = new Piscina({
    filename: new URL('thread.js', import.meta.url).href,
    workerData: options,
    minThreads: count,
    maxThreads: count,
  })
  try {
    yield* pMapIterable(documents, (loaded) => analyseIn(pool, loaded), {
      concurrency: count,
      backpressure: AHEAD * count,
    })
  } finally {
    // What a thread still sends while the pool ends is an error to the pool, for it has forgotten the task.
    pool.on('error', () => {})
    await pool.destroy()
  }
}

/** A thread that runs out of memory or crashes takes one document with it; the pool starts another thread. */
const analyseIn = async (pool: Piscina, loaded: Loaded): Promise<Outcome> => {
  if (!loaded.ok) return toFailed(loaded)
  try {
    return (await pool.run(loaded)) as Outcome
  } catch (error) {
    const full = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    return toBroken(loaded, full ? outOfMemory(loaded.readable.id, error) : error)
  }
}
