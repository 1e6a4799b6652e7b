import {
  textOf,
  type Document,
  type Entity,
  type Quote,
  type AttributionSource,
  type Speaker,
  type Span,
  type Stage,
} from '../document.js'
import { resolveDescription, type Referent, type Spoke } from './descriptions.js'
import { speakerConfidence } from './speaker-confidence.js'
import { takeTurns } from './dialogue.js'
import { genderOfPronoun, resolveGroup, resolvePerson, resolveSingular } from './pronouns.js'
import { mentionsIn, sentenceOf, tokenAt, toDiscourse, type Discourse } from './discourse.js'

/** Resolves each quote's source to an entity: names by their mention, pronouns by who is spoken of. */
export const findSpeakers: Stage = (doc) => {
  const discourse = toDiscourse(doc)
  const spoke: Spoke[] = []
  const byPlace = doc.quotes
    .map((quote, index) => ({ quote, index }))
    .toSorted((a, b) => placeOf(a.quote) - placeOf(b.quote))
  const quotes = [...doc.quotes]
  for (const { quote, index } of byPlace) {
    const found = quote.source && identify(discourse, quote.source, quote, spoke)
    if (!quote.source || !found) continue
    quotes[index] = { ...quote, speaker: toSpeaker(doc, quote, quote.source, found) }
    const sentence = sentenceOf(doc, tokenAt(doc, quote.source.start))
    spoke.push({ ...found, sentence, asks: textOf(doc, quote.parts.at(-1)!).endsWith('?') })
  }
  return { ...doc, quotes: takeTurns(doc, quotes) }
}

// Sources in text order, so that "he" can follow whoever spoke before.
const placeOf = ({ source, parts }: Quote): number => source?.start ?? parts[0]!.start

const identify = (
  discourse: Discourse,
  source: AttributionSource,
  quote: Quote,
  spoke: readonly Spoke[],
): Referent => {
  const words = textOf(discourse.doc, source)
  const lower = words.toLowerCase()
  const { from, to } = mentionsIn(discourse.doc, source)
  const gender = genderOfPronoun(lower)
  if (gender)
    return resolvePerson(discourse, source.start, gender, quote, spoke) ?? { entity: null, name: words }
  if (lower === 'they' && quote.parts.some((part) => SAYS_I.test(textOf(discourse.doc, part)))) {
    const one = spokeUnnamed(discourse, source.start, spoke) ? null : resolveSingular(discourse, source.start)
    if (one) return one
  }
  if (lower === 'they' || lower === 'it')
    return resolveGroup(discourse, source.start, spoke) ?? { entity: null, name: words }
  if (source.antecedent) return antecedent(discourse, source.antecedent, spoke)
  if (source.via === 'description')
    return resolveDescription(discourse, words, source.start, spoke) ?? { entity: null, name: words }
  if (to - from > 1) return { entity: null, name: fullNames(discourse, from, to, source) }
  const owner = to > from ? discourse.owners[from]! : byName(discourse, words)
  const labelled = owner?.type !== 'person' && discourse.labels.has(source.start)
  return named((labelled ? byLabel(discourse, words) : null) ?? owner, words)
}

/** "COOK:", "MR. COOK:": the one person of that surname, though the capitals may look like a place. */
const byLabel = ({ surnames }: Discourse, words: string): Entity | null =>
  /^the\b/i.test(words) ? null : (surnames.get(words.slice(words.lastIndexOf(' ') + 1).toLowerCase()) ?? null)

/** "A neighbour said …": somebody without a name whom "they" may mean. */
const spokeUnnamed = ({ doc }: Discourse, at: number, spoke: readonly Spoke[]): boolean => {
  const last = spoke.at(-1)
  return last?.entity === null && sentenceOf(doc, tokenAt(doc, at)) - last.sentence <= 2
}

/** Whoever speaks of "I" is one. */
const SAYS_I = /\b(?:I|my|me|mine|myself)\b/

/** A place does not speak by itself: "Washington" is what the text calls somebody there. */
const named = (entity: Entity | null, words: string): Referent =>
  entity && entity.type !== 'place' ? { entity, name: entity.name } : { entity: null, name: words }

const byName = ({ people }: Discourse, words: string): Entity | null =>
  people.get(words.toLowerCase()) ?? null

/** "Smith and Jones": both, by their full names. */
const fullNames = ({ doc, owners }: Discourse, from: number, to: number, source: Span): string => {
  let text = ''
  let at = source.start
  for (let i = from; i < to; i++) {
    const mention = doc.mentions[i]!
    text += doc.text.slice(at, mention.start) + (owners[i]?.name ?? textOf(doc, mention))
    at = mention.end
  }
  return text + doc.text.slice(at, source.end)
}

/** "Koston, who named …", "a farmer, who said …". */
const antecedent = (discourse: Discourse, span: Span, spoke: readonly Spoke[]): Referent => {
  const words = textOf(discourse.doc, span)
  const { from, to } = mentionsIn(discourse.doc, span)
  const last = to > from ? discourse.doc.mentions[to - 1]! : null
  if (last?.end === span.end) return named(discourse.owners[to - 1]!, textOf(discourse.doc, last))
  return resolveDescription(discourse, words, span.start, spoke) ?? { entity: null, name: words }
}

const toSpeaker = (
  doc: Document,
  { kind, confidence: quoteConfidence }: Quote,
  source: AttributionSource,
  { entity, name }: Referent,
): Speaker => {
  const words = textOf(doc, source)
  const via = source.via === 'name' && entity && entity.name !== words ? 'alias' : source.via
  const mention = via === 'context' ? null : { start: source.start, end: source.end }
  const confidence = speakerConfidence({ kind, quoteConfidence, via, entity, words })
  return { entity: entity?.id ?? null, name, mention, via, confidence }
}
