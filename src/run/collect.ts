import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** From so many characters on, what a search for garbage takes is little beside the rest, and what it frees is much. */
const WORTH_IT = 500_000

/**
 * Frees what nobody holds any more, if a text was so long that this pays. Columns of numbers lie outside of the heap: by
 * itself the engine lets those of a stage that is over lie while the next one makes its own.
 */
export const collectAfter = (characters: number): void => {
  if (characters < WORTH_IT) return
  collect ??= toCollect()
  collect()
}

/**
 * The same, and what the heap has room for besides goes back to the system as well, soon: for a thread that has nothing to do for a
 * while. What was new once has had room twice over, of which nothing is left to be seen.
 */
export const shrinkAfter = async (characters: number): Promise<void> => {
  // This searches twice.
  if (characters < 2 * WORTH_IT) return collectAfter(characters)
  try {
    const { Session } = await import('node:inspector')
    const session = new Session()
    session.connect()
    // Ended from within its own answer it would wait for itself.
    session.post('HeapProfiler.collectGarbage', () => setImmediate(() => session.disconnect()))
  } catch {
    // Node can be built without it.
    collectAfter(characters)
  }
}

let collect: (() => void) | undefined

// Code that was compiled under other flags is not used: this one is set for a moment.
const toCollect = (): (() => void) => {
  setFlagsFromString('--expose-gc')
  try {
    return runInNewContext('gc') as () => void
  } finally {
    setFlagsFromString('--no-expose-gc')
  }
}
