import type { TokenRange } from '../../collections/token-range.js'
import type { Features } from '../../learning/log-linear.js'
import type { AttributionFrame } from './attribution-frame.js'
import { TOLD_OPENERS } from '../../lexicon/complement-words.js'
import { IRREGULAR_PASTS } from '../../lexicon/irregular-pasts.js'
import { NEGATIONS } from '../../lexicon/polarity-words.js'
import { accusationAt, ADDRESSES, callsOn, COMMITS, TELLS } from '../syntax/addressing.js'
import { canFollow, lastStart } from './according-starts.js'
import { asClauseOf } from './as-clause.js'
import { ED } from '../syntax/coarse-tags.js'
import { mediumEnd, opensBehind } from './medium.js'
import { nounPhrasesBetween } from '../syntax/noun-phrases.js'
import { isPassive } from '../syntax/speech-frames.js'
import { phraseAt } from './next-phrase.js'
import { tagAt, wordAt } from '../syntax/feature-words.js'
import {
  ADVERB, AUXILIARY, CLITIC, CONJUNCTION, DETERMINER, MARK, OBJECT, POSSESSIVE, PREPOSITION, QUESTION, REPORTS, SOURCE_NOUN,
  SUBJECT, THAT, THINKS, TIME, TITLE,
} from '../syntax/word-categories.js' // prettier-ignore
import type { Analysis } from '../syntax/analysis.js'
import { NOTHING, toFeatureValue, type FeatureValue } from '../../learning/feature-weights.js'

/** A token where the reported clause may begin. */
export interface StartCandidate {
  readonly around: StartSurroundings
  readonly at: number
}

/** So far right of its cue a clause begins at any word, */
const NEAR = 3
/** so far at one that opens a phrase; from there on behind a mark only. */
const REACH = 9
/** So far "that" may stand where nothing but phrases stands between: "said on Friday in a talk at the summit that". */
const FARTHEST_THAT = 18
/** Farther from its cue no clause begins, however long the sentence is. */
const FARTHEST = 200

/** Where a clause may begin: near behind the cue, or on either side where the sentence or a part of it begins. */
export const startCandidates = (frame: AttributionFrame): StartCandidate[] => {
  const { analysis, cue, source, from, to } = frame
  const { categories, quotationAt } = analysis
  const around = startSurroundings(frame)
  const addressed = addressedUpTo(analysis, cue, to)
  const opens = analysis.words[addressed] === 'that' ? addressed + 1 : addressed
  const heard = hearerEnd(analysis, cue, to)
  const medium = mediumEnd(analysis, cue)
  const told = opensBehind(analysis, cue, medium) ? medium : -1
  const opening = told >= 0 && source?.first === from && source.end <= cue
  const accused = accusationAt(analysis, cue, to)
  const as = asClauseOf(frame) ?? NOWHERE
  const last = lastStart(frame)
  const found: StartCandidate[] = []
  for (let at = Math.max(from, cue - FARTHEST); at < Math.min(to, cue + FARTHEST); at++) {
    if (at === cue || (source && at >= source.first && at < source.end)) continue
    const inside = at > from && quotationAt[at]! >= 0 && quotationAt[at] === quotationAt[at - 1]
    if (inside || (categories[at]! & MARK && quotationAt[at]! < 0)) continue
    if (
      (at > cue && at < Math.max(addressed, heard, medium)) ||
      at > last ||
      !canFollow(frame, at) ||
      isNegated(analysis, cue, at)
    )
      continue
    if (at >= as.first && at < as.end) continue
    if (at > cue && accused >= 0 && at !== accused) continue
    if ((at > cue || opening) && told >= 0 && at !== told) continue
    const broken = at === from || categories[at - 1]! & MARK || quotationAt[at] !== quotationAt[at - 1]
    if (
      broken ||
      at === opens ||
      at === accused ||
      at === told ||
      (at > cue ? isNear(analysis, cue, at) : categories[at - 1]! & CONJUNCTION)
    )
      found.push({ around, at })
  }
  return found
}

const NOWHERE: TokenRange = { first: -1, end: -1 }

/** "vowed never again ⟨to sell⟩": whoever leaves the "never" out says the opposite. */
const isNegated = ({ words, categories }: Analysis, cue: number, at: number): boolean => {
  let before = at - 1
  while (before > cue && categories[before]! & ADVERB && !NEGATIONS.has(words[before]!)) before--
  return before > cue && NEGATIONS.has(words[before]!)
}

/**
 * "told ⟨the court in Stockholm⟩ what she had seen", "urged ⟨drivers⟩ to stay at home", "said ⟨at the opening⟩ that it held":
 * the token that opens the clause behind whoever is spoken to, and behind what else comes first.
 */
const addressedUpTo = (analysis: Analysis, cue: number, to: number): number => {
  const { words, categories, quotationAt, mentionAt, tag } = analysis
  const isCall = callsOn(analysis, cue)
  const isSpokenTo = isCall || ADDRESSES.has(words[cue]!)
  if (!isSpokenTo && !(cue + 1 < to && opensPhrase(analysis, cue + 1))) return cue
  for (let at = cue + 1; at < Math.min(to, cue + FARTHEST_THAT); at++) {
    const word = words[at]!
    // "referred to the settlement of the matter of the debt that was due"
    if (word === 'that' && at - cue > REACH && categories[at + 1]! & AUXILIARY) return cue
    if (word === 'that' || (isSpokenTo && TOLD_OPENERS.has(word))) return at
    const mayBid = isCall || (isSpokenTo && COMMITS.has(words[cue]!))
    if (at > cue + 1 && mayBid && (word === 'to' || isNotTo(analysis, at))) return at
    if (mentionAt[at]! >= 0) continue
    // "said in a report that", "told a stunned court that"
    if (categories[at - 1]! & (DETERMINER | POSSESSIVE)) continue
    if (quotationAt[at]! >= 0 || categories[at]! & VERBAL || tag(at) === ED || IRREGULAR_PASTS.has(word))
      break
  }
  return cue
}

/** "urged drivers ⟨not | never again⟩ to stop" */
const isNotTo = ({ words, categories }: Analysis, at: number): boolean => {
  if (!NEGATIONS.has(words[at]!)) return false
  let next = at + 1
  while (categories[next]! & ADVERB) next++
  return words[next] === 'to'
}

/** Behind "a news conference" in "told a news conference the debt was high"; the cue itself where nobody is told. */
const hearerEnd = (analysis: Analysis, cue: number, to: number): number => {
  if (!TELLS.has(analysis.words[cue]!) || isPassive(analysis, cue)) return cue
  const hearer = nounPhrasesBetween(analysis, cue + 1, Math.min(to, cue + REACH))[0]
  return hearer?.first === cue + 1 && hearer.end < to ? hearer.end : cue
}

/** "said ⟨in | on | of | Tuesday⟩ … that" */
const opensPhrase = ({ categories, words }: Analysis, at: number): boolean =>
  (categories[at]! & (PREPOSITION | TIME)) > 0 && words[at] !== 'that'

const VERBAL = AUXILIARY | MARK | REPORTS | THINKS | SUBJECT

const isNear = (analysis: Analysis, cue: number, at: number): boolean => {
  if (at - cue > REACH || isThat(analysis, at) || analysis.categories[at]! & CLITIC) return false
  return at - cue <= NEAR || analysis.mentionAt[at]! >= 0 || (analysis.categories[at]! & OPENS_PHRASE) !== 0
}

const OPENS_PHRASE = DETERMINER | POSSESSIVE | PREPOSITION | QUESTION | SUBJECT | OBJECT | SOURCE_NOUN | TITLE

/** What all places where a cue's clause may begin have in common. */
interface StartSurroundings {
  readonly frame: AttributionFrame
  readonly word: FeatureValue
  readonly before: FeatureValue
  readonly after: FeatureValue
  /** Where the source stands. */
  readonly place: FeatureValue
  /** The first "that" behind the cue; if there is none, a token behind all places where the clause may begin. */
  readonly that: number
  /** The words between the cue and each of the next tokens. */
  readonly between: readonly FeatureValue[]
}

const startSurroundings = (frame: AttributionFrame): StartSurroundings => {
  const { analysis, cue, source, from, to } = frame
  let that = cue + 1
  const last = Math.min(to, cue + FARTHEST)
  while (that < last && !isThat(analysis, that)) that++
  return {
    frame,
    word: wordAt(analysis, cue),
    before: tagAt(analysis, cue - 1, from, to),
    after: tagAt(analysis, cue + 1, from, to),
    place: source ? (source.first < cue ? LEFT_SOURCE : RIGHT_SOURCE) : NO_SOURCE,
    that,
    between: patternsBetween(analysis, cue + 1, to),
  }
}

const LEFT_SOURCE = toFeatureValue('L')
const RIGHT_SOURCE = toFeatureValue('R')
const NO_SOURCE = toFeatureValue('0')

const isThat = ({ categories, quotationAt }: Analysis, token: number): boolean =>
  (categories[token]! & THAT) !== 0 && quotationAt[token]! < 0

const LONGEST = 6

const patternsBetween = (analysis: Analysis, from: number, to: number): FeatureValue[] => {
  const patterns = [NOTHING]
  let pattern = ''
  for (let at = from; at < Math.min(to, from + LONGEST); at++) {
    pattern += `${analysis.tag(at).text} `
    patterns.push(toFeatureValue(pattern))
  }
  return patterns
}

/** Does the reported clause begin here? */
export const startFeatures: Features<StartCandidate> = ({ around, at }, emit) => {
  const { word, place, that } = around
  const { analysis, cue, from, to } = around.frame
  const left = at < cue
  const side = left ? LEFT : RIGHT
  const own = tagAt(analysis, at, from, to)
  const before = tagAt(analysis, at - 1, from, to)
  const near = left ? (at === from ? HEAD : MIDDLE) : Math.min(at - cue, 10)
  emit('b2', side, own, before)
  emit('b3', side, near, word)
  emit('b4', side, own, near)
  emit('b6', side, word, own)
  emit('b7', side, place, near, own)
  emit('b8', side, wordAt(analysis, at), before)
  emit('ba', side, around.before, around.after, place)
  emit('bh', side, before, phraseAt(analysis, at, to))
  emit('bi', side, word, wordAt(analysis, at))
  if (left) return
  const thats = THATS[(that < at ? 2 : 0) + (hasThat(analysis, at, Math.min(to, at + 9)) ? 1 : 0)]!
  emit('bd', thats, near)
  emit('be', thats, word)
  emit('bc', around.between[at - cue - 1] ?? FAR, own)
}

const LEFT = toFeatureValue('l')
const RIGHT = toFeatureValue('r')
const HEAD = toFeatureValue('h')
const MIDDLE = toFeatureValue('m')
const FAR = toFeatureValue('…')

/** Whether "that" stands before and after. */
const THATS = ['00', '01', '10', '11'].map(toFeatureValue)

const hasThat = (analysis: Analysis, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isThat(analysis, i)) return true
  return false
}
