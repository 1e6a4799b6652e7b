import { overlaps, textOf, type Entity, type Quote, type Span } from '../document.js'
import { REPLY_VERBS } from '../lexicon/speech-forms.js'
import { SPEAKER_TITLES } from '../lexicon/speaker-titles.js'
import { canBe, isIndefinite, isOfGender, isOnePerson, type Anaphor } from './anaphors.js'
import { bodiesNamed, foreignHolders, holdersOf, mayBe } from './descriptions.js'
import { wordsToHead } from './descriptor-index.js'
import { isOwner, mentionsIn, type Discourse } from './discourse.js'
import { isTitles } from './joint-sources.js'

/** Whom words mean: somebody with a name in the text, or somebody who is only described ("another witness"). */
export interface Referent {
  readonly entity: Entity | null
  /** What to call a speaker without an entity: "prosecutors". */
  readonly name: string
}

/** With how likely it is the one among all who may be meant, 0–1; 1 for who is named. */
export interface ChosenReferent extends Referent {
  readonly likely: number
  /** Of "a statement by Ana Ruiz": "statement". */
  readonly issued?: string | null
}

/** Somebody who spoke earlier, by name, pronoun or description. */
export interface Spoke extends Referent {
  readonly sentence: number
  /** "Why?" asked Vos: whoever replies is another. */
  readonly asks: boolean
  /** "in a statement": the noun of what it was said in. */
  readonly issued: string | null
}

/** Whom an anaphor may mean, with what tells for or against it; `referent` null stands for nobody who is known. */
export interface ReferentCandidate {
  readonly discourse: Discourse
  readonly anaphor: Anaphor
  readonly referent: Referent | null
  /** The last mention before the anaphor outside of quotations, or one inside; -1 for none. */
  readonly mention: number
  /** Only named behind the anaphor. */
  readonly isBehind: boolean
  /** How many others have been named since. */
  readonly rank: number
  /** How many have spoken since this one spoke last; -1 for who has not. */
  readonly silent: number
  /** The sentence in which it spoke last. */
  readonly spokeIn: number
  /** How well a description fits: 2 in all its words, 1 by its head, 0 not. */
  readonly fit: 0 | 1 | 2
  /** Of those that fit so, the one named last. */
  readonly isLatestFit: boolean
  /** Named in what is said: in marks some call themselves by their name. */
  readonly isInside: boolean
}

const REACH = 8
const MOST_MENTIONS = 60
/** However many have spoken, only the last are looked at. */
export const MOST_SPOKE = 12

/** Everybody near whom the anaphor may mean, and nobody: never who is known by the other pronoun, nor who asked, if this is the reply. */
export const referentCandidates = (
  discourse: Discourse,
  anaphor: Anaphor,
  spoke: readonly Spoke[],
): ReferentCandidate[] => {
  const { owners, sentences, quoted, doc } = discourse
  const { start, sentence, quote } = anaphor
  const found = new Map<Entity | string, Mutable<ReferentCandidate>>()
  const said = ownersIn(discourse, quote.content ? [quote.content] : quote.parts)
  const fitting = fittingOf(discourse, anaphor)
  // "Musa’s aunt" is not Musa.
  const within = ownersIn(discourse, [{ start, end: start + anaphor.text.length }])
  const asker = askerOf(discourse, anaphor, spoke)
  const hearer = hearerOf(discourse, quote)
  const foreign = anaphor.head === '' ? [] : foreignHolders(discourse, anaphor.words, anaphor.text)
  const strangers = new Set(foreign.filter((entity) => !fitting.has(entity)))
  const offer = (referent: Referent): Mutable<ReferentCandidate> | null => {
    const key = referent.entity ?? referent.name
    const known = found.get(key)
    if (known) return known
    const { entity } = referent
    const isAble = entity
      ? canMean(anaphor, entity) &&
        (fitting.has(entity) || (isOfGender(anaphor, entity) && !isNextTo(spoke.at(-1), anaphor, entity))) &&
        entity !== asker &&
        entity !== hearer &&
        !within.has(entity) &&
        !strangers.has(entity) &&
        !discourse.parts.has(entity)
      : canMeanDescribed(anaphor, referent.name)
    if (!isAble) return null
    const isInside = entity !== null && said.has(entity)
    if (isInside && quote.kind !== 'direct' && !(entity && owns(discourse, quote, entity))) return null
    const fit = entity ? (fitting.get(entity) ?? 0) : fitOfWords(anaphor, referent.name)
    const candidate: Mutable<ReferentCandidate> = {
      discourse, anaphor, referent, mention: -1, isBehind: false, rank: found.size, silent: -1, spokeIn: -1, fit, isInside,
      isLatestFit: false,
    } // prettier-ignore
    found.set(key, candidate)
    return candidate
  }
  const next = mentionsIn(doc, { start, end: start + 1 }).from
  for (let i = next - 1; i >= Math.max(0, next - MOST_MENTIONS) && sentence - sentences[i]! <= REACH; i--) {
    const candidate = owners[i] && offer(toReferent(owners[i]!))
    if (candidate && (candidate.mention < 0 || (quoted[candidate.mention] && !quoted[i])))
      candidate.mention = i
  }
  for (let i = spoke.length - 1; i >= Math.max(0, spoke.length - MOST_SPOKE); i--) {
    const candidate = sentence - spoke[i]!.sentence <= REACH ? offer(spoke[i]!) : null
    if (!candidate || candidate.silent >= 0) continue
    candidate.silent = spoke.length - 1 - i
    candidate.spokeIn = spoke[i]!.sentence
  }
  for (const entity of fitting.keys()) offer(toReferent(entity))
  // "As she left, Ruiz said …": a name behind the pronoun counts only if none before it fits.
  const end = Math.min(next + MOST_MENTIONS, owners.length)
  for (let i = next; found.size === 0 && i < end && sentences[i] === sentence; i++) {
    const candidate = owners[i] && offer(toReferent(owners[i]!))
    if (candidate) Object.assign(candidate, { mention: i, isBehind: true })
  }
  const able = [...found.values()].filter((candidate) => isPossible(candidate))
  for (const [i, candidate] of able.entries())
    candidate.isLatestFit =
      candidate.fit > 0 &&
      !able.some((other, j) => other.fit > candidate.fit || (other.fit === candidate.fit && j < i))
  // In marks some call themselves by their name, but only where nobody else is near.
  const others = able.filter(({ isInside }) => !isInside)
  const left = others.some(isNear) ? others : able
  const nobody = { referent: null, mention: -1, isBehind: false, rank: 0, silent: -1, spokeIn: -1 } as const
  return [...left, { discourse, anaphor, ...nobody, fit: 0, isLatestFit: false, isInside: false }]
}

/** "Ruiz’s firm had lost, he said": in a clause before its cue, an owner may be who speaks. */
const owns = ({ doc, owners }: Discourse, { cue, parts, content }: Quote, entity: Entity): boolean => {
  const span = content ?? parts[0]!
  if (!cue || span.start > cue.start) return false
  const { from, to } = mentionsIn(doc, span)
  for (let i = from; i < to; i++) if (owners[i] === entity) return isOwner(doc, doc.mentions[i]!)
  return false
}

/** In sentences: whoever was named or spoke so near is the likelier one to be meant. */
const NEAR = 2

const isNear = ({ anaphor, discourse, mention, spokeIn }: ReferentCandidate): boolean => {
  const named = mention >= 0 && discourse.quoted[mention] === 0 ? discourse.sentences[mention]! : -Infinity
  return anaphor.sentence - Math.max(named, spokeIn < 0 ? -Infinity : spokeIn) <= NEAR
}

/** Whom the text calls nothing of the kind can be meant as who spoke before, or as a body by what bodies are called. */
const isPossible = (candidate: ReferentCandidate): boolean => {
  const { anaphor, referent, fit, silent } = candidate
  if (anaphor.kind === 'he' || fit > 0 || !referent?.entity) return true
  // "Her mother" is rather not who spoke before.
  if (anaphor.kind.startsWith('own')) return false
  if (referent.entity.type !== 'organisation')
    return silent >= 0 || (isReadily(anaphor) && isNamedNear(candidate))
  return anaphor.kind.endsWith('-body') && mayBe(anaphor.head, referent.entity.name)
}

/** "The singer", "the Ohio governor" may be whoever was just named; "the governor" alone would be called so first. */
const isReadily = ({ kind, head, words }: Anaphor): boolean =>
  kind.endsWith('-person') && (words.length > 1 || !SPEAKER_TITLES.has(head))

/** At most two sentences before, outside of quotations. */
const isNamedNear = ({ anaphor, discourse, mention }: ReferentCandidate): boolean =>
  mention >= 0 && !discourse.quoted[mention] && anaphor.sentence - discourse.sentences[mention]! <= NEAR

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

const toReferent = (entity: Entity): Referent => ({ entity, name: entity.name })

const ownersIn = ({ doc, owners }: Discourse, spans: readonly Span[]): ReadonlySet<Entity | null> =>
  new Set(
    spans.flatMap((span) => {
      const { from, to } = mentionsIn(doc, span)
      return owners.slice(from, to)
    }),
  )

/** “Why?” Ruiz asked. “Because,” the guard said: whom the text calls nothing of the kind has just asked. */
const isNextTo = (last: Spoke | undefined, { head, sentence }: Anaphor, entity: Entity): boolean =>
  head !== '' && last?.entity === entity && sentence - last.sentence <= NEAR && last.asks

/** Who asked, where this is the reply. */
const askerOf = ({ doc }: Discourse, { quote }: Anaphor, spoke: readonly Spoke[]): Entity | null => {
  const last = spoke.at(-1)
  return last?.asks && quote.cue && REPLY_VERBS.has(textOf(doc, quote.cue).toLowerCase()) ? last.entity : null
}

/** "he told ⟨Ruiz⟩", "he said to Mayor ⟨Ruiz⟩", "he said of ⟨Ruiz⟩": named right behind the cue, and no part of what is said. */
const hearerOf = (
  { doc, owners, quoted }: Discourse,
  { cue, parts, content, source }: Quote,
): Entity | null => {
  if (!cue || parts.length === 0) return null
  const { from } = mentionsIn(doc, { start: cue.end, end: cue.end + 1 })
  const mention = doc.mentions[from]
  if (!mention || quoted[from] || mention.start - cue.end > LONGEST_TITLE) return null
  const isSaid = [...(content ? [content] : parts), ...(source ? [source] : [])].some((span) =>
    overlaps(span, mention),
  )
  const between = doc.text.slice(cue.end, mention.start)
  return !isSaid && WORDS.test(between) && isTitles(between.replace(TO, '')) ? owners[from]! : null
}

const TO = /^ (?:to|of|about) /
const WORDS = /^ (?:[\p{L}’'-]+\.? )*$/u
/** In characters. */
const LONGEST_TITLE = 40

/** Whom the text calls as the description does. */
const fittingOf = (discourse: Discourse, { head, words, text }: Anaphor): Map<Entity, 1 | 2> => {
  const found = new Map<Entity, 1 | 2>()
  if (head === '') return found
  for (const { entity, isExact } of [...holdersOf(discourse, words, text), ...bodiesNamed(discourse, words)])
    if (found.get(entity) !== 2) found.set(entity, isExact ? 2 : 1)
  return found
}

/** "one of his closest ⟨aide⟩s": that aide. */
const PART = /^one of (?:\p{L}[\p{L}’'-]* ){1,5}(\p{L}+)s$/iu

/** "the spokesperson" is "a State Department spokesperson" who spoke before: the same head, and no word of its own. */
const fitOfWords = ({ head, words }: Anaphor, name: string): 0 | 1 | 2 => {
  if (head === '') return 0
  const others = wordsToHead(PART.exec(name)?.[1] ?? name)
  if (others.at(-1) !== head) return 0
  return words.every((word) => others.includes(word)) ? 2 : 1
}

const canMean = ({ kind, gender }: Anaphor, entity: Entity): boolean => {
  if (entity.type === 'place') return false
  if (kind === 'he') return entity.type === 'person' && (entity.gender === null || entity.gender === gender)
  return true
}

// "The medical source" is not "the judicial source".
const canMeanDescribed = (anaphor: Anaphor, name: string): boolean => {
  if (anaphor.kind === 'he') return isOnePerson(name) && canBe(name, anaphor.gender!)
  return (name.length > anaphor.text.length || isIndefinite(name)) && fitOfWords(anaphor, name) === 2
}
