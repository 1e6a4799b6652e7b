import type { Loaded } from '../sources/find/read-inputs.js'
import { isLong } from './analyse.js'

/** As much as is analysed in about as long as a message to a thread and back takes to be of no account. */
const CHARACTERS = 16_000
const DOCUMENTS = 8
/** The first batches are small: a thread that has just begun is slow, and must not be what the end waits for. */
const GROWS_EVERY = 24

/**
 * The documents in small groups, each as soon as no more are at hand: who sends one and waits is not kept waiting. A long
 * one is alone.
 */
export async function* inBatches(documents: AsyncIterable<Loaded>): AsyncGenerator<readonly Loaded[]> {
  const iterator = documents[Symbol.asyncIterator]()
  const ask = (): Promise<IteratorResult<Loaded>> => {
    const next = iterator.next()
    // Whoever stops early never looks at it.
    next.catch(() => {})
    return next
  }
  try {
    let made = 0
    for (let next = ask(); ;) {
      const first = await next
      if (first.done === true) return
      const batch = [first.value]
      const most = Math.min(DOCUMENTS, 1 + Math.floor(made++ / GROWS_EVERY))
      next = ask()
      for (let left = CHARACTERS - lengthOf(first.value); batch.length < most && left > 0;) {
        const more = await atHand(next)
        if (more === null || isLong(more)) break
        batch.push(more)
        left -= lengthOf(more)
        next = ask()
      }
      yield batch
    }
  } finally {
    // Not awaited: a source that waits for its input would never answer.
    iterator.return?.()?.catch(() => {})
  }
}

/** Null where there is none, or none yet, or what is wrong with the source is still to be told. */
const atHand = async (next: Promise<IteratorResult<Loaded>>): Promise<Loaded | null> => {
  const nothingYet = new Promise<null>((resolve) => setImmediate(resolve, null))
  const more = await Promise.race([next.catch(() => null), nothingYet])
  return more === null || more.done === true ? null : more.value
}

const lengthOf = (loaded: Loaded): number => (loaded.ok ? loaded.readable.text.length : 0)
