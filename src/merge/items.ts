import { countingSort, numbersTo } from '../collections/counting-sort.js'
import { Interner } from '../collections/interner.js'
import { NarrowColumn } from '../collections/narrow-column.js'
import { PackedInterner } from '../collections/packed-interner.js'
import { compare, sortRuns } from '../collections/sort-runs.js'
import type { EntityType } from '../document.js'
import { toForm, type Form } from '../names/name-form.js'
import type { Entity, Result } from '../schema/result.js'
import { createDocuments, type Documents } from './documents.js'

/** What an entity of a document is called. Most are called as one in another document, and share this with it. */
export interface Naming {
  readonly type: EntityType
  readonly name: string
  readonly aliases: readonly string[]
  readonly roles: readonly string[]
}

/** An entity of one document without its mentions. */
export interface Item extends Naming {
  /** `document#id`; `path:document#id` where files have documents of one id. */
  readonly reference: string
  readonly document: string
  /** The file that the document was read from. */
  readonly path: string | null
  readonly id: string
  readonly confidence: number
  readonly mentions: number
  readonly quotes: number
}

/** The name's form, then those of the aliases. Made anew each time: kept for all, they would fill the memory. */
export const formsOf = ({ name, aliases }: Naming): readonly Form[] => [name, ...aliases].map(toForm)

/**
 * The entities of all results, numbered in an order that does not depend on theirs. Memory grows by some fifteen bytes an
 * entity, and with the documents and the different names.
 */
export interface Items {
  readonly length: number
  readonly at: (item: number) => Item
  /** How many namings there are. */
  readonly namings: number
  readonly namingOf: (item: number) => number
  readonly toNaming: (naming: number) => Naming
  readonly typeOf: (item: number) => EntityType
  readonly mentionsOf: (item: number) => number
  /** How many results there are. */
  readonly results: number
  /** Which result it came from; tells results of one id apart and decides nothing else. */
  readonly resultOf: (item: number) => number
}

export const readItems = async (results: AsyncIterable<Result> | Iterable<Result>): Promise<Items> => {
  const namings = new PackedInterner()
  // Few, however many entities there are.
  const [ids, confidences] = [new Interner(), new Interner()]
  const types = new NarrowColumn()
  const documents = createDocuments()
  const columns = Array.from({ length: WIDTH }, () => new NarrowColumn())
  for await (const { id, source, quotes, ...lists } of results) {
    const document = documents.add(id, source.path)
    const spoken = countQuotes(quotes)
    for (const [number, [list, type]] of LISTS.entries())
      for (const entity of lists[list]) {
        const naming = namings.numberOf(toJson(type, entity))
        if (naming === types.length) types.push(number)
        const row = [
          document,
          naming,
          ids.numberOf(entity.id),
          confidences.numberOf(String(entity.confidence)),
          entity.mentions.length,
          spoken.get(entity.id) ?? 0,
        ]
        for (const [at, value] of row.entries()) columns[at]!.push(value)
      }
  }
  const namingAt = rememberingSome((number) => toNaming(namings.textOf(number)))
  const toItem = (row: number): Item => {
    const [of, naming, id, confidence, mentions, quotes] = columns as unknown as Row
    const entity = ids.texts[id.at(row)]!
    const { type, name, aliases, roles } = namingAt(naming.at(row))
    const { id: document, path, prefix } = documents.at(of.at(row))
    return {
      type,
      name,
      aliases,
      roles,
      reference: prefix + entity,
      document,
      path,
      id: entity,
      confidence: Number(confidences.texts[confidence.at(row)]),
      mentions: mentions.at(row),
      quotes: quotes.at(row),
    }
  }
  const order = inOrder(columns as unknown as Row, documents, ids, toItem)
  // One after the other: each lets go of the one that it is made of.
  for (const [at, column] of columns.entries()) columns[at] = column.arranged(order)
  const [document, naming, , , mentions] = columns as unknown as Row
  return {
    length: order.length,
    at: toItem,
    namings: namings.size,
    namingOf: (item) => naming.at(item),
    toNaming: namingAt,
    typeOf: (item) => LISTS[types.at(naming.at(item))]![1],
    mentionsOf: (item) => mentions.at(item),
    results: documents.count(),
    resultOf: (item) => document.at(item),
  }
}

/** What is known of each entity: its document, naming and id, its confidence, mentions and quotes. */
const WIDTH = 6
type Row = readonly [
  document: NarrowColumn,
  naming: NarrowColumn,
  id: NarrowColumn,
  confidence: NarrowColumn,
  mentions: NarrowColumn,
  quotes: NarrowColumn,
]

/** The rows by document, then by id. */
const inOrder = (
  [document, , id]: Row,
  documents: Documents,
  ids: Interner,
  toItem: (row: number) => Item,
): Uint32Array => {
  const idRanks = ranksOf(ids.texts)
  const byId = countingSort(numbersTo(id.length), (row) => idRanks[id.at(row)]!, ids.size).things
  const count = documents.count()
  const ranks = ranksOf(Array.from({ length: count }, (_, number) => documents.at(number).prefix))
  const rankOf = (row: number): number => ranks[document.at(row)]!
  const { things: order } = countingSort(byId, rankOf, count)
  // Two results of one id are told apart by what they say.
  const isAlike = (a: number, b: number): boolean =>
    rankOf(a) === rankOf(b) && idRanks[id.at(a)] === idRanks[id.at(b)]
  sortRuns(order, isAlike, (row) => describe(toItem(row)))
  return order
}

/** So many namings are remembered at a time: a name that many documents have is asked for again and again. */
const REMEMBERED = 1 << 12

const rememberingSome = <T>(make: (number: number) => T): ((number: number) => T) => {
  const known = new Map<number, readonly [number: number, made: T]>()
  return (number) => {
    const there = known.get(number % REMEMBERED)
    if (there?.[0] === number) return there[1]
    const made = make(number)
    known.set(number % REMEMBERED, [number, made])
    return made
  }
}

const LISTS = [
  ['people', 'person'],
  ['places', 'place'],
  ['organisations', 'organisation'],
] as const

// A naming is kept as its JSON: so many small objects would take several times as much.
const toJson = (type: EntityType, { name, aliases, roles = [] }: Entity): string =>
  JSON.stringify([type, name, aliases, roles])

const toNaming = (json: string): Naming => {
  const [type, name, aliases, roles] = JSON.parse(json) as [EntityType, string, string[], string[]]
  return { type, name, aliases, roles }
}

const countQuotes = (quotes: Result['quotes']): ReadonlyMap<string, number> => {
  const spoken = new Map<string, number>()
  for (const { speaker } of quotes)
    if (speaker?.entity) spoken.set(speaker.entity, (spoken.get(speaker.entity) ?? 0) + 1)
  return spoken
}

/** The place of each word among all of them in order; equal words have one. */
const ranksOf = (words: readonly string[]): Int32Array => {
  const sorted = Int32Array.from(words.keys()).sort((a, b) => compare(words[a]!, words[b]!))
  const ranks = new Int32Array(words.length)
  let rank = 0
  for (const [at, word] of sorted.entries()) {
    if (at > 0 && words[sorted[at - 1]!] !== words[word]) rank = at
    ranks[word] = rank
  }
  return ranks
}

const describe = (item: Item): string =>
  JSON.stringify([item.name, item.aliases, item.roles, item.confidence, item.mentions, item.quotes])
