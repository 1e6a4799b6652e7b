import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'

// Promises alone never let the event loop turn, and then a Ctrl-C or a closed pipe would not be seen.
const PAUSE_EVERY_MS = 50

/** Lets waiting events in, now and then. */
export const createPause = (): (() => Promise<void>) => {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < PAUSE_EVERY_MS) return
    await setImmediate()
    last = performance.now()
  }
}
