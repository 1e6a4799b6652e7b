import { MessageChannel, receiveMessageOnPort, type MessagePort } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { outOfMemory, outOfTime, threadLost } from '../errors.js'
import type { CheckedOptions, StageBegun } from '../extract-core.js'
import type { Readable } from '../sources/readable.js'
import { shippedNames } from '../resources/node.js'
import type { Loaded } from '../sources/find/read-inputs.js'
import { isLong, toBroken, toFailed, type Outcome } from './analyse.js'
import { shrinkAfter } from './collect.js'
import type { InPieces, Piece } from './result-pieces.js'
import { shareText } from './shared-text.js'

/** What a thread is made with. */
export interface ThreadData extends CheckedOptions {
  /** The bytes of the model that comes with the package, shared by all; null: another is wanted. */
  readonly names: Uint8Array | null
}

/** What a thread is given to do. */
export interface Task {
  /** None: the thread only says that it is there. */
  readonly batch: readonly Fine[]
  /**
   * Where to say that the work begins (null), if anybody takes the time, and then which stage does; a long result goes the
   * same way in pieces.
   */
  readonly told?: MessagePort
  /** The first message there says where the text of the one document stands. It is no part of this, which is held longer. */
  readonly isTextApart?: boolean
}

/** What it says while it works. */
type Told = StageBegun | Piece | null

/** What it gives back; a string is the JSON of all. */
export type Answer = readonly Outcome[] | string

export type Fine = Loaded & { readonly ok: true }

export interface ThreadSettings {
  /** How many. */
  readonly count: number
  /** Seconds for each document, which is given alone then; null: as long as it takes. */
  readonly timeout: number | null
  /** Told of the stages of each long document, by its id. */
  readonly onStage?: ((id: string, stage: StageBegun) => void) | undefined
  /** So many batches lie with a thread at a time; a long document lies there alone. */
  readonly batches?: number
  /** What runs in each thread, and the memory that it may take. */
  readonly filename?: string
  readonly megabytes?: number
}

/** Threads that analyse. */
export interface Threads {
  /** What comes of each of these documents. Never rejects. */
  readonly analyse: (batch: readonly Loaded[]) => Promise<readonly InPieces[]>
  /** Whether one has started. */
  readonly areReady: () => boolean
  readonly end: () => Promise<void>
}

/** What is new in a thread may take so much before it is searched for garbage: 48 MB, as V8 likes it, is no faster. */
const YOUNG_MEGABYTES = 12

export const startThreads = (
  options: CheckedOptions,
  {
    count,
    timeout,
    onStage,
    batches = 1,
    filename = new URL('thread.js', import.meta.url).href,
    megabytes,
  }: ThreadSettings,
): Threads => {
  const pool = new Piscina({
    filename,
    workerData: {
      ...options,
      names: options.model === undefined ? shippedNames() : null,
    } satisfies ThreadData,
    minThreads: count,
    maxThreads: count,
    concurrentTasksPerWorker: batches,
    resourceLimits: {
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
      ...(megabytes === undefined ? {} : { maxOldGenerationSizeMb: megabytes }),
    },
  })
  let areReady = false
  let isOver = false
  const listener = { timeout, onStage, isOver: () => isOver }
  const task: Task = { batch: [] }
  pool.run(task).then(
    () => (areReady = true),
    () => {},
  )
  return {
    analyse: async (batch) => {
      const fine = batch.filter((loaded) => loaded.ok)
      const outcomes = fine.length === 0 ? [] : await analyseIn(pool, fine, listener)
      const rest = outcomes.values()
      return batch.map((loaded) => (loaded.ok ? rest.next().value! : toFailed(loaded)))
    },
    areReady: () => areReady,
    end: async () => {
      isOver = true
      // What a thread still sends while the pool ends is an error to the pool, for it has forgotten the task.
      pool.on('error', () => {})
      await pool.destroy()
    },
  }
}

interface Listener extends Pick<ThreadSettings, 'timeout' | 'onStage'> {
  /** Whether the threads have been ended: then what they were doing is lost, and nobody asks for it. */
  readonly isOver: () => boolean
}

/** A thread that runs out of memory or time or crashes takes one document with it; the pool starts another thread. */
const analyseIn = async (
  pool: Piscina,
  batch: readonly Fine[],
  listener: Listener,
): Promise<readonly InPieces[]> => {
  if (!batch.some(isLong) && listener.timeout === null)
    try {
      return toOutcomes(await run(pool, { batch }))
    } catch (error) {
      if (listener.isOver()) return batch.map((loaded) => toBroken(loaded, error))
      // Which of all that lay with the thread it was shows when each is alone.
    }
  const outcomes: InPieces[] = []
  for (const loaded of batch) outcomes.push(await analyseAlone(pool, loaded, listener))
  return outcomes
}

const analyseAlone = async (pool: Piscina, loaded: Fine, listener: Listener): Promise<InPieces> => {
  try {
    const [outcome] = await runTold(listener, pool, loaded)
    return outcome!
  } catch (error) {
    return toBroken(loaded, toLoss(error, loaded.readable.id, listener.timeout))
  }
}

const run = (pool: Piscina, task: Task, options = {}): Promise<Answer> =>
  pool.run(task, options) as Promise<Answer>

const toOutcomes = (answer: Answer): readonly Outcome[] =>
  typeof answer === 'string' ? (JSON.parse(answer) as Outcome[]) : answer

/**
 * What can be aborted has a thread to itself. The time begins when a thread does: one may have to be started first, and that
 * document is not to blame.
 */
const runTold = async (
  { timeout, onStage }: Listener,
  pool: Piscina,
  loaded: Fine,
): Promise<readonly InPieces[]> => {
  const { port1, port2 } = new MessageChannel()
  const over = new AbortController()
  const { id } = loaded.readable
  let timer: NodeJS.Timeout | undefined
  const pieces: Piece[] = []
  const hear = (told: Told): void => {
    if (told === null) {
      timer = timeout === null ? undefined : setTimeout(() => over.abort(), timeout * 1000)
      forgetText(loaded.readable)
    } else if ('list' in told) pieces.push(told)
    else onStage?.(id, told)
  }
  port1.on('message', hear)
  try {
    const readable = shareText(loaded.readable, (texts) => port1.postMessage(texts))
    const task: Task = {
      batch: [{ ...loaded, readable }],
      told: port2,
      isTextApart: readable !== loaded.readable,
    }
    const outcomes = toOutcomes(await run(pool, task, { transferList: [port2], signal: over.signal }))
    for (let rest = receiveMessageOnPort(port1); rest !== undefined; rest = receiveMessageOnPort(port1))
      hear(rest.message as Told)
    return pieces.length === 0 ? outcomes : outcomes.map((outcome) => ({ ...outcome, pieces }))
  } finally {
    clearTimeout(timer)
    port1.close()
  }
}

/** The thread has a copy of it: of what is still asked of a document here, its text is no part, however many hold the document. */
const forgetText = (readable: { -readonly [Key in keyof Readable]: Readable[Key] }): void => {
  const { length } = readable.text
  readable.text = ''
  readable.blocks = null
  readable.source = null
  readable.segments = null
  void shrinkAfter(length)
}

const toLoss = (error: unknown, id: string, timeout: number | null): unknown => {
  if (!(error instanceof Error)) return error
  if (error.name === 'AbortError' && timeout !== null) return outOfTime(id, timeout)
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return outOfMemory(id, error)
  return /exit/i.test(error.message) ? threadLost(id, error) : error
}
