import type { EntityType } from '../document.js'
import { toForm, type Form } from '../names/name-form.js'
import type { Entity, Result } from '../schema/result.js'

/** An entity of one document without its mentions: memory grows with the entities, not with the text. */
export interface Item {
  /** `document#id`; `path:document#id` where files have documents of one id. */
  readonly reference: string
  /** Which result it came from; tells results of one id apart and decides nothing else. */
  readonly result: number
  readonly document: string
  /** The file that the document was read from. */
  readonly path: string | null
  readonly id: string
  readonly type: EntityType
  readonly name: string
  readonly aliases: readonly string[]
  readonly roles: readonly string[]
  readonly confidence: number
  readonly mentions: number
  readonly quotes: number
  /** The name's form, then those of the aliases. */
  readonly forms: readonly Form[]
}

/** The entities of all results, in an order that does not depend on theirs. */
export const readItems = async (results: AsyncIterable<Result> | Iterable<Result>): Promise<Item[]> => {
  const items: Item[] = []
  let number = 0
  for await (const result of results) for (const item of toItems(result, number++)) items.push(item)
  return withPaths(items).toSorted(
    (a, b) => compare(a.reference, b.reference) || compare(describe(a), describe(b)),
  )
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

// Records of two files may have one id.
const withPaths = (items: readonly Item[]): Item[] => {
  const paths = new Map<string, string | null>()
  const shared = new Set<string>()
  for (const { document, path } of items)
    if (paths.has(document) && paths.get(document) !== path) shared.add(document)
    else paths.set(document, path)
  return items.map((item) =>
    item.path !== null && shared.has(item.document)
      ? { ...item, reference: `${item.path}:${item.reference}` }
      : item,
  )
}

// Two results of one id are told apart by what they say.
const describe = (item: Item): string =>
  JSON.stringify([item.name, item.aliases, item.roles, item.confidence, item.mentions, item.quotes])

const toItems = ({ id, source, people, places, organisations, quotes }: Result, result: number): Item[] => {
  const spoken = new Map<string, number>()
  for (const { speaker } of quotes)
    if (speaker?.entity) spoken.set(speaker.entity, (spoken.get(speaker.entity) ?? 0) + 1)
  const items = (type: EntityType, entities: readonly Entity[]): Item[] =>
    entities.map((entity) =>
      toItem({ document: id, path: source.path, result }, type, entity, spoken.get(entity.id) ?? 0),
    )
  return [...items('person', people), ...items('place', places), ...items('organisation', organisations)]
}

const toItem = (
  from: Pick<Item, 'document' | 'path' | 'result'>,
  type: EntityType,
  entity: Entity,
  quotes: number,
): Item => ({
  ...from,
  reference: `${from.document}#${entity.id}`,
  id: entity.id,
  type,
  name: entity.name,
  aliases: entity.aliases,
  roles: entity.roles ?? [],
  confidence: entity.confidence,
  mentions: entity.mentions.length,
  quotes,
  forms: [entity.name, ...entity.aliases].map(toForm),
})
