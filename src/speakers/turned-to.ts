import type { Entity, Gender, Span } from '../document.js'
import { mentionsIn, type Discourse } from './discourse.js'
import { isTitles } from './joint-sources.js'

/** "For Ruiz, she said", "As for Mayor Ruiz, he said": whom the text turns to right before the pronoun; else null. */
export const topicBefore = (
  { doc, owners, quoted }: Discourse,
  { start }: Span,
  gender: Gender,
): Entity | null => {
  const index = mentionsIn(doc, { start, end: start + 1 }).from - 1
  const name = doc.mentions[index]
  const owner = owners[index]
  if (!name || quoted[index] || owner?.type !== 'person' || doc.text.slice(name.end, start) !== ', ')
    return null
  if (owner.gender !== null && owner.gender !== gender) return null
  const turn = TURN.exec(doc.text.slice(Math.max(0, name.start - LONGEST), name.start))
  return turn && isTitles(turn[1]!) ? owner : null
}

const TURN = /(?:^|[\s“"])(?:For|(?:As|And as) for) ((?:[\p{L}’'-]+\.? )*)$/u
/** In characters. */
const LONGEST = 40
