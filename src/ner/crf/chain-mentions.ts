import { ENTITY_TYPES, type Document, type Mention } from '../../document.js'
import { END, LABELS, OUTSIDE, partOf, REPORTED_TYPES, SINGLE, typeOf } from './labels.js'
import type { LinearChainCrf } from './linear-chain.js'

// A run of letters without a space is no name, however it begins.
const LONGEST_NAME = 200

const isEndless = ({ tokens }: Document, first: number, last: number): boolean =>
  tokens.ends[last]! - tokens.starts[first]! > LONGEST_NAME

/**
 * Adds to `mentions` the names among the `count` tokens from `first` on, as `chain` has decoded and weighed them, each with
 * its posterior for confidence.
 */
export const collectMentions = (
  chain: LinearChainCrf,
  doc: Document,
  first: number,
  count: number,
  mentions: Mention[],
): void => {
  const { best } = chain
  for (let t = 0; t < count; t++) {
    const label = best[t]!
    if (label === OUTSIDE) continue
    const begin = t
    while (partOf(best[t]!) !== SINGLE && partOf(best[t]!) !== END) t++
    if (typeOf(label) >= REPORTED_TYPES || isEndless(doc, first + begin, first + t)) continue
    mentions.push({
      type: ENTITY_TYPES[typeOf(label)]!,
      start: doc.tokens.starts[first + begin]!,
      end: doc.tokens.ends[first + t]!,
      firstToken: first + begin,
      endToken: first + t + 1,
      confidence: chain.posterior(begin, best.subarray(begin, t + 1)),
      typeScores: typeScoresOf(chain, begin, t + 1),
    })
  }
}

/** How likely the tokens are to be inside a name of each type, on average. */
const typeScoresOf = (
  { alpha, beta }: LinearChainCrf,
  begin: number,
  end: number,
): [number, number, number] => {
  const sums: [number, number, number] = [0, 0, 0]
  for (let t = begin; t < end; t++)
    for (let l = 1; l <= 4 * REPORTED_TYPES; l++)
      sums[typeOf(l)]! += alpha[t * LABELS + l]! * beta[t * LABELS + l]!
  return sums.map((sum) => Math.min(1, sum / (end - begin))) as [number, number, number]
}
