/** A word list as data: one entry a line, sorted; `words` makes the set. */
export const words = (list: string): ReadonlySet<string> => new Set(linesOf(list))

/** The entries of a list in order. */
export const linesOf = (list: string): string[] =>
  list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
