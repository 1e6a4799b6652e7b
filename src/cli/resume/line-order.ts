/** Lines of a file, by number, that answer to keys, and in which order a run wants them. */
export interface LineOrder {
  /** Takes the next line of this key for the next document; false if none is left. */
  readonly keep: (key: string) => boolean
  /** Holds a place for the next document, whose line is still to be made. */
  readonly expect: () => number
  /** Takes the line of this key, or a new one at the end (true), for a document that was held a place. */
  readonly put: (place: number, key: string) => boolean
  /** The lines in the order of the documents; null: they are all of the file, as they stand there. */
  readonly moved: () => readonly number[] | null
}

const EMPTY = -1

/** @param keys Of each line that is there. Lines of one key are taken in their order. */
export const createLineOrder = (keys: readonly string[]): LineOrder => {
  const first = new Map<string, number>()
  const nextOfKey = new Int32Array(keys.length).fill(EMPTY)
  for (let line = keys.length - 1; line >= 0; line--) {
    nextOfKey[line] = first.get(keys[line]!) ?? EMPTY
    first.set(keys[line]!, line)
  }
  const order: number[] = []
  let lines = keys.length
  const take = (key: string): number => {
    const line = first.get(key) ?? EMPTY
    if (line !== EMPTY) first.set(key, nextOfKey[line]!)
    return line
  }
  return {
    keep: (key) => {
      const line = take(key)
      if (line !== EMPTY) order.push(line)
      return line !== EMPTY
    },
    expect: () => order.push(EMPTY) - 1,
    put: (place, key) => {
      const line = take(key)
      order[place] = line === EMPTY ? lines++ : line
      return line === EMPTY
    },
    moved: () => {
      const wanted = order.filter((line) => line !== EMPTY)
      return wanted.length === lines && wanted.every((line, at) => line === at) ? null : wanted
    },
  }
}
