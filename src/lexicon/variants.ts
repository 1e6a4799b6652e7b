import { linesOf } from './words.js'

/** Lines of variants separated by ` | `: every variant points at the first of its line. */
export const variants = (list: string): ReadonlyMap<string, string> =>
  new Map(
    linesOf(list).flatMap((line) => {
      const names = line.split(' | ')
      return names.map((name): [string, string] => [name, names[0]!])
    }),
  )
