/** What is on its way through a run: so much of it at a time, or one thing alone that is more. */
export interface Room<T> {
  /** The things, each as soon as there is room for it. */
  readonly enter: (things: AsyncIterable<T>) => AsyncGenerator<T>
  /** What came of them, one for each in their order: each leaves its room when the next is asked for. */
  readonly leave: <U>(outcomes: AsyncIterable<U>) => AsyncGenerator<U>
}

export const createRoom = <T>(most: number, sizeOf: (thing: T) => number): Room<T> => {
  const inside: number[] = []
  let taken = 0
  let isOver = false
  let goOn = (): void => {}
  const isFull = (size: number): boolean => !isOver && inside.length > 0 && taken + size > most
  return {
    enter: async function* (things) {
      for await (const thing of things) {
        const size = sizeOf(thing)
        while (isFull(size)) await new Promise<void>((resolve) => (goOn = resolve))
        inside.push(size)
        taken += size
        yield thing
      }
    },
    leave: async function* (outcomes) {
      for await (const outcome of outcomes) {
        let isAsked = false
        try {
          yield outcome
          isAsked = true
        } finally {
          // Whoever stops early must not wait for one that waits for room.
          isOver = !isAsked
          taken -= inside.shift() ?? 0
          goOn()
        }
      }
    },
  }
}
