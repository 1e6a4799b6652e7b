// Promises alone never let the event loop turn, and then a Ctrl-C or a closed pipe would not be seen.
const PAUSE_EVERY_MS = 50

/** Milliseconds of a clock that only moves on. `performance` would be loaded for it, and a start is to be short. */
export const now = (): number => Number(process.hrtime.bigint()) / 1e6

/** Lets waiting events in, now and then. */
export const createPause = (): (() => Promise<void>) => {
  let last = now()
  return async () => {
    if (now() - last < PAUSE_EVERY_MS) return
    await new Promise((resolve) => setImmediate(resolve))
    last = now()
  }
}
