import type { Attribution } from './attributions.js'
import type { Features } from './choice.js'
import { classAt, wordAt } from './cues.js'
import type { Sketch } from './sketch.js'
import { typeOf } from './sources.js'
import { NOTHING, toPart } from './weights.js'

/** An indirect quote as a whole: is it one, and are its words the right ones? */
export interface Reported {
  readonly sketch: Sketch
  readonly attribution: Attribution
  /** Whether another reported clause holds this one's cue. */
  readonly nested: boolean
}

/** Weighs what the steps before were sure of against what they chose. */
export const keepFeatures: Features<Reported> = ({ sketch, attribution, nested }, emit) => {
  const { cue, likely, source, sourceLikely, clause } = attribution
  const unit = sketch.unitAt[cue]!
  const from = sketch.firsts[unit]!
  const to = sketch.firsts[unit + 1]!
  const word = wordAt(sketch, cue)
  const sure = bucket(likely)
  const type = source ? typeOf(sketch, source) : NOBODY
  const side = clause ? (clause.first < cue ? LEFT : RIGHT) : NOBODY
  const opener = clause ? classAt(sketch, clause.first, from, to) : NOTHING
  const length = clause ? Math.min(6, Math.floor(Math.log2(clause.end - clause.first) * 1.5)) : 0
  const that = clause && sketch.words[clause.first - 1] === 'that' ? THAT : NOTHING
  emit('k0')
  emit('k1', sure)
  emit('k2', sure, bucket(sourceLikely))
  emit('k3', sure, bucket(clause?.probability ?? 0))
  emit('k4', bucket(clause?.probability ?? 0), bucket(sourceLikely))
  emit('k5', type)
  emit('k6', type, side, opener)
  emit('k7', length, side)
  emit('k8', word)
  emit('k9', word, opener)
  emit('ka', word, length)
  emit('kb', nested ? 1 : 0)
  emit('kc', nested ? 1 : 0, word)
  emit('kd', that, sure)
  emit('ke', side, that, length)
  emit('kf', word, type)
  emit('kg', source && source.first > cue ? RIGHT_SOURCE : LEFT_SOURCE, side, word)
}

const NOBODY = toPart('0')
const LEFT = toPart('l')
const RIGHT = toPart('r')
const LEFT_SOURCE = toPart('L')
const RIGHT_SOURCE = toPart('R')
const THAT = toPart('that')

/** Likelihoods in twelve steps that are finer at both ends. */
const bucket = (share: number): number =>
  Math.round(Math.log(Math.max(0.002, share) / Math.max(0.002, 1 - share)) + 6)

/** The indirect quotes among the attributions, each with whether another one holds its cue. */
export const toReported = (sketch: Sketch, attributions: readonly Attribution[]): Reported[] => {
  const reported: Reported[] = []
  let held = -1
  for (const attribution of attributions) {
    const { cue, clause, stretches } = attribution
    if (cue < 0 || !clause) continue
    if (stretches.length === 0) reported.push({ sketch, attribution, nested: cue < held })
    held = clause.first > cue ? Math.max(held, clause.end) : held
  }
  return reported
}
