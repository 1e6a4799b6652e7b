/**
 * The same items in an array that has no room for holes. What `map` returns has such room or not, as the engine pleases, and
 * code that reads both kinds is compiled again for the second: so lists that much code reads are all of the first.
 */
export const packed = <T>(items: readonly T[]): T[] => {
  const copy: T[] = []
  // By index the engine would give room for holes to the lists that are read, too, once it has seen one that has it.
  for (const item of items) copy.push(item)
  return copy
}

/** A list to fill with what are no numbers: `[]` is one of small integers until something else comes, and such as stay empty stay so. */
export const emptyList = <T>(): T[] => packed<T>([])

/** What `items.map(toItem)` gives, in an array that has no room for holes: see `packed`. */
export const mapped = <T, U>(
  items: ArrayLike<T> & Iterable<T>,
  toItem: (item: T, index: number) => U,
): U[] => {
  if (items.length > MANY) return mappedMany(items, toItem)
  const made: U[] = []
  let index = 0
  for (const item of items) made.push(toItem(item, index++))
  return made
}

/** A list that grew to such a length was copied often, and has a third more room than it takes. */
const MANY = 200_000

const mappedMany = <T, U>(items: ArrayLike<T>, toItem: (item: T, index: number) => U): U[] => {
  const made = new Array<U>(items.length)
  for (let i = 0; i < items.length; i++) made[i] = toItem(items[i]!, i)
  return made
}

/** The same list without room to grow, which one that was filled item by item has for 16 more: for lists that there are thousands of. */
export const fitted = <T>(items: readonly T[]): T[] => items.slice()
