import type { CheckedOptions, Extract } from '../extract-core.js'
import type { Loaded } from '../sources/find/read-inputs.js'
import { analyse, isLong, type Outcome } from './analyse.js'
import { inBatches } from './batches.js'
import { nameLanguage } from './name-language.js'
import { whole, type InPieces } from './result-pieces.js'
import { startThreads, type ThreadSettings } from './threads.js'

/** A thread has one batch to do and others to go on with, so that it never waits for this one, which works as well. */
const BATCHES_A_THREAD = 3
/** One that has just begun is slow, and must not be what the end waits for: it has but one batch at first. */
const MORE_EVERY = 8
/** So many batches may be done before the one that all wait for: enough for a slow one, few enough to bound memory. */
const AHEAD = 8

/**
 * What comes of each document, in their order: this thread, which is warm, works on, and `count - 1` others take from it
 * what they can. So more jobs are never slower than one. Whoever stops early ends the threads.
 */
export async function* analyseShared(
  documents: AsyncIterable<Loaded>,
  extractor: () => Extract,
  options: CheckedOptions,
  { count, onStage }: Pick<ThreadSettings, 'count' | 'onStage'>,
): AsyncGenerator<Outcome> {
  const threads = startThreads(options, {
    count: count - 1,
    timeout: null,
    onStage,
    batches: BATCHES_A_THREAD,
  })
  let away = 0
  let done = 0
  const most = (): number => Math.min(BATCHES_A_THREAD, 1 + Math.floor(done / MORE_EVERY / (count - 1)))
  const deal = async (batch: readonly Loaded[]): Promise<Dealt> => {
    const isFree = threads.areReady() && away < most() * (count - 1)
    const isAlone = batch.some(isLong)
    if (!isFree && !isAlone) return { outcomes: Promise.resolve(await analyseHere(extractor(), batch)) }
    const taken = isAlone ? BATCHES_A_THREAD : 1
    away += taken
    const outcomes = threads.analyse(batch).finally(() => {
      away -= taken
      done++
    })
    return { outcomes }
  }
  const batches = inBatches(documents)
  const waiting: Promise<readonly InPieces[]>[] = []
  try {
    for (let batch = batches.next(); ;) {
      const [first] = waiting
      if (first !== undefined && (waiting.length > AHEAD * count || (await isSooner(first, batch)))) {
        yield* wholes(await first)
        void waiting.shift()
        continue
      }
      const next = await batch
      if (next.done === true) break
      waiting.push((await deal(next.value)).outcomes)
      batch = batches.next()
    }
    yield* rest(waiting, threads.end)
  } catch (error) {
    yield* rest(waiting, threads.end)
    throw error
  } finally {
    void batches.return(undefined)
    await threads.end()
  }
}

/** A thread holds on to what its last document took: it ends before that is printed. */
async function* rest(
  waiting: readonly Promise<readonly InPieces[]>[],
  end: () => Promise<void>,
): AsyncGenerator<Outcome> {
  for (const [n, each] of waiting.entries()) {
    const outcomes = await each
    if (n === waiting.length - 1) await end()
    yield* wholes(outcomes)
  }
}

function* wholes(outcomes: readonly InPieces[]): Generator<Outcome> {
  for (const outcome of outcomes) yield whole(outcome)
}

/** In an object, for a promise of a promise would be waited for. */
interface Dealt {
  readonly outcomes: Promise<readonly InPieces[]>
}

const isSooner = (one: Promise<unknown>, other: Promise<unknown>): Promise<boolean> =>
  Promise.race([one.then(() => true), settled(other).then(() => false)])

const settled = (promise: Promise<unknown>): Promise<unknown> => promise.catch(() => {})

const analyseHere = async (extract: Extract, batch: readonly Loaded[]): Promise<Outcome[]> => {
  const outcomes: Outcome[] = []
  for (const loaded of batch) {
    outcomes.push(await nameLanguage(analyse(extract, loaded), loaded))
    // What the threads have done and what is read meanwhile gets its turn.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return outcomes
}
