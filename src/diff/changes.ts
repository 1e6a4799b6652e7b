import { indexBy } from '../collections/group-by.js'
import type { Change } from '../schema/diff.js'
import type { Entity, Quote, Result } from '../schema/result.js'

/** What differs between two results of one document, in text order. */
export const toChanges = (before: Result, after: Result): Change[] =>
  [
    ...LISTS.flatMap(([type, list]) => entityChanges(type, before[list], after[list])),
    ...quoteChanges(before.quotes, after.quotes),
  ].toSorted((a, b) => a.at.start - b.at.start)

const LISTS = [
  ['person', 'people'],
  ['place', 'places'],
  ['organisation', 'organisations'],
] as const

const entityChanges = (
  type: Change['type'],
  before: readonly Entity[],
  after: readonly Entity[],
): Change[] => {
  const { vanished, appeared } = matched(before, after, ({ name }) => name)
  const toChange = (change: Change['change'], { name, mentions }: Entity): Change => {
    const { confidence, ...at } = mentions[0]!
    return { change, type, text: name, at, confidence }
  }
  return [
    ...vanished.map((entity) => toChange('vanished', entity)),
    ...appeared.map((entity) => toChange('appeared', entity)),
  ]
}

const quoteChanges = (before: readonly Quote[], after: readonly Quote[]): Change[] => {
  const { both, vanished, appeared } = matched(before, after, ({ text }) => text.replace(/\s+/g, ' '))
  const toChange = (change: Change['change'], { text, parts, confidence }: Quote): Change => ({
    ...{ change, type: 'quote', text, at: parts[0]!, confidence },
  })
  return [
    ...vanished.map((quote) => toChange('vanished', quote)),
    ...appeared.map((quote) => toChange('appeared', quote)),
    ...both.flatMap(([old, quote]) => {
      const [was, is] = [old.speaker?.name ?? null, quote.speaker?.name ?? null]
      return was === is ? [] : [{ ...toChange('speaker', quote), before: was, after: is }]
    }),
  ]
}

interface Matched<T> {
  readonly both: readonly (readonly [before: T, after: T])[]
  readonly vanished: readonly T[]
  readonly appeared: readonly T[]
}

/** Things with one key are the same; of several such the first is the first, and so on. */
const matched = <T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): Matched<T> => {
  const waiting = indexBy(before, keyOf)
  const both: [T, T][] = []
  const appeared: T[] = []
  for (const item of after) {
    const old = waiting.get(keyOf(item))?.shift()
    if (old === undefined) appeared.push(item)
    else both.push([old, item])
  }
  return { both, vanished: [...waiting.values()].flat(), appeared }
}
