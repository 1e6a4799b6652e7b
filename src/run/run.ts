import { createExtractor } from '../extract.js'
import type { Loaded } from '../sources/read-inputs.js'
import type { ExtractorOptions } from '../schema/options.js'
import { analyse, createPause, type Outcome } from './analyse.js'

/** Work that takes no longer than this is done sooner than threads have started. */
const ALONE_MS = 400

export interface Jobs {
  /** Documents analysed at a time. */
  readonly count: number
  /** Threads are started only when there turns out to be work for them: a few short files are read sooner without. */
  readonly sparing: boolean
}

/** What comes of each document, in their order. */
export async function* analyseAll(
  documents: AsyncIterable<Loaded>,
  options: ExtractorOptions,
  { count, sparing }: Jobs,
): AsyncGenerator<Outcome> {
  const iterator = documents[Symbol.asyncIterator]()
  if (count === 1 || sparing) {
    const done = yield* analyseAlone(iterator, options, count === 1 ? Infinity : ALONE_MS)
    if (done) return
  }
  const next = await iterator.next()
  if (next.done) return
  const { analyseInThreads } = await import('./threads.js')
  yield* analyseInThreads(withFirst(next.value, iterator), options, count)
}

async function* withFirst<T>(first: T, rest: AsyncIterator<T>): AsyncGenerator<T> {
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

/** In this thread, until the documents end (true) or the work took so many milliseconds (false). */
async function* analyseAlone(
  documents: AsyncIterator<Loaded>,
  options: ExtractorOptions,
  most: number,
): AsyncGenerator<Outcome, boolean> {
  const extract = createExtractor(options)
  const pause = createPause()
  for (let spent = 0; spent < most;) {
    const next = await documents.next()
    if (next.done) return true
    const outcome = analyse(extract, next.value)
    if (outcome.ok) spent += outcome.milliseconds
    yield outcome
    await pause()
  }
  return false
}
