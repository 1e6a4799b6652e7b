import {
  textOf,
  type Document,
  type Entity,
  type Quote,
  type Source,
  type Speaker,
  type Stage,
} from '../document.js'

/** Resolves each quote's source to an entity. */
export const findSpeakers: Stage = (doc) => {
  const owners = ownersOf(doc)
  return { ...doc, quotes: doc.quotes.map((quote) => ({ ...quote, speaker: speakerOf(doc, owners, quote) })) }
}

const ownersOf = ({ mentions, entities }: Document): (Entity | null)[] => {
  const owners = new Array<Entity | null>(mentions.length).fill(null)
  for (const entity of entities) for (const mention of entity.mentions) owners[mention] = entity
  return owners
}

const speakerOf = (doc: Document, owners: readonly (Entity | null)[], { source }: Quote): Speaker | null => {
  if (!source) return null
  const index = doc.mentions.findIndex(({ start, end }) => source.start < end && start < source.end)
  const entity = source.via === 'name' && index >= 0 ? owners[index]! : null
  return {
    entity: entity?.id ?? null,
    name: entity?.name ?? textOf(doc, source),
    mention: toSpan(source),
    via: source.via,
  }
}

const toSpan = ({ start, end }: Source) => ({ start, end })
