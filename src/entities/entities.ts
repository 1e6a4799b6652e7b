import { textOf, type Document, type Entity, type Mention, type Stage } from '../document.js'

/** Groups mentions into entities: most mentioned first, then first seen first. */
export const findEntities: Stage = (doc) => ({ ...doc, entities: toEntities(doc) })

const toEntities = (doc: Document): Entity[] => {
  const groups = new Map<string, number[]>()
  for (const [index, mention] of doc.mentions.entries()) {
    const key = `${mention.type} ${textOf(doc, mention)}`
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  }
  const counts = { person: 0, place: 0, organisation: 0 }
  return [...groups.values()]
    .toSorted((a, b) => b.length - a.length || a[0]! - b[0]!)
    .map((mentions) => toEntity(doc, doc.mentions[mentions[0]!]!, mentions, counts))
}

const toEntity = (
  doc: Document,
  first: Mention,
  mentions: readonly number[],
  counts: Record<Mention['type'], number>,
): Entity => ({
  id: `${first.type}-${++counts[first.type]}`,
  type: first.type,
  name: textOf(doc, first),
  aliases: [],
  roles: [],
  gender: null,
  confidence: Math.max(...mentions.map((index) => doc.mentions[index]!.confidence)),
  mentions,
})
