/** The lines of a word list: one entry a line. */
export const toEntries = (list: string): string[] => list.split('\n').filter((line) => line !== '')

export const toSet = (list: string): ReadonlySet<string> => new Set(toEntries(list))

/** Lines of variants separated by ` | `: every variant points at the first of its line. */
export const toVariants = (list: string): ReadonlyMap<string, string> =>
  new Map(
    toEntries(list).flatMap((line) => {
      const variants = line.split(' | ')
      return variants.map((variant): [string, string] => [variant, variants[0]!])
    }),
  )
