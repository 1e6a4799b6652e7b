/** How many entries of an ascending list are at most `value`: the index of the first one above it. */
export const countAtMost = (sorted: ArrayLike<number>, value: number): number =>
  partitionPoint(sorted.length, (index) => sorted[index]! <= value)

/** Of `count` things that first all answer yes and then all no, how many answer yes: a binary search. */
export const partitionPoint = (count: number, isBefore: (index: number) => boolean): number => {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}
