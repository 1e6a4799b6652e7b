import { overlaps } from '../../src/document.js'
import { findAttributions, findCues } from '../../src/attribution/direct.js'
import type { Models } from '../../src/attribution/models.js'
import { findCases } from '../../src/attribution/indirect.js'
import { sourceSpan } from '../../src/attribution/sources/source-span.js'
import { createVerdict, verdictFeatures, type Case } from '../../src/attribution/reranker.js'
import type { Claim } from '../scoring/scoring.js'
import { overlapOfAll } from '../scoring/quote-scores.js'
import { tokensIn, type Sample } from './quotes-gold.js'
import { trainPart } from './quotes-parts.js'

/** Trains the model that gives the verdict on cue, clause and source, on articles that `modelsOf` has not seen. */
export const trainVerdict = (
  samples: readonly Sample[],
  modelsOf: (sample: Sample) => Models,
): Map<string, number> =>
  trainPart(samples, verdictFeatures, (sample, add) => {
    const models = modelsOf(sample)
    for (const found of casesIn(sample, models)) add([found], isRight(sample, models, found) ? 0 : -1)
  })

/** What the verdict claims on articles that `modelsOf` has not seen, and whether it is right. */
export const claimsOf = (samples: readonly Sample[], modelsOf: (sample: Sample) => Models): Claim[] =>
  samples.flatMap((sample) => {
    const models = modelsOf(sample)
    const believe = createVerdict(models.weights)
    return casesIn(sample, models).map((found) => ({
      confidence: believe(found),
      right: isRight(sample, models, found),
    }))
  })

const casesIn = ({ sketch }: Sample, models: Models): Case[] => {
  const cues = findCues(sketch, models)
  const used = new Set(findAttributions(sketch, models, cues).map(({ cue }) => cue))
  return findCases(sketch, models, cues, used)
}

/** Whether an annotator saw this cue with nearly this clause, or nearly this piece of one, and this source. */
const isRight = (
  { sketch, attributions }: Sample,
  { weights }: Models,
  { clause, cue: { token }, source: { chunk } }: Case,
): boolean => {
  const { starts, ends } = sketch.doc.tokens
  const words = [{ start: starts[clause.first]!, end: ends[clause.end - 1]! }]
  const named = chunk && sourceSpan(sketch, weights, chunk, token)
  return attributions.some(
    ({ quoted, content, cue, source }) =>
      quoted === 'none' &&
      (cue.length === 0 || cue.some((span) => tokensIn(sketch, span).includes(token))) &&
      [content, ...content.map((span) => [span])].some((spans) => overlapOfAll(spans, words) >= 0.5) &&
      (named ? source.some((span) => overlaps(span, named)) : source.length === 0),
  )
}
