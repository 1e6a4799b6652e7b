import { sourceCandidates } from './source-candidates.js'
import { argmax } from '../../learning/log-linear.js'
import type { NounPhrase } from '../syntax/noun-phrases.js'
import type { Analysis } from '../syntax/analysis.js'
import { sourceFeatures } from './source-features.js'
import type { Weights } from '../../learning/feature-weights.js'

/** The noun phrase that names who reports at a cue, null for nobody, and how likely it is the one. */
export interface NamedSource {
  readonly phrase: NounPhrase | null
  readonly likely: number
}

export const sourceOf = (analysis: Analysis, weights: Weights, cue: number): NamedSource => {
  const candidates = sourceCandidates(analysis, cue)
  const { candidate, probability } = argmax(weights, sourceFeatures, candidates)
  const { phrase } = candidate
  return { phrase: phrase && isEmptyIt(analysis, phrase, cue) ? null : phrase, likely: probability }
}

/** "It is believed that …", "it was reported": nobody is meant. */
const isEmptyIt = ({ words }: Analysis, { first }: NounPhrase, cue: number): boolean =>
  words[first] === 'it' && cue === first + 2 && BEING.has(words[first + 1]!)

const BEING = new Set(['is', 'was', "'s"])
