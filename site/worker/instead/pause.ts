/** Milliseconds of a clock that only moves on. */
export const now = (): number => performance.now()

/** Whoever waits for a worker ends it; it need not listen meanwhile. */
export const createPause = (): (() => Promise<void>) => () => Promise.resolve()
