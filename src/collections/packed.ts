/**
 * The same items in an array that has no room for holes. What `map` returns has such room or not, as the engine pleases, and
 * code that reads both kinds is compiled again for the second: so lists that much code reads are all of the first.
 */
export const packed = <T>(items: readonly T[]): T[] => {
  const copy: T[] = []
  for (let i = 0; i < items.length; i++) copy.push(items[i]!)
  return copy
}

/** What `items.map(toItem)` gives, in an array that has no room for holes: see `packed`. */
export const mapped = <T, U>(items: readonly T[], toItem: (item: T, index: number) => U): U[] => {
  const made: U[] = []
  for (let i = 0; i < items.length; i++) made.push(toItem(items[i]!, i))
  return made
}
