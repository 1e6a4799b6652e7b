import { binOf } from '../../learning/binning.js'
import type { Emit } from '../../learning/log-linear.js'
import { ENTITY_TYPES, type Mention } from '../../document.js'
import { CUE_COUNT } from './type-cues.js'
import type { NameInText, Scores } from './names-in-text.js'

/** The number of what is none of the three types. */
export const NO_TYPE = ENTITY_TYPES.length

/** A name and what it may be: the number of a type, or NO_TYPE. */
export interface TypeCandidate {
  readonly name: NameInText
  readonly type: number
}

/** What speaks for a type beyond the tagger's own scores: the other mentions, longer names, neighbours, cues. */
export const typeFeatures = ({ name, type }: TypeCandidate, emit: Emit): void => {
  const { mention, beside, whole, cues, all } = name
  const others = all.count - 1
  const label = numberOf(mention)
  const isSingle = mention.endToken - mention.firstToken === 1
  emit('t', type)
  emit('o', type, binOf(scoreOf(mention.typeScores, type)), isSingle ? 1 : 0)
  if (others === 0) emit('g', type, label)
  else emit('g', type, label, binOf(scoreOf(meanOfOthers(name), type)), Math.min(others, MANY))
  if (isSingle) emitLongerNames(name, type, label, emit)
  if (beside !== null) emit('b', type, numberOf(beside), label)
  if (whole !== null) emit('w', type, numberOf(whole), strengthOf(whole.typeScores[numberOf(whole)]))
  for (let cue = 0; cue < CUE_COUNT; cue++) {
    const own = (cues >> cue) & 1
    if (own === 1) emit('c', type, cue)
    const count = all.cues[cue]! - own
    if (count > 0) emit('d', type, cue, count > OFTEN * others ? 1 : 0)
  }
}

const MANY = 4
/** A share of the other mentions. */
const OFTEN = 0.4

const emitLongerNames = (
  { closing, opening }: NameInText,
  type: number,
  label: 0 | 1 | 2,
  emit: Emit,
): void => {
  for (const other of [0, 1, 2] as const) {
    emit('e', type, other, strengthOf(closing[other]), label)
    emit('f', type, other, strengthOf(opening[other]), label)
  }
}

const meanOfOthers = ({ mention: { typeScores: own }, all: { scores, count } }: NameInText): Scores => [
  (scores[0] - own[0]) / (count - 1),
  (scores[1] - own[1]) / (count - 1),
  (scores[2] - own[2]) / (count - 1),
]

const numberOf = ({ type }: Mention): 0 | 1 | 2 => ENTITY_TYPES.indexOf(type) as 0 | 1 | 2

/** What the tagger gives a type, or what it gives none of the three. */
export const scoreOf = (scores: Scores, type: number): number =>
  scores[type] ?? Math.max(0, 1 - scores[0] - scores[1] - scores[2])

const strengthOf = (score: number): number => (score < 0.2 ? 0 : score < 0.8 ? 1 : score < 2 ? 2 : 3)
