import { availableParallelism } from 'node:os'
import {
  asyncExtractorWith,
  extractorWith,
  type CheckedOptions,
  type CreateOptions,
  type StageBegun,
} from '../extract-core.js'
import { openResources } from '../resources/node.js'
import type { Result } from '../schema/result.js'
import type { Loaded } from '../sources/find/read-inputs.js'
import { refuseTooLong } from '../sources/loading/memory.js'
import { toPlainReadable, type Readable } from '../sources/readable.js'
import { createPause } from '../sources/pause.js'
import { outOfTime } from '../errors.js'
import { analyse, analyseLater, isLong, toBroken, type Outcome } from './analyse.js'
import { nameLanguage } from './name-language.js'
import { until } from './until.js'

export type { Done, Failed, Outcome } from './analyse.js'

/** A text, one with a name, what a loader made of a source, or why it could not. */
export type RunInput = string | NamedText | Readable | Loaded

/** Plain text, and the `id` that its result shall bear. */
export interface NamedText {
  readonly id: string
  readonly text: string
}

export interface RunOptions extends Omit<CreateOptions, 'onStage'> {
  /** Documents analysed at a time; left out, as many as there are cores, once that pays. */
  readonly jobs?: number | Jobs
  /** Seconds that the analysis of one document may take; null: as long as it takes. */
  readonly timeout?: number | null
  /** Told of the stages of each long document, by its id, while it is read. */
  readonly onStage?: (id: string, stage: StageBegun) => void
  /** Ends the run at once, in the middle of a document too; what it was aborted with is thrown. */
  readonly signal?: AbortSignal
}

export interface Jobs {
  /** Documents analysed at a time. */
  readonly count: number
  /** Threads are started only when there turns out to be work for them: a few short files are read sooner without. */
  readonly sparing: boolean
}

/**
 * What comes of each of many documents, in their order and as soon as it is there. Documents are taken as they are needed,
 * so both sides may be endless.
 *
 * @throws ExtractError when an option is wrong or the model cannot be read; what is wrong with a document is its outcome.
 */
export async function* run(
  documents: AsyncIterable<RunInput> | Iterable<RunInput>,
  { jobs, timeout = null, onStage, signal = new AbortController().signal, ...options }: RunOptions = {},
): AsyncGenerator<Outcome> {
  const { checkOptions } = await import('../check-options.js')
  yield* runChecked(documents, { ...checkOptions(options), jobs: toJobs(jobs), timeout, onStage, signal })
}

interface Told {
  readonly onStage: RunOptions['onStage'] | undefined
}

/**
 * The results of many documents, in their order and as soon as they are there: `run` for those who want all or nothing.
 *
 * @throws what went wrong with the first document that has no result, and what `run` throws.
 */
export async function* extractAll(
  documents: AsyncIterable<RunInput> | Iterable<RunInput>,
  options: RunOptions = {},
): AsyncGenerator<Result> {
  for await (const outcome of run(documents, options)) {
    if (!outcome.ok) throw outcome.error
    yield outcome.result
  }
}

/** What `run` takes, with every default filled in. */
interface CheckedRunOptions extends Omit<CheckedOptions, 'onStage'>, Told {
  readonly jobs: Jobs
  readonly timeout: number | null
  readonly signal: AbortSignal
}

/** The same for options that the caller has checked, as the command does before it starts. */
export async function* runChecked(
  documents: AsyncIterable<RunInput> | Iterable<RunInput>,
  { jobs, timeout, onStage, signal, ...options }: CheckedRunOptions,
): AsyncGenerator<Outcome> {
  signal.throwIfAborted()
  yield* until(signal, analyseAll(toLoaded(documents), options, { ...jobs, timeout, onStage }))
  signal.throwIfAborted()
}

const toJobs = (jobs: number | Jobs = { count: availableParallelism(), sparing: true }): Jobs =>
  typeof jobs === 'number' ? { count: jobs, sparing: false } : jobs

async function* toLoaded(documents: AsyncIterable<RunInput> | Iterable<RunInput>): AsyncGenerator<Loaded> {
  for await (const document of documents) yield refuseTooLong(toOne(document))
}

const toOne = (document: RunInput): Loaded => {
  if (typeof document === 'string') return { ok: true, readable: toPlainReadable(document, NO_FILE) }
  if ('ok' in document) return document
  return { ok: true, readable: 'segments' in document ? document : toNamed(document) }
}

const toNamed = ({ id, text }: NamedText): Readable => toPlainReadable(text, { ...NO_FILE, id })

const NO_FILE = { id: '-', path: null, format: 'text' }

/** Work that takes no longer than this is done before threads would have started. */
const ALONE_MS = 400

async function* analyseAll(
  documents: AsyncGenerator<Loaded>,
  options: CheckedOptions,
  { count, sparing, timeout, onStage }: Jobs & Told & { readonly timeout: number | null },
): AsyncGenerator<Outcome> {
  if (typeof options.engine === 'object') {
    yield* analyseAllLater(documents, options, { count, timeout })
    return
  }
  // Also where threads will do the work: what is wrong with the options or the model is said here, once.
  const extract = extractorWith(openResources, options)
  // Only a thread can be stopped in the middle of its work.
  const most = timeout !== null ? 0 : count === 1 ? Infinity : sparing ? ALONE_MS : 0
  const pause = createPause()
  let spent = 0
  for (let next = await documents.next(); !next.done; next = await documents.next()) {
    if (spent >= most || isLong(next.value)) {
      const { analyseInThreads } = await import('./threads.js')
      yield* analyseInThreads(withFirst(next.value, documents), options, { count, timeout, onStage })
      return
    }
    const outcome = analyse(extract, next.value)
    if (outcome.ok) spent += outcome.milliseconds
    yield await nameLanguage(outcome, next.value)
    await pause()
  }
}

async function* withFirst<T>(first: T, rest: AsyncIterator<T>): AsyncGenerator<T> {
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

/** An engine of one's own cannot be sent to a thread; one that answers later has threads or a process of its own. */
async function* analyseAllLater(
  documents: AsyncIterable<Loaded>,
  options: CheckedOptions,
  { count, timeout }: { readonly count: number; readonly timeout: number | null },
): AsyncGenerator<Outcome> {
  const extract = asyncExtractorWith(openResources, options)
  const { pMapIterable } = await import('p-map')
  const answer = async (loaded: Loaded): Promise<Outcome> =>
    nameLanguage(await inTime(analyseLater(extract, loaded), loaded, timeout), loaded)
  yield* pMapIterable(documents, answer, { concurrency: count })
}

/** What an engine is still doing when its time is over is no longer waited for. */
const inTime = async (
  outcome: Promise<Outcome>,
  loaded: Loaded,
  timeout: number | null,
): Promise<Outcome> => {
  if (timeout === null || !loaded.ok) return outcome
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<Outcome>((resolve) => {
    const give = (): void => resolve(toBroken(loaded, outOfTime(loaded.readable.id, timeout)))
    timer = setTimeout(give, timeout * 1000)
  })
  try {
    return await Promise.race([outcome, over])
  } finally {
    clearTimeout(timer)
  }
}
