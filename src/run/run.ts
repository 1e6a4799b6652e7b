import { availableParallelism } from 'node:os'
import { checkOptions } from '../check-options.js'
import type { CreateOptions, StageBegun } from '../extract-core.js'
import type { Result } from '../schema/result.js'
import type { Loaded } from '../sources/find/read-inputs.js'
import { toPlainReadable, type Readable } from '../sources/readable.js'
import type { Outcome } from './analyse.js'
import { analyseAll, type Jobs } from './analyse-all.js'

export type { Done, Failed, Outcome } from './analyse.js'

/** A text, one with a name, what a loader made of a source, or why it could not. */
export type RunInput = string | NamedText | Readable | Loaded

/** Plain text, and the `id` that its result shall bear. */
export interface NamedText {
  /** What the result shall be called. */
  readonly id: string
  /** All of the text. */
  readonly text: string
}

/** How a run goes, and what its extractor is made with. */
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
  const settings = { ...checkOptions(options), jobs: toJobs(jobs), timeout, onStage, signal }
  yield* analyseAll(toLoaded(documents), settings)
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

const toJobs = (jobs: number | Jobs = { count: availableParallelism(), sparing: true }): Jobs =>
  typeof jobs === 'number' ? { count: jobs, sparing: false } : jobs

async function* toLoaded(documents: AsyncIterable<RunInput> | Iterable<RunInput>): AsyncGenerator<Loaded> {
  for await (const document of documents) yield toOne(document)
}

const toOne = (document: RunInput): Loaded => {
  if (typeof document === 'string') return { ok: true, readable: toPlainReadable(document, NO_FILE) }
  if ('ok' in document) return document.ok ? { ...document, readable: { ...document.readable } } : document
  return { ok: true, readable: 'segments' in document ? { ...document } : toNamed(document) }
}

const toNamed = ({ id, text }: NamedText): Readable => toPlainReadable(text, { ...NO_FILE, id })

const NO_FILE = { id: '-', path: null, format: 'text' }
