import { pMapIterable } from 'p-map'
import { Piscina } from 'piscina'
import type { Loaded } from '../sources/read-inputs.js'
import type { ExtractorOptions } from '../schema/options.js'
import { toFailed, type Outcome } from './analyse.js'

/** So many documents are read ahead for each thread: enough that none waits for input, few enough to bound memory. */
const AHEAD = 2

/** What comes of each document, in their order, `count` at a time. Whoever stops early ends the threads. */
export async function* analyseInThreads(
  documents: AsyncIterable<Loaded>,
  options: ExtractorOptions,
  count: number,
): AsyncGenerator<Outcome> {
  const pool = new Piscina({
    filename: new URL('thread.js', import.meta.url).href,
    workerData: options,
    minThreads: count,
    maxThreads: count,
  })
  const analyse = async (loaded: Loaded): Promise<Outcome> =>
    loaded.ok ? ((await pool.run(loaded)) as Outcome) : toFailed(loaded)
  try {
    yield* pMapIterable(documents, analyse, { concurrency: count, backpressure: AHEAD * count })
  } finally {
    // What a thread still sends while the pool ends is an error to the pool, for it has forgotten the task.
    pool.on('error', () => {})
    await pool.destroy()
  }
}
