import { availableParallelism } from 'node:os'
import { createAsyncExtractor, createExtractor, type CreateOptions } from '../extract.js'
import type { Loaded } from '../sources/read-inputs.js'
import { toPlainReadable, type Readable } from '../sources/readable.js'
import { analyse, analyseLater, createPause, type Outcome } from './analyse.js'
import { until } from './until.js'

export type { Done, Failed, Outcome } from './analyse.js'

/** A text, what a loader made of a source, or why it could not. */
export type RunInput = string | Readable | Loaded

export interface RunOptions extends CreateOptions {
  /** Documents analysed at a time; left out, as many as there are cores, once that pays. */
  readonly jobs?: number | Jobs
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
  { jobs, signal = new AbortController().signal, ...options }: RunOptions = {},
): AsyncGenerator<Outcome> {
  signal.throwIfAborted()
  yield* until(signal, analyseAll(toLoaded(documents), options, toJobs(jobs)))
  signal.throwIfAborted()
}

const toJobs = (jobs: number | Jobs = { count: availableParallelism(), sparing: true }): Jobs =>
  typeof jobs === 'number' ? { count: jobs, sparing: false } : jobs

async function* toLoaded(documents: AsyncIterable<RunInput> | Iterable<RunInput>): AsyncGenerator<Loaded> {
  for await (const document of documents)
    if (typeof document === 'string') yield { ok: true, readable: toPlainReadable(document, NO_FILE) }
    else if ('ok' in document) yield document
    else yield { ok: true, readable: document }
}

const NO_FILE = { id: '-', path: null, format: 'text' }
