import type { Entity } from '../document.js'
import { mentionsIn, sentenceOf, tokenAt, type Discourse } from './discourse.js'
import type { Referent, Spoke } from './referents.js'

/** Whom "they" or "it" means: only whoever spoke just before, if that is no single person. */
export const resolveGroup = (discourse: Discourse, at: number, spoke: readonly Spoke[]): Spoke | null => {
  const last = spoke.at(-1)
  if (!last) return null
  const distance = sentenceOf(discourse.doc, tokenAt(discourse.doc, at)) - last.sentence
  if (distance > 3) return null
  return last.entity?.type === 'person' && last.entity.gender !== 'they' ? null : last
}

const REACH_OF_ONE = 2

/** Whom "they" means who says "I": the one person near by, as what the sentence is about, and nobody else. */
export const resolveSingular = (discourse: Discourse, at: number): Referent | null => {
  const { doc, owners, sentences, quoted, subjects } = discourse
  const sentence = sentenceOf(doc, tokenAt(doc, at))
  let found: Entity | null = null
  let isSubject = false
  for (let index = mentionsIn(doc, { start: at, end: at + 1 }).from - 1; index >= 0; index--) {
    if (sentence - sentences[index]! > REACH_OF_ONE) break
    const owner = owners[index]
    if (quoted[index] || owner?.type !== 'person') continue
    if (found && owner !== found) return null
    found = owner
    isSubject ||= subjects[index] === 1
  }
  return found && isSubject ? { entity: found, name: found.name } : null
}
