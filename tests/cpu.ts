/** Milliseconds of processor time that this process spent on `work`: what other processes do meanwhile counts nothing. */
export const cpuOf = async (work: () => unknown): Promise<number> => {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const TRIES = 5

/**
 * By what factor the processor time grows from `work(size)` to `work(8 * size)`: 8 for linear work, 64 for quadratic.
 * The least of each over a few tries, since a pause for garbage or a cold cache only ever adds.
 */
export const growthOf = async (work: (size: number) => unknown, size: number): Promise<number> => {
  const small: number[] = []
  const large: number[] = []
  for (let i = 0; i < TRIES; i++) {
    small.push(await cpuOf(() => work(size)))
    large.push(await cpuOf(() => work(8 * size)))
  }
  return Math.min(...large) / Math.min(...small)
}
