import { IRREGULAR_PASTS } from '../lexicon/irregular-pasts.js'
import { TIME_NOUNS } from '../lexicon/time-words.js'
import type { Cue } from './cues/find-cues.js'
import { createClassifier, type Features } from '../learning/log-linear.js'
import type { Clause } from './clauses/clauses.js'
import { ED } from './syntax/coarse-tags.js'
import { tagAt, wordAt } from './syntax/feature-words.js'
import {
  AUXILIARY,
  DETERMINER,
  POSSESSIVE,
  REPORTS,
  SPEECH_NOUN,
  SUBJECT,
  THINKS,
  TIME,
} from './syntax/word-categories.js'
import type { NamedSource } from './sources/named-source.js'
import type { Analysis } from './syntax/analysis.js'
import { phraseTypeOf } from './sources/phrase-types.js'
import { lengthBinOf, binOf } from '../learning/binning.js'
import { toLogOdds, toProbability } from '../learning/probabilities.js'
import {
  hashOf,
  nameOf,
  toFeatureValue,
  type FeatureValue,
  type Weights,
} from '../learning/feature-weights.js'

/** A cue with a clause and a source that may be its own: is all of that right? */
export interface ReportedCandidate {
  readonly analysis: Analysis
  readonly cue: Cue
  readonly clause: Clause
  readonly source: NamedSource
  /** The likeliest other cue near by in the sentence. */
  readonly rival: number
  /** How many clauses of the cue are looked at. */
  readonly options: number
  /** The sentence: tokens `from … to - 1`. */
  readonly from: number
  readonly to: number
}

export const rerankerFeatures: Features<ReportedCandidate> = (found, emit) => {
  const { analysis, cue, clause, source, rival, from, to } = found
  const { first, end } = clause
  const { token } = cue
  const sure = binOf(cue.likely)
  const starts = binOf(clause.startLikely)
  const ends = binOf(clause.endLikely)
  const named = binOf(source.likely)
  const word = wordAt(analysis, token)
  const who = source.phrase ? phraseTypeOf(analysis, source.phrase) : NOBODY
  const side = token < first ? LEFT : RIGHT
  const gap = Math.min(6, side === LEFT ? first - token : token - end + 1)
  const thing = isThing(found) ? 1 : 0
  const size = lengthBinOf(end - first)
  const opener = tagAt(analysis, first, from, to)
  const before = first > from ? wordAt(analysis, first - 1) : HEAD
  const last = tagAt(analysis, end - 1, from, to)
  const behind = tagAt(analysis, end, from, to)
  const next = tagAt(analysis, token + 1, from, to)
  emit('v0', Math.min(2, found.options))
  emit('v1', starts)
  emit('v2', ends)
  emit('v3', ends, starts)
  emit('v4', starts, named)
  emit('v5', named)
  emit('v6', who)
  emit('v7', who, starts)
  emit('v8', who, named)
  emit('v9', sure)
  emit('va', sure, binOf(rival))
  emit('vb', side, gap, sure)
  emit('vc', word)
  emit('vd', word, who)
  emit('ve', word, next)
  emit('vf', word, opener)
  emit('vg', word, side, gap)
  emit('vh', word, thing)
  emit('vi', thing, side, gap)
  emit('vj', thing, size)
  emit('vk', side, gap, next)
  emit('vl', side, opener, before)
  emit('vm', side, wordAt(analysis, first))
  emit('vn', last, behind)
  emit('vo', tagAt(analysis, token - 1, from, to), next)
  const verb = verbIn(analysis, first, end)
  emit('vp', wordAt(analysis, token - 1), side, gap)
  emit('vq', verb, word)
  emit('vr', verb, side, gap)
  emit('vs', verb, opener, size)
  emit('vt', word, before)
}

const NOBODY = toFeatureValue('nobody')
const HEAD = toFeatureValue('<')
const LEFT = toFeatureValue('l')
const RIGHT = toFeatureValue('r')

/** The surest sign of a verb in a clause. */
const verbIn = (analysis: Analysis, first: number, end: number): FeatureValue => {
  let best = 0
  for (let at = first; at < end; at++)
    if (analysis.quotationAt[at]! < 0) best = Math.max(best, verbSign(analysis, at))
  return VERBS[best]!
}

const VERBS = ['0', 'e', 'h', 'v', 'x'].map(toFeatureValue)
const NO_VERB = VERBS[0]!

/** 0 for none, then surer and surer: an ending that may be one, a subject, a past form, a helping verb. */
const verbSign = ({ categories, words, tag }: Analysis, at: number): number => {
  if (categories[at]! & AUXILIARY) return 4
  if (IRREGULAR_PASTS.has(words[at]!)) return 3
  if (categories[at]! & SUBJECT) return 2
  return tag(at) === ED ? 1 : 0
}

/** A mere name or time: "filed a document in ⟨Oregon⟩", "spoke on ⟨the same day⟩". */
export const isAside = ({ analysis, clause: { first, end } }: ReportedCandidate): boolean => {
  const { mentionAt, categories, words } = analysis
  if (mentionAt[first]! >= 0 && mentionAt[first] === mentionAt[end - 1]) return true
  const time = (categories[end - 1]! & TIME) > 0 || TIME_NOUNS.has(words[end - 1]!)
  return time && verbIn(analysis, first, end) === NO_VERB
}

/** "its first case", not "its plan": opens as a noun phrase, names nothing that is said and has no helping verb. */
export const isThing = ({
  analysis: { categories },
  cue,
  clause: { first, end },
}: ReportedCandidate): boolean => {
  if (!(categories[first]! & (DETERMINER | POSSESSIVE))) return false
  // A document is filed, but not said.
  const said = categories[cue.token]! & REPORTS ? AUXILIARY | SPEECH_NOUN | THINKS : AUXILIARY
  for (let token = first; token < end; token++) if (categories[token]! & said) return false
  return true
}

/** The weights by which the log-odds of the reranker become those of being right (Platt 1999). */
export const trustFeatures = (): readonly [slope: string, offset: string] => [
  nameOf(TRUST, SLOPE),
  nameOf(TRUST, OFFSET),
]

const TRUST = 'trust'
const SLOPE = toFeatureValue('slope')
const OFFSET = toFeatureValue('offset')

/** How likely clause, cue and source are all right, 0–1. */
export const createReranker = (weights: Weights): ((found: ReportedCandidate) => number) => {
  const classify = createClassifier(weights, rerankerFeatures)
  const slope = weights.get(hashOf(TRUST, SLOPE)) / 100 || 1
  const offset = weights.get(hashOf(TRUST, OFFSET)) / 100
  return (found) => {
    return toProbability(slope * toLogOdds(classify(found), 0.001, 0.999) + offset)
  }
}
