import type { Span } from '../../../../document.js'
import type { ResultType } from '../../../../schema/options.js'
import type { Entity, Result } from '../../../../schema/result.js'
import type { FailedDocument } from '../../../reporter.js'
import { ENTITY_TYPES } from '../text/to-marks.js'

export type EntityType = (typeof ENTITY_TYPES)[number][1]

/** One name in all documents. Who has the same name and type in two documents is counted as one. */
export interface NameCount {
  readonly name: string
  readonly type: EntityType
  documents: number
  mentions: number
  quotes: number
  /** Where it is named first: the anchor of that mention. */
  readonly first: string
  /** Its place among all names. */
  readonly number: number
}

export interface DocumentCount {
  readonly anchor: string
  readonly title: string
  readonly counts: Readonly<Record<ResultType, number>>
}

/** What the overview tells, kept while documents come and go: numbers and names, never a text. */
export interface Tally {
  readonly documents: DocumentCount[]
  readonly names: Map<string, NameCount>
  /** In how many paragraphs two people are named, by their numbers: "3 7", the lower one first. */
  readonly pairs: Map<string, number>
  readonly failures: FailedDocument[]
}

export const createTally = (): Tally => ({
  documents: [],
  names: new Map(),
  pairs: new Map(),
  failures: [],
})

/** A document as the page shows it. */
export interface Counted {
  readonly title: string
  readonly anchor: string
  /** Its paragraphs. */
  readonly blocks: readonly Span[]
  /** The anchor of an entity's first mention. */
  readonly ofEntity: (id: string) => string | undefined
}

/** Counts what is in one document. */
export const count = (tally: Tally, result: Result, { title, anchor, blocks, ofEntity }: Counted): void => {
  const { people, places, organisations, quotes } = result
  tally.documents.push({
    anchor,
    title,
    counts: {
      people: people.length,
      places: places.length,
      organisations: organisations.length,
      quotes: quotes.length,
    },
  })
  const byEntity = new Map<string, NameCount>()
  const seen = new Set<NameCount>()
  for (const [list, type] of ENTITY_TYPES)
    for (const { id, name, mentions } of result[list]) {
      const counted = nameOf(tally.names, name, type, ofEntity(id) ?? anchor)
      // Two people of one name in one document are one in the overview, and in one document.
      if (!seen.has(counted)) counted.documents++
      seen.add(counted)
      counted.mentions += mentions.length
      byEntity.set(id, counted)
    }
  for (const { speaker } of quotes) {
    const counted = byEntity.get(speaker?.entity ?? '')
    if (counted) counted.quotes++
  }
  countPairs(tally.pairs, people, byEntity, blocks)
}

const nameOf = (names: Tally['names'], name: string, type: EntityType, first: string): NameCount => {
  const key = `${type} ${name}`
  const known = names.get(key)
  if (known) return known
  const counted = { name, type, documents: 0, mentions: 0, quotes: 0, first, number: names.size }
  names.set(key, counted)
  return counted
}

/** A paragraph that names more people than this is a list: who stands in it need not have to do with each other. */
export const MOST_IN_COMPANY = 12

const countPairs = (
  pairs: Tally['pairs'],
  people: readonly Entity[],
  byEntity: ReadonlyMap<string, NameCount>,
  blocks: readonly Span[],
): void => {
  const mentions = people
    .flatMap(({ id, mentions }) => mentions.map(({ start }) => ({ start, who: byEntity.get(id)!.number })))
    .sort((a, b) => a.start - b.start)
  let next = 0
  for (const { end } of blocks) {
    const company = new Set<number>()
    while (next < mentions.length && mentions[next]!.start < end) company.add(mentions[next++]!.who)
    if (company.size > MOST_IN_COMPANY) continue
    const sorted = [...company].sort((a, b) => a - b)
    sorted.forEach((a, i) => {
      for (const b of sorted.slice(i + 1)) pairs.set(`${a} ${b}`, (pairs.get(`${a} ${b}`) ?? 0) + 1)
    })
  }
}
