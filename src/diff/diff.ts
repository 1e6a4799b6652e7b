import type { Difference } from '../schema/diff.js'
import { SCHEMA_VERSION, type Result } from '../schema/result.js'
import { toChanges } from './changes.js'
import { toPairs, type Pair } from './pairs.js'

/** The documents that differ, those of the new results in their order, then those that are in the old ones alone. */
export const diffResults = (before: readonly Result[], after: readonly Result[]): Difference[] =>
  toPairs(before, after)
    .map(toDifference)
    .filter(({ change, changes }) => change !== 'changed' || changes.length > 0)

const toDifference = ([before, after]: Pair): Difference => {
  const { id, source } = (after ?? before)!
  const change = before === null ? 'appeared' : after === null ? 'vanished' : 'changed'
  const changes = before === null || after === null ? [] : toChanges(before, after)
  return { schemaVersion: SCHEMA_VERSION, id, path: source.path, change, changes }
}
