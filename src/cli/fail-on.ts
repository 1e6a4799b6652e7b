import type { Result } from '../schema/result.js'
import type { Condition } from './options/table/choices.js'

/** The conditions among `asked` that hold for one document. */
export const conditionsOf = (result: Result, asked: readonly Condition[]): Condition[] =>
  asked.filter((condition) => HOLDS[condition](result))

/** The conditions among `asked` that hold for a run without any document. */
export const conditionsOfNothing = (asked: readonly Condition[]): Condition[] =>
  asked.filter((condition) => condition === 'empty' || condition.startsWith('no-'))

const HOLDS: Readonly<Record<Condition, (result: Result) => boolean>> = {
  empty: ({ people, places, organisations, quotes }) =>
    [people, places, organisations, quotes].every(({ length }) => length === 0),
  'no-people': ({ people }) => people.length === 0,
  'no-quotes': ({ quotes }) => quotes.length === 0,
  'unattributed-quotes': ({ quotes }) => quotes.some(({ speaker }) => speaker === null),
  notices: ({ notices }) => notices.length > 0,
}
