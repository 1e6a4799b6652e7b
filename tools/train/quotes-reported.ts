import { overlaps } from '../../src/document.js'
import { findAttributions, findCues } from '../../src/quotes/attributions.js'
import type { Models } from '../../src/quotes/models.js'
import {
  findPairings,
  findReported,
  pairingFeatures,
  type Pairing,
  type Reported,
} from '../../src/quotes/reported.js'
import type { Sketch } from '../../src/quotes/sketch.js'
import { sourceSpan } from '../../src/quotes/source-span.js'
import type { Attribution } from '../eval/polnear.js'
import type { Claim } from '../eval/scoring.js'
import { overlapOfAll } from '../eval/quote-scores.js'
import { tokensIn, type Sample } from './quotes-gold.js'
import { trainPart } from './quotes-parts.js'

/** Trains the model that judges whole indirect quotes, on articles that `modelsOf` has not seen. */
export const trainReported = (
  samples: readonly Sample[],
  modelsOf: (sample: Sample) => Models,
): Map<string, number> =>
  trainPart(samples, pairingFeatures, (sample, add) => {
    const { sketch } = sample
    const models = modelsOf(sample)
    const cues = findCues(sketch, models)
    const used = new Set(findAttributions(sketch, models, cues).map(({ cue }) => cue))
    for (const pairings of findPairings(sketch, models, cues, used))
      for (const pairing of pairings) add([pairing], isRight(sample, pairing) ? 0 : -1)
  })

/** What the whole of cue, clause and source claims on articles that `modelsOf` has not seen, and whether it is right. */
export const claimsOf = (samples: readonly Sample[], modelsOf: (sample: Sample) => Models): Claim[] =>
  samples.flatMap((sample) => {
    const { sketch, attributions } = sample
    const models = modelsOf(sample)
    const cues = findCues(sketch, models)
    const used = new Set(findAttributions(sketch, models, cues).map(({ cue }) => cue))
    return findReported(sketch, models, cues, used, () => 0).map((reported) => ({
      confidence: reported.likely,
      right: attributions.some((attribution) => isSame(sketch, attribution, reported)),
    }))
  })

const isSame = (sketch: Sketch, { quoted, content, source }: Attribution, found: Reported): boolean => {
  const { starts, ends } = sketch.doc.tokens
  const clause = found.parts.map(({ first, end }) => ({ start: starts[first]!, end: ends[end - 1]! }))
  if (quoted !== 'none' || overlapOfAll(content, clause) < 0.5) return false
  if (!found.source) return source.length === 0
  const words = sourceSpan(sketch, found.source, found.cue)
  return source.some((span) => overlaps(span, words))
}

const isRight = ({ sketch, attributions }: Sample, { segment, cue }: Pairing): boolean => {
  const { starts, ends } = sketch.doc.tokens
  const found = [{ start: starts[segment.first]!, end: ends[segment.end - 1]! }]
  return attributions.some(
    ({ quoted, content, cue: spans }) =>
      quoted === 'none' &&
      spans.some((span) => tokensIn(sketch, span).includes(cue.token)) &&
      overlapOfAll(content, found) >= 0.5,
  )
}
