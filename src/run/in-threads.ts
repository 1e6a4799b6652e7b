import { pMapIterable } from 'p-map'
import type { CheckedOptions } from '../extract-core.js'
import type { Loaded } from '../sources/find/read-inputs.js'
import type { Outcome } from './analyse.js'
import { whole, type InPieces } from './result-pieces.js'
import { startThreads, type ThreadSettings } from './threads.js'

/** So many documents are read ahead for each thread: enough that none waits for input, few enough to bound memory. */
const AHEAD = 2

/**
 * What comes of each document, in their order, in threads alone: for documents that may have to be stopped. Whoever stops
 * early ends the threads.
 */
export async function* analyseInThreads(
  documents: AsyncIterable<Loaded>,
  options: CheckedOptions,
  settings: ThreadSettings,
): AsyncGenerator<Outcome> {
  const { count } = settings
  const threads = startThreads(options, settings)
  const left = countLeft(documents)
  try {
    const answer = async (loaded: Loaded): Promise<InPieces> => {
      const [outcome] = await threads.analyse([loaded])
      // A thread holds on to what its last document took, while that is printed.
      if (left.isLast()) await threads.end()
      return outcome!
    }
    const answers = pMapIterable(left.documents, answer, {
      concurrency: count,
      backpressure: AHEAD * count,
    })
    for await (const outcome of answers) yield whole(outcome)
  } finally {
    await threads.end()
  }
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
