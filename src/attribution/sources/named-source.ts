import { sourceCandidates } from '../candidates.js'
import { choose } from '../../learning/log-linear.js'
import type { Chunk } from '../syntax/noun-phrases.js'
import type { Sketch } from '../syntax/analysis.js'
import { sourceFeatures } from './source-candidates.js'
import type { Weights } from '../../learning/feature-weights.js'

/** The noun phrase that names who reports at a cue, null for nobody, and how likely it is the one. */
export interface NamedSource {
  readonly chunk: Chunk | null
  readonly likely: number
}

export const sourceOf = (sketch: Sketch, weights: Weights, cue: number): NamedSource => {
  const candidates = sourceCandidates(sketch, cue)
  const { index, probability } = choose(weights, sourceFeatures, candidates)
  const { chunk } = candidates[index]!
  return { chunk: chunk && isEmptyIt(sketch, chunk, cue) ? null : chunk, likely: probability }
}

/** "It is believed that …", "it was reported": nobody is meant. */
const isEmptyIt = ({ words }: Sketch, { first }: Chunk, cue: number): boolean =>
  words[first] === 'it' && cue === first + 2 && BEING.has(words[first + 1]!)

const BEING = new Set(['is', 'was', "'s"])
