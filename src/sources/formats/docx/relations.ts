import { resolvePart, type Parts } from '../office/parts.js'
import { attribute } from '../office/xml.js'

/** What a part of a document refers to. */
export interface Relation {
  readonly id: string
  /** The last word of its type: "footnotes". */
  readonly type: string
  /** The path of another part. */
  readonly target: string
}

/** @param part Whose relations; empty for those of the document as a whole. */
export const readRelations = async (parts: Parts, part: string): Promise<Relation[]> => {
  const relations: Relation[] = []
  const path = part.replace(/([^/]*)$/, '_rels/$1.rels')
  await parts.read(path, {
    open: (name, attributes) => {
      if (!/(?:^|:)Relationship$/.test(name) || attribute(attributes, 'TargetMode') === 'External') return
      relations.push({
        id: attribute(attributes, 'Id') ?? '',
        type: (attribute(attributes, 'Type') ?? '').replace(/^.*\//, ''),
        target: resolvePart(part, attribute(attributes, 'Target') ?? ''),
      })
    },
    close: () => {},
    text: () => {},
  })
  return relations
}
