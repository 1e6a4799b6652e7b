import {
  textOf,
  type Document,
  type Entity,
  type Quote,
  type Source,
  type Speaker,
  type Span,
  type Stage,
} from '../document.js'
import { GENDERS, resolveGroup, resolvePerson, type Spoke } from './pronouns.js'
import { mentionsIn, sentenceOf, tokenAt, toScene, type Scene } from './scene.js'

/** Resolves each quote's source to an entity: names by their mention, pronouns by who is spoken of. */
export const findSpeakers: Stage = (doc) => {
  const scene = toScene(doc)
  const spoke: Spoke[] = []
  const byPlace = doc.quotes
    .map((quote, index) => ({ quote, index }))
    .toSorted((a, b) => placeOf(a.quote) - placeOf(b.quote))
  const quotes = [...doc.quotes]
  for (const { quote, index } of byPlace) {
    const found = quote.source && identify(scene, quote.source, spoke)
    if (!quote.source || !found) continue
    quotes[index] = { ...quote, speaker: toSpeaker(doc, quote.source, found) }
    spoke.push({ ...found, sentence: sentenceOf(doc, tokenAt(doc, quote.source.start)) })
  }
  return { ...doc, quotes }
}

// Sources in text order, so that "he" can follow whoever spoke before.
const placeOf = ({ source, parts }: Quote): number => source?.start ?? parts[0]!.start

interface Identified {
  /** A person or organisation; null for a description or when it is not known. */
  readonly entity: Entity | null
  readonly name: string
}

const identify = (scene: Scene, source: Source, spoke: readonly Spoke[]): Identified => {
  const words = textOf(scene.doc, source)
  const lower = words.toLowerCase()
  const { from, to } = mentionsIn(scene.doc, source)
  if (GENDERS[lower]) return named(resolvePerson(scene, source.start, GENDERS[lower], spoke), words)
  if (lower === 'they' || lower === 'it')
    return resolveGroup(scene, source.start, spoke) ?? { entity: null, name: words }
  if (lower === 'who' || lower === 'which' || lower === 'that') return antecedent(scene, source.start, words)
  if (source.via === 'description') return described(scene, words)
  if (to - from > 1) return { entity: null, name: joined(scene, from, to, source) }
  if (to > from) return named(speaking(scene, scene.owners[from]!, words), words)
  return named(byName(scene, words), words)
}

const named = (entity: Entity | null, words: string): Identified => ({ entity, name: entity?.name ?? words })

/** A surname that was once taken for a place or a body is the person whose alias it is; places do not speak by themselves. */
const speaking = (scene: Scene, entity: Entity | null, words: string): Entity | null =>
  entity?.type === 'person' ? entity : (byName(scene, words) ?? (entity?.type === 'place' ? null : entity))

const byName = ({ people }: Scene, words: string): Entity | null => people.get(words.toLowerCase()) ?? null

/** "Smith and Jones": both, by their full names. */
const joined = ({ doc, owners }: Scene, from: number, to: number, source: Span): string => {
  let text = ''
  let at = source.start
  for (let i = from; i < to; i++) {
    const mention = doc.mentions[i]!
    text += doc.text.slice(at, mention.start) + (owners[i]?.name ?? textOf(doc, mention))
    at = mention.end
  }
  return text + doc.text.slice(at, source.end)
}

const DEFINITE = /^the /i

/** "the governor" is a person if the text calls exactly one so; any other description stays what it is. */
const described = ({ roles }: Scene, words: string): Identified =>
  named(DEFINITE.test(words) ? (roles.get(words.replace(DEFINITE, '').toLowerCase()) ?? null) : null, words)

/** "Koston, who named …": the name right before; else the words before stay unnamed. */
const antecedent = ({ doc, owners }: Scene, at: number, words: string): Identified => {
  const { to } = mentionsIn(doc, { start: 0, end: at })
  const mention = doc.mentions[to - 1]
  const near = mention && /^[\s,]*$/.test(doc.text.slice(mention.end, at))
  const entity = near ? owners[to - 1]! : null
  return entity && entity.type !== 'place' ? named(entity, words) : { entity: null, name: words }
}

const toSpeaker = (doc: Document, source: Source, { entity, name }: Identified): Speaker => {
  const words = textOf(doc, source)
  const via = source.via === 'name' && entity && entity.name !== words ? 'alias' : source.via
  const mention = via === 'context' ? null : { start: source.start, end: source.end }
  return { entity: entity?.id ?? null, name, mention, via }
}
