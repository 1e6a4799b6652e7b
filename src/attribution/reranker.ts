import { IRREGULAR_PASTS } from '../lexicon/irregular-pasts.js'
import type { Cue } from './candidates.js'
import { createJudge, type Features } from '../learning/log-linear.js'
import type { Clause } from './clauses/clauses.js'
import { ED } from './syntax/coarse-tags.js'
import { classAt, wordAt } from './cues/cue-features.js'
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
import type { Sketch } from './syntax/analysis.js'
import { typeOf } from './sources/source-candidates.js'
import { sizeOf, stepOf } from '../learning/binning.js'
import { hashOf, nameOf, toPart, type Part, type Weights } from '../learning/feature-weights.js'

/** A cue with a clause and a source that may be its own: is all of that right? */
export interface Case {
  readonly sketch: Sketch
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

export const verdictFeatures: Features<Case> = (found, emit) => {
  const { sketch, cue, clause, source, rival, from, to } = found
  const { first, end } = clause
  const { token } = cue
  const sure = stepOf(cue.likely)
  const starts = stepOf(clause.startLikely)
  const ends = stepOf(clause.endLikely)
  const named = stepOf(source.likely)
  const word = wordAt(sketch, token)
  const who = source.chunk ? typeOf(sketch, source.chunk) : NOBODY
  const side = token < first ? LEFT : RIGHT
  const gap = Math.min(6, side === LEFT ? first - token : token - end + 1)
  const thing = isThing(found) ? 1 : 0
  const size = sizeOf(end - first)
  const opener = classAt(sketch, first, from, to)
  const before = first > from ? wordAt(sketch, first - 1) : HEAD
  const last = classAt(sketch, end - 1, from, to)
  const behind = classAt(sketch, end, from, to)
  const next = classAt(sketch, token + 1, from, to)
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
  emit('va', sure, stepOf(rival))
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
  emit('vm', side, wordAt(sketch, first))
  emit('vn', last, behind)
  emit('vo', classAt(sketch, token - 1, from, to), next)
  const verb = verbIn(sketch, first, end)
  emit('vp', wordAt(sketch, token - 1), side, gap)
  emit('vq', verb, word)
  emit('vr', verb, side, gap)
  emit('vs', verb, opener, size)
  emit('vt', word, before)
}

const NOBODY = toPart('nobody')
const HEAD = toPart('<')
const LEFT = toPart('l')
const RIGHT = toPart('r')

/** The surest sign of a verb in a clause. */
const verbIn = (sketch: Sketch, first: number, end: number): Part => {
  let best = 0
  for (let at = first; at < end; at++)
    if (sketch.stretchAt[at]! < 0) best = Math.max(best, verbSign(sketch, at))
  return VERBS[best]!
}

const VERBS = ['0', 'e', 'h', 'v', 'x'].map(toPart)
const NO_VERB = VERBS[0]!

/** 0 for none, then surer and surer: an ending that may be one, a subject, a past form, a helping verb. */
const verbSign = ({ kinds, words, classes }: Sketch, at: number): number => {
  if (kinds[at]! & AUXILIARY) return 4
  if (IRREGULAR_PASTS.has(words[at]!)) return 3
  if (kinds[at]! & SUBJECT) return 2
  return classes[at] === ED ? 1 : 0
}

/** A mere name or time: "filed a document in ⟨Oregon⟩", "spoke on ⟨the same day⟩". */
export const isAside = ({ sketch, clause: { first, end } }: Case): boolean => {
  const { mentionAt, kinds, words } = sketch
  if (mentionAt[first]! >= 0 && mentionAt[first] === mentionAt[end - 1]) return true
  const time = (kinds[end - 1]! & TIME) > 0 || TIME_NOUNS.has(words[end - 1]!)
  return time && verbIn(sketch, first, end) === NO_VERB
}

/** Nouns of time beside the words that say when by themselves. */
const TIME_NOUNS = new Set([
  'day',
  'days',
  'hour',
  'hours',
  'minute',
  'minutes',
  'moment',
  'months',
  'time',
  'weeks',
  'years',
])

/** "its first case", not "its plan": opens as a noun phrase, names nothing that is said and has no helping verb. */
export const isThing = ({ sketch: { kinds }, cue, clause: { first, end } }: Case): boolean => {
  if (!(kinds[first]! & (DETERMINER | POSSESSIVE))) return false
  // A document is filed, but not said.
  const said = kinds[cue.token]! & REPORTS ? AUXILIARY | SPEECH_NOUN | THINKS : AUXILIARY
  for (let token = first; token < end; token++) if (kinds[token]! & said) return false
  return true
}

/** The weights by which the log-odds of the verdict become those of being right (Platt 1999). */
export const trustFeatures = (): readonly [slope: string, offset: string] => [
  nameOf(TRUST, SLOPE),
  nameOf(TRUST, OFFSET),
]

const TRUST = 'trust'
const SLOPE = toPart('slope')
const OFFSET = toPart('offset')

/** How likely clause, cue and source are all right, 0–1. */
export const createVerdict = (weights: Weights): ((found: Case) => number) => {
  const judge = createJudge(weights, verdictFeatures)
  const slope = weights.get(hashOf(TRUST, SLOPE)) / 100 || 1
  const offset = weights.get(hashOf(TRUST, OFFSET)) / 100
  return (found) => {
    const share = Math.min(0.999, Math.max(0.001, judge(found)))
    return 1 / (1 + Math.exp(-slope * Math.log(share / (1 - share)) - offset))
  }
}
