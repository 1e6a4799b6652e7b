import type { Document, EntityType } from '../../src/document.js'
import { findEntities } from '../../src/entities/find-entities.js'
import { toGoldDocument } from '../../tools/corpora/gold-document.js'

const TYPES: Readonly<Record<string, EntityType>> = { P: 'person', L: 'place', O: 'organisation' }

/** "[P Ana Ruiz] left [L Izium]." with its mentions, each certain of its type. */
export const toMarked = (marked: string): Document => {
  const marks: { type: EntityType; start: number; end: number }[] = []
  let text = ''
  let at = 0
  for (const match of marked.matchAll(/\[([PLO]) ([^\]]+)\]/g)) {
    text += marked.slice(at, match.index)
    marks.push({ type: TYPES[match[1]!]!, start: text.length, end: text.length + match[2]!.length })
    text += match[2]!
    at = match.index + match[0].length
  }
  return toGoldDocument(text + marked.slice(at), marks)
}

/** Each entity as "name = alias = alias". */
export const groupsIn = (marked: string): string[] =>
  findEntities(toMarked(marked)).entities.map(({ name, aliases }) => [name, ...aliases].join(' = '))
