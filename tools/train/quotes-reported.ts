import { overlaps } from '../../src/document.js'
import { findCues } from '../../src/attribution/cues/find-cues.js'
import { cuesOfMarks, findAttributions } from '../../src/attribution/direct.js'
import type { Models } from '../../src/learning/quote-models.js'
import { reportedCandidates } from '../../src/attribution/indirect.js'
import { sourceSpan } from '../../src/attribution/sources/source-span.js'
import { createReranker, rerankerFeatures, type ReportedCandidate } from '../../src/attribution/reranker.js'
import type { Claim } from '../scoring/scoring.js'
import { overlapOfAll } from '../scoring/quote-scores.js'
import { tokensIn, type Sample } from './quotes-gold.js'
import { trainPart } from './quotes-parts.js'

/** Trains the model that tells whether cue, clause and source are all right, on articles that `modelsOf` has not seen. */
export const trainReranker = (
  samples: readonly Sample[],
  modelsOf: (sample: Sample) => Models,
): Map<string, number> =>
  trainPart(samples, rerankerFeatures, (sample, add) => {
    const models = modelsOf(sample)
    for (const found of candidatesIn(sample, models)) add([found], isRight(sample, models, found) ? 0 : -1)
  })

/** What the reranker claims on articles that `modelsOf` has not seen, and whether it is right. */
export const claimsOf = (samples: readonly Sample[], modelsOf: (sample: Sample) => Models): Claim[] =>
  samples.flatMap((sample) => {
    const models = modelsOf(sample)
    const rerank = createReranker(models.weights)
    return candidatesIn(sample, models).map((found) => ({
      confidence: rerank(found),
      right: isRight(sample, models, found),
    }))
  })

const candidatesIn = ({ analysis }: Sample, models: Models): ReportedCandidate[] => {
  const cues = findCues(analysis, models)
  const used = cuesOfMarks(analysis, findAttributions(analysis, models, cues))
  return [...reportedCandidates(analysis, models, cues, used)]
}

/** Whether an annotator saw this cue with nearly this clause, or nearly this piece of one, and this source. */
const isRight = (
  { analysis, attributions }: Sample,
  { weights }: Models,
  { clause, cue: { token }, source: { phrase } }: ReportedCandidate,
): boolean => {
  const { starts, ends } = analysis.doc.tokens
  const words = [{ start: starts[clause.first]!, end: ends[clause.end - 1]! }]
  const named = phrase && sourceSpan(analysis, weights, phrase, token)
  return attributions.some(
    ({ quoted, content, cue, source }) =>
      quoted === 'none' &&
      (cue.length === 0 || cue.some((span) => tokensIn(analysis, span).includes(token))) &&
      [content, ...content.map((span) => [span])].some((spans) => overlapOfAll(spans, words) >= 0.5) &&
      (named ? source.some((span) => overlaps(span, named)) : source.length === 0),
  )
}
