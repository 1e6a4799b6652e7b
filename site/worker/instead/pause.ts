import type * as replaced from '../../../src/sources/pause.js'

/** Milliseconds of a clock that only moves on. */
export const now: typeof replaced.now = () => performance.now()

/** Whoever waits for a worker ends it; it need not listen meanwhile. */
export const createPause: typeof replaced.createPause = () => () => Promise.resolve()
