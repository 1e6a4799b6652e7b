/** An input of a name, as large as it is asked to be: characters of a text, or so many of what a list holds. */
export type Pattern<Input = string> = readonly [name: string, make: (size: number) => Input]

/** What is done with such inputs. */
export interface Family {
  readonly name: string
  readonly trials: readonly Trial[]
}

export interface Trial {
  readonly name: string
  /** Makes the input of this size and returns the work on it. */
  readonly prepare: (size: number) => () => unknown
}

export const toFamily = <Input>(
  name: string,
  patterns: readonly Pattern<Input>[],
  work: (input: Input) => unknown,
): Family => ({
  name,
  trials: patterns.map(([pattern, make]) => ({
    name: pattern,
    prepare: (size) => {
      const input = make(size)
      return () => work(input)
    },
  })),
})

/** The same again and again, until it is long enough. */
export const repeated = (once: string, before = '', after = ''): Pattern[1] => {
  return (size) => before + once.repeat(Math.ceil(size / once.length)) + after
}

export const lines = (count: number, line: (i: number) => string): string => listOf(count, line).join('\n')

export const listOf = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: Math.max(1, Math.round(count)) }, (_, i) => make(i))
