import { wordOf, type Entity } from '../document.js'
import type { Discourse } from './discourse.js'

/**
 * "the SP said", "LG said": the one superintendent of police, or the one whom the text calls "LG Manoj Sinha", though the
 * capitals may look like a body.
 */
export const officeHolder = (discourse: Discourse, words: string, mention: number): Entity | null => {
  const { doc, owners, descriptors } = discourse
  const owner = owners[mention]
  if (owner?.type !== 'organisation' || owner.name !== words || !CAPITALS.test(words)) return null
  const titled = titledSo(discourse, owner)
  if (titled.size > 0) return onlyOne(titled)
  if (wordOf(doc, doc.mentions[mention]!.firstToken - 1).toLowerCase() !== 'the') return null
  const holders = descriptors().roles.get(words.toLowerCase()) ?? []
  return onlyOne(new Set(holders.map(({ entity }) => entity)))
}

const CAPITALS = /^\p{Lu}{2,5}$/u

/** "LG ⟨Manoj Sinha⟩": those whose names the capitals stand right before; no body does. */
const titledSo = ({ doc, owners }: Discourse, { mentions }: Entity): ReadonlySet<Entity> => {
  const titled = new Set<Entity>()
  for (const index of mentions) {
    const [title, name] = [doc.mentions[index]!, doc.mentions[index + 1]]
    const owner = owners[index + 1]
    if (owner?.type === 'person' && name?.firstToken === title.endToken && name.start === title.end + 1)
      titled.add(owner)
  }
  return titled
}

const onlyOne = (entities: ReadonlySet<Entity>): Entity | null =>
  entities.size === 1 ? [...entities][0]! : null
