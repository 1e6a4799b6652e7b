import { partitionPoint } from '../collections/sorted.js'
import { textOf, type Entity, type Gender, type Quote } from '../document.js'
import { PRONOUNS_HE } from '../lexicon/pronouns-he.js'
import { PRONOUNS_SHE } from '../lexicon/pronouns-she.js'
import { ROLES_HE } from '../lexicon/roles-he.js'
import { ROLES_SHE } from '../lexicon/roles-she.js'
import { REPLY_VERBS } from '../lexicon/speech-forms.js'
import { wordsToHead } from './descriptor-index.js'
import { isOnePerson, type Referent, type Spoke } from './descriptions.js'
import { isAfterPreposition, isOwner, mentionsIn, sentenceOf, tokenAt, type Discourse } from './discourse.js'

/** "he" for "him" and "his"; null for a word that is no pronoun of one person. */
export const genderOfPronoun = (word: string): Gender | null =>
  PRONOUNS_HE.has(word) ? 'he' : PRONOUNS_SHE.has(word) ? 'she' : null

/** In sentences. */
const REACH = 8
const MOST_MENTIONS = 60
/** Whoever scores less is nobody: a sentence of distance costs 1, and what stands in a quotation 4. */
const LEAST_SCORE = -6

/**
 * The person whom "he" or "she" at an offset means, by a sum of recency, role in the sentence, gender and who spoke last
 * (salience, as in Lappin & Leass 1994); null when nobody near fits. Never somebody known by the other pronoun, hardly anybody named in what is said,
 * nor who asked, if this is the reply.
 */
export const resolvePerson = (
  discourse: Discourse,
  at: number,
  gender: Gender,
  quote: Quote,
  spoke: readonly Spoke[],
): Referent | null => {
  const { doc, owners } = discourse
  const others = othersThan(discourse, quote, spoke.at(-1))
  const sentence = sentenceOf(doc, tokenAt(doc, at))
  const scores = new Map<Entity | Spoke, number>()
  const offer = (entity: Entity | null, score: number): void => {
    if (entity?.type !== 'person' || !fits(entity, gender)) return
    const isOther = others.has(entity)
    // "As sure as Donna says it is": in marks some call themselves by their name.
    if (isOther && quote.kind !== 'direct') return
    const bonus = (entity.gender === gender ? 1.5 : 0) - (isOther ? 2 : 0)
    scores.set(entity, Math.max(scores.get(entity) ?? -Infinity, score + bonus))
  }
  let index = firstAfter(discourse, at) - 1
  for (let n = 0; index >= 0 && n < MOST_MENTIONS; index--, n++) {
    const distance = sentence - discourse.sentences[index]!
    if (distance > REACH) break
    offer(owners[index]!, mentionScore(discourse, index) - distance)
  }
  const recent = spoke.slice(-MOST_MENTIONS)
  for (let i = recent.length - 1; i >= 0 && sentence - recent[i]!.sentence <= REACH; i--) {
    const speaker = recent[i]!
    const score = 2.5 - (sentence - speaker.sentence) - 0.5 * (recent.length - 1 - i)
    if (speaker.entity) offer(speaker.entity, score)
    else if (isOnePerson(speaker.name) && canBe(speaker.name, gender)) scores.set(speaker, score)
  }
  // "As she left, Ruiz said …": a name behind the pronoun counts only if none before it fits.
  if (scores.size === 0) {
    const first = firstAfter(discourse, at)
    const end = Math.min(first + MOST_MENTIONS, doc.mentions.length)
    for (let i = first; i < end && discourse.sentences[i] === sentence; i++)
      offer(owners[i]!, mentionScore(discourse, i) - 2)
  }
  return best(scores)
}

/** Whom the speaker does not mean by "he": "Modi was arrogant, he said" says it of somebody else. */
const othersThan = (
  { doc, owners }: Discourse,
  { parts, content, cue }: Quote,
  last: Spoke | undefined,
): ReadonlySet<Entity> => {
  const others = new Set<Entity>()
  if (last?.entity && last.asks && cue && REPLY_VERBS.has(textOf(doc, cue).toLowerCase()))
    others.add(last.entity)
  for (const part of content ? [content] : parts) {
    const { from, to } = mentionsIn(doc, part)
    for (const owner of owners.slice(from, to)) if (owner) others.add(owner)
  }
  return others
}

const fits = ({ gender }: Entity, wanted: Gender): boolean => gender === null || gender === wanted

const mentionScore = (discourse: Discourse, index: number): number => {
  const mention = discourse.doc.mentions[index]!
  if (discourse.quoted[index]) return -4
  if (discourse.subjects[index]) return 1.5
  return isOwner(discourse.doc, mention) || isAfterPreposition(discourse.doc, mention) ? -1 : 0
}

// "A spokeswoman" is no "he".
const canBe = (description: string, gender: Gender): boolean => {
  const head = wordsToHead(description).at(-1)!
  return gender === 'he' ? !ROLES_SHE.has(head) : !ROLES_HE.has(head)
}

const best = (scores: ReadonlyMap<Entity | Spoke, number>): Referent | null => {
  let found: Entity | Spoke | null = null
  let top = LEAST_SCORE
  for (const [referent, score] of scores)
    if (score > top) {
      found = referent
      top = score
    }
  return found && 'entity' in found ? found : found && { entity: found, name: found.name }
}

const firstAfter = ({ doc: { mentions } }: Discourse, at: number): number =>
  partitionPoint(mentions.length, (i) => mentions[i]!.start < at)

/** Whom "they" or "it" means: only whoever spoke just before, if that is no single person. */
export const resolveGroup = (discourse: Discourse, at: number, spoke: readonly Spoke[]): Spoke | null => {
  const last = spoke.at(-1)
  if (!last) return null
  const distance = sentenceOf(discourse.doc, tokenAt(discourse.doc, at)) - last.sentence
  if (distance > 3) return null
  return last.entity?.type === 'person' && last.entity.gender !== 'they' ? null : last
}

/** In sentences. */
const REACH_OF_ONE = 2

/** Whom "they" means who says "I": the one person near by, as what the sentence is about, and nobody else. */
export const resolveSingular = (discourse: Discourse, at: number): Referent | null => {
  const { doc, owners, sentences, quoted, subjects } = discourse
  const sentence = sentenceOf(doc, tokenAt(doc, at))
  let found: Entity | null = null
  let isSubject = false
  const last = firstAfter(discourse, at) - 1
  for (let index = last; index >= 0 && last - index < MOST_MENTIONS; index--) {
    if (sentence - sentences[index]! > REACH_OF_ONE) break
    const owner = owners[index]
    if (quoted[index] || owner?.type !== 'person') continue
    if (found && owner !== found) return null
    found = owner
    isSubject ||= subjects[index] === 1
  }
  return found && isSubject ? { entity: found, name: found.name } : null
}
