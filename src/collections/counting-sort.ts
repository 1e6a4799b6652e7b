/** Things by a number below `count`, those of one number in the order in which they were. */
export interface Counted {
  /** Those of number n stand in `things` from `starts` n to n + 1. */
  readonly starts: Uint32Array
  readonly things: Uint32Array
}

/** Sorts things by their numbers in two walks, without comparing any: as quick for millions, and in little more than their memory. */
export const countingSort = (
  things: Uint32Array,
  numberOf: (thing: number) => number,
  count: number,
): Counted => {
  const starts = new Uint32Array(count + 1)
  for (const thing of things) starts[numberOf(thing) + 1]!++
  for (let number = 0; number < count; number++) starts[number + 1]! += starts[number]!
  const free = starts.slice()
  const sorted = new Uint32Array(things.length)
  for (const thing of things) sorted[free[numberOf(thing)]!++] = thing
  return { starts, things: sorted }
}

/** 0, 1, … count − 1. */
export const numbersTo = (count: number): Uint32Array => {
  const numbers = new Uint32Array(count)
  for (let number = 0; number < count; number++) numbers[number] = number
  return numbers
}
