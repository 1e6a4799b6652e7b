import { lowerAt } from '../collections/lower-at.js'
import type { Document, Entity } from '../document.js'
import { ACTING_VERBS, PART_NOUNS } from '../lexicon/acting-words.js'

/**
 * People who are named only as the part, or the opponent, that somebody plays. "In 1943, she played Nora Helmer. She later said
 * …": whoever she is, it is not Nora.
 */
export const partsPlayed = (doc: Document): ReadonlySet<Entity> =>
  new Set(
    doc.entities.filter(
      ({ type, mentions }) =>
        type === 'person' && mentions.every((mention) => isPlayed(doc, doc.mentions[mention]!.firstToken)),
    ),
  )

const isPlayed = (doc: Document, first: number): boolean => {
  const before = lowerAt(doc, first - 1)
  return ACTING_VERBS.has(before) || (before === 'of' && PART_NOUNS.has(lowerAt(doc, first - 2)))
}
