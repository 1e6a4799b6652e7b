import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { pMapIterable } from 'p-map'
import { Piscina } from 'piscina'
import { outOfMemory, outOfTime, threadLost } from '../errors.js'
import type { CheckedOptions, StageBegun } from '../extract-core.js'
import type { Loaded } from '../sources/find/read-inputs.js'
import { isLong, toBroken, toFailed, type Outcome } from './analyse.js'

/** What a thread is given to do. */
export interface Task {
  readonly loaded: Loaded
  /** Where to say that the work begins (null), if anybody takes the time, and then which stage does. */
  readonly told?: MessagePort
}

export interface ThreadSettings {
  /** Documents analysed at a time. */
  readonly count: number
  /** Seconds for each; null: as long as it takes. */
  readonly timeout: number | null
  /** Told of the stages of each long document, by its id. */
  readonly onStage?: ((id: string, stage: StageBegun) => void) | undefined
  /** What runs in each thread, and the memory that it may take. */
  readonly filename?: string
  readonly megabytes?: number
}

/** So many documents are read ahead for each thread: enough that none waits for input, few enough to bound memory. */
const AHEAD = 2

/** What comes of each document, in their order, `count` at a time. Whoever stops early ends the threads. */
export async function* analyseInThreads(
  documents: AsyncIterable<Loaded>,
  options: CheckedOptions,
  {
    count,
    timeout,
    onStage,
    filename = new URL('thread.js', import.meta.url).href,
    megabytes,
  }: ThreadSettings,
): AsyncGenerator<Outcome> {
  const pool = new Piscina({
    filename,
    workerData: options,
    minThreads: count,
    maxThreads: count,
    ...(megabytes === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: megabytes } }),
  })
  const left = countLeft(documents)
  try {
    const answer = async (loaded: Loaded): Promise<Outcome> => {
      const outcome = await analyseIn(pool, loaded, { timeout, onStage })
      // A thread holds on to what its last document took, while that is printed.
      if (left.isLast()) await end(pool)
      return outcome
    }
    yield* pMapIterable(left.documents, answer, {
      concurrency: count,
      backpressure: AHEAD * count,
    })
  } finally {
    await end(pool)
  }
}

const end = async (pool: Piscina): Promise<void> => {
  // What a thread still sends while the pool ends is an error to the pool, for it has forgotten the task.
  pool.on('error', () => {})
  await pool.destroy()
}

/** The documents, and whether one that is done was the last of all. */
const countLeft = (
  documents: AsyncIterable<Loaded>,
): { readonly documents: AsyncIterable<Loaded>; readonly isLast: () => boolean } => {
  let open = 0
  let isOver = false
  async function* counted(): AsyncGenerator<Loaded> {
    for await (const loaded of documents) {
      open++
      yield loaded
    }
    isOver = true
  }
  return { documents: counted(), isLast: () => --open === 0 && isOver }
}

/** A thread that runs out of memory or time or crashes takes one document with it; the pool starts another thread. */
const analyseIn = async (pool: Piscina, loaded: Loaded, listener: Listener): Promise<Outcome> => {
  if (!loaded.ok) return toFailed(loaded)
  const { id } = loaded.readable
  const { timeout, onStage } = listener
  try {
    return await (timeout === null && (onStage === undefined || !isLong(loaded))
      ? (pool.run({ loaded }) as Promise<Outcome>)
      : runTold(listener, pool, loaded))
  } catch (error) {
    return toBroken(loaded, toLoss(error, id, timeout))
  }
}

type Listener = Pick<ThreadSettings, 'timeout' | 'onStage'>

/** The time begins when a thread does: one may have to be started first, and that document is not to blame. */
const runTold = async (
  { timeout, onStage }: Listener,
  pool: Piscina,
  loaded: Loaded & { readonly ok: true },
): Promise<Outcome> => {
  const { port1, port2 } = new MessageChannel()
  const over = new AbortController()
  let timer: NodeJS.Timeout | undefined
  port1.on('message', (stage: StageBegun | null) => {
    if (stage !== null) onStage?.(loaded.readable.id, stage)
    else if (timeout !== null) timer = setTimeout(() => over.abort(), timeout * 1000)
  })
  try {
    const task: Task = { loaded, told: port2 }
    return (await pool.run(task, { transferList: [port2], signal: over.signal })) as Outcome
  } finally {
    clearTimeout(timer)
    port1.close()
  }
}

const toLoss = (error: unknown, id: string, timeout: number | null): unknown => {
  if (!(error instanceof Error)) return error
  if (error.name === 'AbortError' && timeout !== null) return outOfTime(id, timeout)
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return outOfMemory(id, error)
  return /exit/i.test(error.message) ? threadLost(id, error) : error
}
