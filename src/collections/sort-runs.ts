import { numbersTo } from './counting-sort.js'

/** Sorts each run of things that are alike by what a text says of them. */
export const sortRuns = (
  things: Uint32Array,
  isAlike: (a: number, b: number) => boolean,
  toText: (thing: number) => string,
): void => {
  for (let start = 0, end = 0; start < things.length; start = end) {
    while (end < things.length && isAlike(things[start]!, things[end]!)) end++
    if (end - start > 1) things.set(sortedByText(things.subarray(start, end), toText), start)
  }
}

const sortedByText = (things: Uint32Array, toText: (thing: number) => string): Uint32Array => {
  const texts = Array.from(things, toText)
  const order = numbersTo(things.length).sort((a, b) => compare(texts[a]!, texts[b]!))
  return order.map((at) => things[at]!)
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
