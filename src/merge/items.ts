import { GrowableColumn } from '../collections/growable-column.js'
import { Interner } from '../collections/interner.js'
import type { EntityType } from '../document.js'
import { toForm, type Form } from '../names/name-form.js'
import type { Entity, Result } from '../schema/result.js'

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
 * The entities of all results, numbered in an order that does not depend on theirs. Memory grows by some thirty bytes an
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
  /** Which result it came from; tells results of one id apart and decides nothing else. */
  readonly resultOf: (item: number) => number
}

export const readItems = async (results: AsyncIterable<Result> | Iterable<Result>): Promise<Items> => {
  // A naming is kept as its JSON: so many small objects would take several times as much.
  const [namings, ids, confidences] = [new Interner(), new Interner(), new Interner()]
  const types = new GrowableColumn(0)
  const documents: Document[] = []
  const columns = Array.from({ length: WIDTH }, () => new GrowableColumn(0))
  for await (const { id, source, quotes, ...lists } of results) {
    const spoken = countQuotes(quotes)
    for (const [number, [list, type]] of LISTS.entries())
      for (const entity of lists[list]) {
        const naming = namings.numberOf(JSON.stringify(toNaming(type, entity)))
        if (naming === types.length) types.push(number)
        const row = [
          documents.length,
          naming,
          ids.numberOf(entity.id),
          confidences.numberOf(String(entity.confidence)),
          entity.mentions.length,
          spoken.get(entity.id) ?? 0,
        ]
        for (const [at, value] of row.entries()) columns[at]!.push(value)
      }
    documents.push({ id, path: source.path })
  }
  const prefixes = toPrefixes(documents)
  const [result, naming, id, confidence, mentions, quotes] = columns.map((column) =>
    column.values(),
  ) as unknown as Row
  const typeOf = types.values()
  const namingAt = (number: number): Naming => JSON.parse(namings.texts[number]!) as Naming
  const toItem = (row: number): Item => {
    const document = result[row]!
    const entity = ids.texts[id[row]!]!
    return {
      ...namingAt(naming[row]!),
      reference: `${prefixes[document]}${entity}`,
      document: documents[document]!.id,
      path: documents[document]!.path,
      id: entity,
      confidence: Number(confidences.texts[confidence[row]!]),
      mentions: mentions[row]!,
      quotes: quotes[row]!,
    }
  }
  const [documentRanks, idRanks] = [ranksOf(prefixes), ranksOf(ids.texts)]
  // Two results of one id are told apart by what they say.
  const order = Uint32Array.from(result.keys()).sort(
    (a, b) =>
      documentRanks[result[a]!]! - documentRanks[result[b]!]! ||
      idRanks[id[a]!]! - idRanks[id[b]!]! ||
      compare(describe(toItem(a)), describe(toItem(b))),
  )
  return {
    length: order.length,
    at: (item) => toItem(order[item]!),
    namings: namings.size,
    namingOf: (item) => naming[order[item]!]!,
    toNaming: namingAt,
    typeOf: (item) => LISTS[typeOf[naming[order[item]!]!]!]![1],
    resultOf: (item) => result[order[item]!]!,
  }
}

/** What is known of each entity: its document, naming and id, its confidence, mentions and quotes. */
const WIDTH = 6
type Row = readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array]

const LISTS = [
  ['people', 'person'],
  ['places', 'place'],
  ['organisations', 'organisation'],
] as const

const toNaming = (type: EntityType, { name, aliases, roles = [] }: Entity): Naming => ({
  type,
  name,
  aliases,
  roles,
})

const countQuotes = (quotes: Result['quotes']): ReadonlyMap<string, number> => {
  const spoken = new Map<string, number>()
  for (const { speaker } of quotes)
    if (speaker?.entity) spoken.set(speaker.entity, (spoken.get(speaker.entity) ?? 0) + 1)
  return spoken
}

type Document = Pick<Item, 'path'> & { readonly id: string }

/** `document#` for each; records of two files may have one id, and then `path:document#`. */
const toPrefixes = (documents: readonly Document[]): string[] => {
  const paths = new Map<string, string | null>()
  const shared = new Set<string>()
  for (const { id, path } of documents)
    if (paths.has(id) && paths.get(id) !== path) shared.add(id)
    else paths.set(id, path)
  return documents.map(({ id, path }) => (path !== null && shared.has(id) ? `${path}:${id}#` : `${id}#`))
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

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
