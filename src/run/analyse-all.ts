import {
  asyncExtractorWith,
  extractorWith,
  type CheckedOptions,
  type Extract,
  type StageBegun,
} from '../extract-core.js'
import { openResources } from '../resources/node.js'
import type { Loaded } from '../sources/find/read-inputs.js'
import { mostCharacters, refuseTooLong } from '../sources/loading/memory.js'
import { createPause } from '../sources/pause.js'
import { outOfTime } from '../errors.js'
import { analyse, analyseLater, isLong, toBroken, type Outcome } from './analyse.js'
import { nameLanguage } from './name-language.js'
import { createRoom } from './room.js'
import { until } from './until.js'

export interface Jobs {
  /** Documents analysed at a time. */
  readonly count: number
  /** Threads are started only when there turns out to be work for them: a few short files are read sooner without. */
  readonly sparing: boolean
}

/** How documents are analysed, everything said and checked. */
export interface AnalysisSettings extends Omit<CheckedOptions, 'onStage'> {
  readonly jobs: Jobs
  /** Seconds for one document; null: as long as it takes. */
  readonly timeout: number | null
  /** Told of the stages of each long document, by its id. */
  readonly onStage?: ((id: string, stage: StageBegun) => void) | undefined
  readonly signal: AbortSignal
}

/**
 * What comes of each of many documents, in their order and as soon as it is there.
 *
 * @throws ExtractError when the model cannot be read, and what `signal` was aborted with.
 */
export async function* analyseAll(
  documents: AsyncIterable<Loaded>,
  { signal, ...settings }: AnalysisSettings,
): AsyncGenerator<Outcome> {
  signal.throwIfAborted()
  const room = createRoom(mostCharacters(), lengthOf)
  yield* until(signal, room.leave(analyseEach(room.enter(withinMemory(documents)), settings)))
  signal.throwIfAborted()
}

async function* withinMemory(documents: AsyncIterable<Loaded>): AsyncGenerator<Loaded> {
  for await (const loaded of documents) yield refuseTooLong(loaded)
}

const lengthOf = (loaded: Loaded): number => (loaded.ok ? loaded.readable.text.length : 0)

/** Work that takes no longer than this is done before threads would have started. */
const ALONE_MS = 400

async function* analyseEach(
  documents: AsyncGenerator<Loaded>,
  { jobs: { count, sparing }, timeout, onStage, ...options }: Omit<AnalysisSettings, 'signal'>,
): AsyncGenerator<Outcome> {
  if (typeof options.engine === 'object') {
    yield* analyseAllLater(documents, options, { count, timeout })
    return
  }
  // Also where threads will do the work: what is wrong with the options or the model is said here, once.
  const open = (): Extract => extractorWith(openResources, options)
  let extract: Extract | null = open()
  // Only a thread can be stopped in the middle of its work.
  const most = timeout !== null ? 0 : count === 1 ? Infinity : sparing ? ALONE_MS : 0
  const pause = createPause()
  let spent = 0
  for (let next = await documents.next(); !next.done; next = await documents.next()) {
    if (spent >= most || isLong(next.value)) {
      const rest = withFirst(next.value, documents)
      // A thread has its own, and beside a long text there is no room to spare. It is made again for short ones that follow.
      if (isLong(next.value)) extract = null
      if (count > 1 && timeout === null) {
        const { analyseShared } = await import('./shared.js')
        yield* analyseShared(rest, () => (extract ??= open()), options, { count, onStage })
      } else {
        const { analyseInThreads } = await import('./in-threads.js')
        yield* analyseInThreads(rest, options, { count, timeout, onStage })
      }
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
