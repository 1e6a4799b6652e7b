import { LABELS } from '../../src/ner/crf/labels.js'
import type { LinearChainCrf } from '../../src/ner/crf/linear-chain.js'

/** What teachers hold likely of the tokens of texts that nobody has labelled: the last texts of all. */
export interface Targets {
  /** The first sentence and the first token of these texts. */
  readonly sentence: number
  readonly token: number
  /** By token from that one on, `token × LABELS`: the share of each label, in any unit; nothing but zeros: the token teaches nothing. */
  readonly shares: Uint8Array
}

/**
 * The gradient of a sentence's cross entropy by its scores, `token × LABELS`: the shares that are taught less those that the chain
 * holds (Hinton et al. 2015 call them soft targets). Each token is taught by itself, so that transitions learn nothing.
 *
 * @returns How far the chain's shares are from those taught (Kullback–Leibler divergence, summed over the tokens).
 */
export const differentiateTargets = (
  { token, shares }: Targets,
  chain: LinearChainCrf,
  first: number,
  tokens: number,
  gradient: Float32Array,
): number => {
  chain.forwardBackward(tokens, null, 0)
  gradient.fill(0, 0, tokens * LABELS)
  let distance = 0
  for (let t = 0; t < tokens; t++) {
    const row = (first + t - token) * LABELS
    let sum = 0
    for (let l = 0; l < LABELS; l++) sum += shares[row + l]!
    if (sum === 0) continue
    for (let l = 0; l < LABELS; l++) {
      const k = t * LABELS + l
      const taught = shares[row + l]! / sum
      const held = chain.alpha[k]! * chain.beta[k]!
      gradient[k] = taught - held
      if (taught > 0) distance += taught * Math.log(taught / Math.max(held, LEAST_SHARE))
    }
  }
  return distance
}

const LEAST_SHARE = 1e-9
