import { indexBy } from '../collections/group-by.js'
import type { Result } from '../schema/result.js'

/** One document before and after; null where it is not. */
export type Pair = readonly [before: Result | null, after: Result | null]

/**
 * Documents by their id. Records of several files may share one: of those the ones from one file belong together, the
 * others in their order. Two single documents are compared whatever they are called.
 */
export const toPairs = (before: readonly Result[], after: readonly Result[]): Pair[] => {
  if (before.length === 1 && after.length === 1) return [[before[0]!, after[0]!]]
  const left = new Set(before)
  const byFile = indexBy(before, keyOf)
  const pairs = after.map((result): Pair => [taken(byFile, keyOf(result), left), result])
  const byId = indexBy([...left], ({ id }) => id)
  return [
    ...pairs.map(([old, result]): Pair => [old ?? taken(byId, result!.id, left), result]),
    ...[...left].map((result): Pair => [result, null]),
  ]
}

const keyOf = ({ id, source }: Result): string => JSON.stringify([source.path, id])

type Index = ReadonlyMap<string, readonly Result[]>

const taken = (index: Index, key: string, left: Set<Result>): Result | null => {
  const found = index.get(key)?.find((result) => left.has(result)) ?? null
  if (found !== null) left.delete(found)
  return found
}
