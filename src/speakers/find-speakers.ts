import { mapped } from '../collections/packed.js'
import {
  textOf,
  wordOf,
  type Document,
  type Entity,
  type Quote,
  type AttributionSource,
  type Speaker,
  type Span,
  type Stage,
} from '../document.js'
import { HONORIFICS } from '../lexicon/honorifics.js'
import { ROLES } from '../lexicon/roles.js'
import { CONTINUING_VERBS } from '../lexicon/speech-forms.js'
import type { Weights } from '../learning/feature-weights.js'
import { softmax } from '../learning/log-linear.js'
import type { Models } from '../learning/quote-models.js'
import { isIndefinite, toAnaphor, type Anaphor } from './anaphors.js'
import { describedName } from './described-names.js'
import { takeTurns } from './dialogue.js'
import { mentionsIn, sentenceOf, tokenAt, toDiscourse, type Discourse } from './discourse.js'
import { referentFeatures } from './referent-features.js'
import {
  MOST_SPOKE,
  referentCandidates,
  type ChosenReferent,
  type Referent,
  type ReferentCandidate,
  type Spoke,
} from './referents.js'
import { issuedIn, issuerOf } from './issuers.js'
import { officeHolder } from './office-holders.js'
import { sayerAround, topicBefore } from './turned-to.js'
import { fullNames, namesTogether, withOthers } from './joint-sources.js'
import { resolveGroup, resolveSingular } from './they.js'
import { speakerConfidence } from './speaker-confidence.js'
import { startsUpper } from '../collections/has-letter.js'
import { withFindings, withSpeaker } from '../collections/with-fields.js'

/** The likeliest of the candidates, and how likely it is. */
export type ChooseReferent = (candidates: readonly ReferentCandidate[]) => {
  readonly candidate: ReferentCandidate
  readonly probability: number
}

/** Resolves each quote's source to an entity: names by their mention, pronouns and descriptions by who is spoken of. */
export const createSpeakerFinder = ({ weights }: Models): Stage => speakerFinderBy(chooseBy(weights))

/** A pronoun means somebody if anybody fits; a description stands for itself unless it surely means one. */
export const chooseBy =
  (weights: Weights): ChooseReferent =>
  (candidates) => {
    const shares = softmax(weights, referentFeatures, candidates)
    const nobody = candidates.length - 1
    const isPronoun = candidates[0]!.anaphor.head === ''
    let best = isPronoun && nobody > 0 ? 0 : nobody
    for (let i = 0; i < nobody; i++) if (shares[i]! > shares[best]!) best = i
    const isSure = isPronoun || candidates[best]!.fit === 2 || shares[best]! >= LEAST_SURE
    const index = isSure ? best : nobody
    return { candidate: candidates[index]!, probability: shares[index]! }
  }

/** What share one must have whom the text calls nothing quite like that. */
const LEAST_SURE = 0.5

export const speakerFinderBy =
  (choose: ChooseReferent): Stage =>
  (doc) =>
    find(doc, choose)

const find = (doc: Document, choose: ChooseReferent): Document => {
  const discourse = toDiscourse(doc)
  const resolved = new Map<number, ChosenReferent>()
  const spoke: Spoke[] = []
  const byPlace = mapped(doc.quotes, (quote, index) => ({ quote, index }))
  byPlace.sort((a, b) => placeOf(a.quote) - placeOf(b.quote))
  const quotes = [...doc.quotes]
  for (const { quote, index } of byPlace) {
    if (!quote.source) continue
    // Words that another quote goes on from mean whom they meant there.
    const known = quote.source.via === 'context' ? resolved.get(quote.source.start) : undefined
    const found = known ?? identify(discourse, quote.source, quote, spoke, choose)
    resolved.set(quote.source.start, found)
    quotes[index] = withSpeaker(quote, toSpeaker(doc, quote, quote.source, found))
    const sentence = sentenceOf(doc, tokenAt(doc, quote.source.start))
    const asks = textOf(doc, quote.parts.at(-1)!).endsWith('?')
    spoke.push({ ...found, sentence, asks, issued: found.issued ?? issuedIn(doc, quote) })
  }
  return withFindings(doc, { quotes: takeTurns(doc, quotes) })
}

// Sources in text order, so that "he" can follow whoever spoke before.
const placeOf = ({ source, parts }: Quote): number => source?.start ?? parts[0]!.start

const identify = (
  discourse: Discourse,
  source: AttributionSource,
  quote: Quote,
  spoke: readonly Spoke[],
  choose: ChooseReferent,
): ChosenReferent => {
  const words = textOf(discourse.doc, source)
  const { from, to } = mentionsIn(discourse.doc, source)
  if (
    words.toLowerCase() === 'they' &&
    quote.parts.some((part) => SAYS_I.test(textOf(discourse.doc, part)))
  ) {
    const one = spokeUnnamed(discourse, source.start, spoke) ? null : resolveSingular(discourse, source.start)
    if (one) return certain(one)
  }
  if (GROUP.has(words.toLowerCase()))
    return certain(resolveGroup(discourse, source, spoke) ?? { entity: null, name: words })
  const together = to - from > 1 ? namesTogether(discourse, from, to, source) : null
  if (together) return certain({ entity: null, name: together })
  const titled = source.via === 'description' && to === from ? titledPerson(discourse, words) : null
  if (titled) return certain(named(titled, words))
  const described = source.via === 'description' ? describedName(discourse, source) : null
  if (described) return { ...certain(named(described.entity, words)), issued: described.issued }
  const others = source.via === 'description' ? withOthers(discourse, from, to, source) : null
  if (others) return certain({ entity: null, name: others })
  const anaphor = toAnaphor(discourse, source, quote)
  const topic = anaphor?.gender
    ? (topicBefore(discourse, source, anaphor.gender) ?? sayerAround(discourse, source, anaphor.gender))
    : null
  if (topic) return certain(named(topic, words))
  if (anaphor) {
    const candidates = referentCandidates(discourse, anaphor, spoke)
    const last = goingOn(anaphor, candidates, discourse.doc)
    if (last) return certain(last)
    // "The statement said …": what else it says is by the same.
    const issuer = issuerOf(anaphor, spoke)
    if (issuer) return { ...certain(issuer), issued: issuer.issued }
    const { candidate, probability } = choose(candidates)
    return { entity: null, name: words, ...candidate.referent, likely: probability }
  }
  if (source.antecedent) return antecedent(discourse, source.antecedent, quote, spoke, choose)
  if (source.via === 'description') return certain({ entity: null, name: words })
  if (to - from > 1) return certain({ entity: null, name: fullNames(discourse, from, to, source) })
  const owner =
    officeHolder(discourse, words, from) ??
    (to > from ? discourse.owners[from]! : (discourse.people.get(words.toLowerCase()) ?? null))
  const labelled = owner?.type !== 'person' && discourse.labels.has(source.start)
  const found = (labelled ? byLabel(discourse, words) : null) ?? owner
  const namesake = found && !isTitled(discourse, from) ? namesakeWhoSpoke(found, words, spoke) : null
  return certain(named(namesake ?? found, words))
}

/** "“We won,” a neighbour said. “It was late,” she added.": who spoke just before, if she can be meant; else null. */
const goingOn = (
  { kind, quote, sentence }: Anaphor,
  candidates: readonly ReferentCandidate[],
  doc: Document,
): Referent | null => {
  if (kind !== 'he' || !quote.cue || !CONTINUING_VERBS.has(textOf(doc, quote.cue).toLowerCase())) return null
  const last = candidates.find(({ silent, spokeIn }) => silent === 0 && sentence - spokeIn <= NEXT)
  const referent = last?.referent ?? null
  return referent && (referent.entity || isIndefinite(referent.name)) ? referent : null
}

/** In sentences. */
const NEXT = 2

/** "Chief Woos", though no name was seen in it: the one person of that name whom the text knows. */
const titledPerson = ({ surnames }: Discourse, words: string): Entity | null => {
  const [name = '', ...titles] = words.split(' ').reverse()
  const isTitled = titles.length > 0 && titles.every((word) => ROLES.has(word.toLowerCase()))
  return isTitled && startsUpper(name) ? (surnames.get(name.toLowerCase()) ?? null) : null
}

/** "Mrs Stone", "President Lee": a title told already who is meant. */
const isTitled = ({ doc }: Discourse, mention: number): boolean => {
  const token = doc.mentions[mention]?.firstToken ?? 0
  if (token === 0) return false
  const before = wordOf(doc, token - 1)
    .toLowerCase()
    .replace(/(?<=.)\.$/, '')
  return HONORIFICS.has(before) || ROLES.has(before)
}

/** "Lee Rae-jin said …, Lee added": not the Lee who is only spoken of, though the text named him last. */
const namesakeWhoSpoke = (owner: Entity, words: string, spoke: readonly Spoke[]): Entity | null => {
  if (owner.type !== 'person' || words.includes(' ') || owner.name === words) return null
  for (let i = spoke.length - 1; i >= Math.max(0, spoke.length - MOST_SPOKE); i--) {
    const { entity } = spoke[i]!
    if (entity === owner) return null
    if (entity?.type === 'person' && entity.name.split(' ').includes(words)) return entity
  }
  return null
}

/** "COOK:", "MR. COOK:": the one person of that surname, though the capitals may look like a place. */
const byLabel = ({ surnames }: Discourse, words: string): Entity | null =>
  /^the\b/i.test(words) ? null : (surnames.get(words.slice(words.lastIndexOf(' ') + 1).toLowerCase()) ?? null)

/** "A neighbour said …": somebody without a name whom "they" may mean. */
const spokeUnnamed = ({ doc }: Discourse, at: number, spoke: readonly Spoke[]): boolean => {
  const last = spoke.at(-1)
  return last?.entity === null && sentenceOf(doc, tokenAt(doc, at)) - last.sentence <= 2
}

const GROUP = new Set(['they', 'it'])

/** Whoever speaks of "I" is one. */
const SAYS_I = /\b(?:I|my|me|mine|myself)\b/

const certain = ({ entity, name }: Referent): ChosenReferent => ({ entity, name, likely: 1 })

/** A place does not speak by itself: "Washington" is what the text calls somebody there. */
const named = (entity: Entity | null, words: string): Referent =>
  entity && entity.type !== 'place' ? { entity, name: entity.name } : { entity: null, name: words }

/** "Koston, who named …", "a farmer, who said …". */
const antecedent = (
  discourse: Discourse,
  span: Span,
  quote: Quote,
  spoke: readonly Spoke[],
  choose: ChooseReferent,
): ChosenReferent => {
  const { from, to } = mentionsIn(discourse.doc, span)
  const last = to > from ? discourse.doc.mentions[to - 1]! : null
  if (last?.end === span.end) return certain(named(discourse.owners[to - 1]!, textOf(discourse.doc, last)))
  return identify(discourse, { ...span, via: 'description' }, quote, spoke, choose)
}

const toSpeaker = (
  doc: Document,
  { kind, confidence: quoteConfidence }: Quote,
  source: AttributionSource,
  { entity, name, likely }: ChosenReferent,
): Speaker => {
  const words = textOf(doc, source)
  const via = source.via === 'name' && entity && entity.name !== words ? 'alias' : source.via
  const mention = via === 'context' ? null : { start: source.start, end: source.end }
  const confidence = speakerConfidence({ kind, quoteConfidence, via, entity, words, name, likely })
  return { entity: entity?.id ?? null, name, mention, via, confidence }
}
