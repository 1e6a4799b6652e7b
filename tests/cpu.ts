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
 * The least of each over a few tries, since a pause for garbage or a cold cache only ever adds; as few as show a growth of
 * no more than `enough`. A first small one is not counted: it compiles what the others run.
 */
export const growthOf = async (
  work: (size: number) => unknown,
  size: number,
  enough = 10,
): Promise<number> => {
  await work(size)
  let [small, large] = [Infinity, Infinity]
  for (let i = 0; i < TRIES && !(large / small <= enough); i++) {
    small = Math.min(small, await cpuOf(() => work(size)))
    large = Math.min(large, await cpuOf(() => work(8 * size)))
  }
  return large / small
}
