import { textOf, type Entity, type Span } from '../document.js'
import { isOnePerson } from './anaphors.js'
import { wordsToHead } from './descriptor-index.js'
import { mentionsIn, sentenceOf, tokenAt, type Discourse } from './discourse.js'
import type { Referent, Spoke } from './referents.js'

/** Whom "they" or "it" means: whoever spoke just before, if that is no single person; else two or one that the text just named. */
export const resolveGroup = (
  discourse: Discourse,
  source: Span,
  spoke: readonly Spoke[],
): Referent | null => {
  const isIt = textOf(discourse.doc, source).toLowerCase() === 'it'
  const found = groupThatSpoke(discourse, source.start, spoke, isIt)
  if (found && !(isIt && isSomePeople(found))) return found
  return isIt ? bodyBefore(discourse, source.start) : pairBefore(discourse, source.start)
}

// "Ruiz said in a statement …, it said": the statement speaks for whoever made it.
const groupThatSpoke = (
  discourse: Discourse,
  at: number,
  spoke: readonly Spoke[],
  isIt: boolean,
): Spoke | null => {
  const last = spoke.at(-1)
  if (!last) return null
  const distance = sentenceOf(discourse.doc, tokenAt(discourse.doc, at)) - last.sentence
  if (distance > 3) return null
  const isOne = last.entity?.type === 'person' && last.entity.gender !== 'they'
  return isOne && !(isIt && last.issued !== null) ? null : last
}

/** "a clerk", "people", "trade sources": nobody calls them "it". */
const isSomePeople = ({ entity, name }: Referent): boolean =>
  entity === null && (isOnePerson(name) || PLURAL.test(wordsToHead(name).at(-1) ?? ''))

const PLURAL = /^(?:people|\p{L}+[^s'’]s)$/u

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

/** "A paper by Watson and Crick came out. “We wish to suggest …,” they wrote.": the two whom the text last named, together and alone. */
const pairBefore = ({ doc, owners, sentences, quoted }: Discourse, at: number): Referent | null => {
  const sentence = sentenceOf(doc, tokenAt(doc, at))
  const named: number[] = []
  for (let index = mentionsIn(doc, { start: at, end: at + 1 }).from - 1; index >= 0; index--) {
    if (sentence - sentences[index]! > REACH_OF_ONE) break
    if (!quoted[index] && owners[index]?.type === 'person') named.unshift(index)
  }
  const [one, other] = named
  if (named.length !== 2 || owners[one!] === owners[other!]) return null
  const between = doc.text.slice(doc.mentions[one!]!.end, doc.mentions[other!]!.start)
  const names = `${owners[one!]!.name} and ${owners[other!]!.name}`
  return /^\s(?:and|&)\s$/.test(between) ? { entity: null, name: names } : null
}

/** "Acme cut its forecast. It said …": the body that the sentence before opens with, where it names no other. */
const bodyBefore = ({ doc, owners, sentences, quoted }: Discourse, at: number): Referent | null => {
  const before = sentenceOf(doc, tokenAt(doc, at)) - 1
  const bodies: number[] = []
  for (let index = mentionsIn(doc, { start: at, end: at + 1 }).from - 1; index >= 0; index--) {
    if (sentences[index]! < before) break
    if (!quoted[index] && owners[index]?.type === 'organisation') bodies.unshift(index)
  }
  const first = bodies[0] ?? -1
  const entity = owners[first]
  const isOne = entity && bodies.every((index) => owners[index] === entity)
  if (!isOne || sentences[first] !== before) return null
  return doc.mentions[first]!.firstToken - doc.sentences.firsts[before]! <= 1
    ? { entity, name: entity.name }
    : null
}
