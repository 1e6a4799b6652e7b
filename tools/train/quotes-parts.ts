import type { Span } from '../../src/document.js'
import { findCues, type Cue } from '../../src/attribution/cues/find-cues.js'
import { linkCandidates, toCues } from '../../src/attribution/cues/link-candidates.js'
import { sourceCandidates } from '../../src/attribution/sources/source-candidates.js'
import { createClassifier, type Features } from '../../src/learning/log-linear.js'
import { toWeights } from '../../src/learning/feature-weights.js'
import { endCandidates, endFeatures } from '../../src/attribution/clauses/clause-ends.js'
import { startCandidates, startFeatures } from '../../src/attribution/clauses/clause-starts.js'
import type { AttributionFrame } from '../../src/attribution/clauses/attribution-frame.js'
import { cueFeatures, mayBeCue, type CueCandidate } from '../../src/attribution/cues/cue-features.js'
import { linkFeatures } from '../../src/attribution/cues/link-features.js'
import type { Analysis } from '../../src/attribution/syntax/analysis.js'
import { sourceEndFeatures, sourceEnds, type SourceEnd } from '../../src/attribution/sources/source-ends.js'
import { sourceFeatures } from '../../src/attribution/sources/source-features.js'
import { Alphabet, fit, type Decision, type Training } from './log-linear.js'
import { goldClause, goldSource, headOf, tokensIn, type HeadCounts, type Sample } from './quotes-gold.js'

/** What every part needs to know of the training articles as a whole. */
export interface TrainingContext {
  readonly heads: HeadCounts
  readonly vocabulary: ReadonlySet<string>
}

type Decisions<Candidate> = (
  sample: Sample,
  add: (candidates: readonly Candidate[], gold: number) => void,
) => void

/** Decides the rates by which the parts learn; found on dev. */
const TRAINING: Training = { epochs: 4, rate: 0.2, l1: 2, least: 3 }

/** Trains all models but the reranker of whole indirect quotes; their features do not collide. */
export const trainParts = (samples: readonly Sample[], context: TrainingContext): Map<string, number> => {
  const cues = trainPart(samples, cueFeatures, cueDecisions(context))
  // The other models must see cue scores as they are on new text, so each half is scored by the other half's model.
  const halves = [0, 1].map((rest) => samples.filter((_, i) => i % 2 === rest))
  const scores = halves.map((half) => toWeights(trainPart(half, cueFeatures, cueDecisions(context))))
  const scored = new Map<Sample, readonly Cue[]>(
    halves.flatMap((half, i) =>
      half.map((sample) => {
        const models = { weights: scores[1 - i]!, vocabulary: context.vocabulary }
        return [sample, findCues(sample.analysis, models)] as const
      }),
    ),
  )
  return new Map([
    ...cues,
    ...trainPart(samples, linkFeatures, (sample, add) =>
      linkDecisions(context, scored.get(sample)!)(sample, add),
    ),
    ...trainPart(samples, sourceFeatures, sourceDecisions(context)),
    ...trainPart(samples, sourceEndFeatures, sourceEndDecisions(context)),
    ...trainPart(samples, startFeatures, startDecisions(context)),
    ...trainPart(samples, endFeatures, endDecisions(context)),
  ])
}

/** A word that so few of its uses seem to be cues is not looked at: it would cost more than it finds. */
const LEAST_USEFUL = 0.004
const SEEMS_CUE = 0.25

/** The words of the vocabulary that the cue model, on articles it has not seen, takes for cues often enough. */
export const usefulCues = (samples: readonly Sample[], context: TrainingContext): string[] => {
  const halves = [0, 1].map((rest) => samples.filter((_, i) => i % 2 === rest))
  const seen = new Map<string, { uses: number; cues: number }>()
  for (const [i, half] of halves.entries()) {
    const classify = createClassifier(
      toWeights(trainPart(half, cueFeatures, cueDecisions(context))),
      cueFeatures,
    )
    for (const { analysis } of halves[1 - i]!)
      for (const candidate of cueCandidates(analysis, context.vocabulary)) {
        const word = analysis.words[candidate.token]!
        const count = seen.get(word) ?? { uses: 0, cues: 0 }
        seen.set(word, count)
        count.uses++
        if (classify(candidate) >= SEEMS_CUE) count.cues++
      }
  }
  return [...context.vocabulary].filter((word) => {
    const { uses, cues } = seen.get(word) ?? { uses: 1, cues: 0 }
    return cues / uses >= LEAST_USEFUL
  })
}

/** Trains one model on the decisions that `part` makes of each article. */
export const trainPart = <Candidate>(
  samples: readonly Sample[],
  features: Features<Candidate>,
  part: Decisions<Candidate>,
): Map<string, number> => {
  const alphabet = new Alphabet()
  const decisions: Decision[] = []
  for (const sample of samples)
    part(sample, (candidates, gold) => {
      decisions.push({
        candidates: candidates.map((candidate) => alphabet.encode(features, candidate)),
        gold,
      })
    })
  return fit(alphabet, decisions, TRAINING)
}

const cueDecisions =
  ({ heads, vocabulary }: TrainingContext): Decisions<CueCandidate> =>
  (sample, add) => {
    const gold = new Set(
      sample.attributions.map((attribution) => headOf(sample.analysis, attribution, heads)),
    )
    for (const candidate of cueCandidates(sample.analysis, vocabulary))
      add([candidate], gold.has(candidate.token) ? 0 : -1)
  }

const cueCandidates = (analysis: Analysis, vocabulary: ReadonlySet<string>): CueCandidate[] => {
  const found: CueCandidate[] = []
  for (let token = 0; token < analysis.words.length; token++) {
    if (!mayBeCue(analysis, token, vocabulary)) continue
    const sentence = analysis.sentenceAt[token]!
    found.push({ analysis, token, from: analysis.firsts[sentence]!, to: analysis.firsts[sentence + 1]! })
  }
  return found
}

const linkDecisions =
  ({ heads }: TrainingContext, cues: readonly Cue[]): Decisions<ReturnType<typeof linkCandidates>[number]> =>
  (sample, add) => {
    const { analysis } = sample
    const placed = toCues(analysis, cues)
    for (const [index, quotation] of analysis.quotations.entries()) {
      if (quotation.isTurn) continue
      const links = linkCandidates(analysis, placed, index)
      const wanted = cueOfQuotation(sample, quotation, heads)
      const gold = links.findIndex(({ cue }) => (cue ?? -1) === wanted)
      if (gold >= 0) add(links, gold)
    }
  }

/** The head of the cue whose content is the smallest around this quotation; -1 where no annotator saw speech. */
const cueOfQuotation = (sample: Sample, { start, end }: Span, heads: HeadCounts): number => {
  let best = -1
  let size = Infinity
  for (const attribution of sample.attributions) {
    if (attribution.quoted === 'none') continue
    for (const content of attribution.content) {
      const shared = Math.min(end, content.end) - Math.max(start, content.start)
      if (shared < 0.7 * (end - start) || content.end - content.start >= size) continue
      size = content.end - content.start
      best = headOf(sample.analysis, attribution, heads)
    }
  }
  return best
}

const sourceDecisions =
  ({ heads, vocabulary }: TrainingContext): Decisions<ReturnType<typeof sourceCandidates>[number]> =>
  ({ analysis, attributions }, add) => {
    for (const attribution of attributions) {
      const cue = headOf(analysis, attribution, heads)
      if (cue < 0 || !mayBeCue(analysis, cue, vocabulary)) continue
      const candidates = sourceCandidates(analysis, cue)
      const phrases = candidates.map(({ phrase }) => phrase)
      const gold = goldSource(analysis, attribution, phrases)
      if (gold >= 0) add(candidates, gold)
    }
  }

/** Where the annotated words of a described source end, up to their first mark. */
const sourceEndDecisions =
  ({ heads, vocabulary }: TrainingContext): Decisions<SourceEnd> =>
  ({ analysis, attributions }, add) => {
    for (const attribution of attributions) {
      const cue = headOf(analysis, attribution, heads)
      if (cue < 0 || !mayBeCue(analysis, cue, vocabulary)) continue
      const phrases = sourceCandidates(analysis, cue).map(({ phrase }) => phrase)
      const phrase = phrases[goldSource(analysis, attribution, phrases)]
      if (!phrase || analysis.mentionAt[phrase.end - 1]! >= 0) continue
      const ends = sourceEnds(analysis, phrase, cue)
      const last = tokensIn(analysis, attribution.source[0]!).at(-1)! + 1
      const gold = ends.findLastIndex(({ at }) => at <= last)
      if (ends.length > 1 && gold >= 0) add(ends, gold)
    }
  }

const startDecisions =
  (context: TrainingContext): Decisions<ReturnType<typeof startCandidates>[number]> =>
  (sample, add) => {
    for (const { frame, clause } of goldClauses(sample, context)) {
      const candidates = startCandidates(frame)
      const gold = candidates.findIndex(({ at }) => at === clause.first)
      if (gold >= 0) add(candidates, gold)
    }
  }

const endDecisions =
  (context: TrainingContext): Decisions<ReturnType<typeof endCandidates>[number]> =>
  (sample, add) => {
    for (const { frame, clause } of goldClauses(sample, context)) {
      const candidates = endCandidates(frame, clause.first)
      const gold = candidates.findIndex(({ at }) => at === clause.end)
      if (gold >= 0) add(candidates, gold)
    }
  }

const goldClauses = ({ analysis, attributions }: Sample, { heads, vocabulary }: TrainingContext) =>
  attributions.flatMap((attribution) => {
    if (attribution.quoted === 'direct') return []
    const cue = headOf(analysis, attribution, heads)
    if (cue < 0 || !mayBeCue(analysis, cue, vocabulary)) return []
    const phrases = sourceCandidates(analysis, cue).map(({ phrase }) => phrase)
    const source = phrases[goldSource(analysis, attribution, phrases)] ?? null
    const sentence = analysis.sentenceAt[cue]!
    const frame: AttributionFrame = {
      analysis,
      cue,
      source,
      from: analysis.firsts[sentence]!,
      to: analysis.firsts[sentence + 1]!,
    }
    const clause = goldClause(analysis, attribution, frame.from, frame.to)
    return clause ? [{ frame, clause }] : []
  })
