import type { Span } from '../../src/document.js'
import { findCues } from '../../src/attribution/direct.js'
import { linkCandidates, sourceCandidates, toCues, type Cue } from '../../src/attribution/candidates.js'
import { createJudge, type Features } from '../../src/learning/log-linear.js'
import { toWeights } from '../../src/learning/feature-weights.js'
import { endCandidates, endFeatures } from '../../src/attribution/clauses/clause-ends.js'
import { startCandidates, startFeatures } from '../../src/attribution/clauses/clause-starts.js'
import type { Reporting } from '../../src/attribution/clauses/attribution-frame.js'
import { cueFeatures, mayBeCue, type CueCandidate } from '../../src/attribution/cues/cue-features.js'
import { linkFeatures } from '../../src/attribution/cues/cue-links.js'
import type { Sketch } from '../../src/attribution/syntax/analysis.js'
import { sourceEndFeatures, sourceEnds, type SourceEnd } from '../../src/attribution/sources/source-ends.js'
import { sourceFeatures } from '../../src/attribution/sources/source-candidates.js'
import { Alphabet, fit, type Decision, type Training } from './log-linear.js'
import { goldClause, goldSource, headOf, tokensIn, type HeadCounts, type Sample } from './quotes-gold.js'

/** What every part needs to know of the training articles as a whole. */
export interface Lore {
  readonly heads: HeadCounts
  readonly vocabulary: ReadonlySet<string>
}

type Part<Candidate> = (sample: Sample, add: (candidates: readonly Candidate[], gold: number) => void) => void

/** Decides the rates by which the parts learn; found on dev. */
const TRAINING: Training = { epochs: 4, rate: 0.2, l1: 2, least: 3 }

/** Trains all models but the verdict on whole indirect quotes; their features do not collide. */
export const trainParts = (samples: readonly Sample[], lore: Lore): Map<string, number> => {
  const cues = trainPart(samples, cueFeatures, cuePart(lore))
  // The other models must see cue scores as they are on new text, so each half is scored by the other half's model.
  const halves = [0, 1].map((rest) => samples.filter((_, i) => i % 2 === rest))
  const scores = halves.map((half) => toWeights(trainPart(half, cueFeatures, cuePart(lore))))
  const scored = new Map<Sample, readonly Cue[]>(
    halves.flatMap((half, i) =>
      half.map((sample) => {
        const models = { weights: scores[1 - i]!, vocabulary: lore.vocabulary }
        return [sample, findCues(sample.sketch, models)] as const
      }),
    ),
  )
  return new Map([
    ...cues,
    ...trainPart(samples, linkFeatures, (sample, add) => linkPart(lore, scored.get(sample)!)(sample, add)),
    ...trainPart(samples, sourceFeatures, sourcePart(lore)),
    ...trainPart(samples, sourceEndFeatures, sourceEndPart(lore)),
    ...trainPart(samples, startFeatures, startPart(lore)),
    ...trainPart(samples, endFeatures, endPart(lore)),
  ])
}

/** A word that so few of its uses seem to be cues is not looked at: it would cost more than it finds. */
const LEAST_USEFUL = 0.004
const SEEMS_CUE = 0.25

/** The words of the vocabulary that the cue model, on articles it has not seen, takes for cues often enough. */
export const usefulCues = (samples: readonly Sample[], lore: Lore): string[] => {
  const halves = [0, 1].map((rest) => samples.filter((_, i) => i % 2 === rest))
  const seen = new Map<string, { uses: number; cues: number }>()
  for (const [i, half] of halves.entries()) {
    const judge = createJudge(toWeights(trainPart(half, cueFeatures, cuePart(lore))), cueFeatures)
    for (const { sketch } of halves[1 - i]!)
      for (const candidate of cueCandidates(sketch, lore.vocabulary)) {
        const word = sketch.words[candidate.token]!
        const count = seen.get(word) ?? { uses: 0, cues: 0 }
        seen.set(word, count)
        count.uses++
        if (judge(candidate) >= SEEMS_CUE) count.cues++
      }
  }
  return [...lore.vocabulary].filter((word) => {
    const { uses, cues } = seen.get(word) ?? { uses: 1, cues: 0 }
    return cues / uses >= LEAST_USEFUL
  })
}

/** Trains one model on the decisions that `part` makes of each article. */
export const trainPart = <Candidate>(
  samples: readonly Sample[],
  features: Features<Candidate>,
  part: Part<Candidate>,
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

const cuePart =
  ({ heads, vocabulary }: Lore): Part<CueCandidate> =>
  (sample, add) => {
    const gold = new Set(sample.attributions.map((attribution) => headOf(sample.sketch, attribution, heads)))
    for (const candidate of cueCandidates(sample.sketch, vocabulary))
      add([candidate], gold.has(candidate.token) ? 0 : -1)
  }

const cueCandidates = (sketch: Sketch, vocabulary: ReadonlySet<string>): CueCandidate[] => {
  const found: CueCandidate[] = []
  for (let token = 0; token < sketch.words.length; token++) {
    if (!mayBeCue(sketch, token, vocabulary)) continue
    const unit = sketch.unitAt[token]!
    found.push({ sketch, token, from: sketch.firsts[unit]!, to: sketch.firsts[unit + 1]! })
  }
  return found
}

const linkPart =
  ({ heads }: Lore, cues: readonly Cue[]): Part<ReturnType<typeof linkCandidates>[number]> =>
  (sample, add) => {
    const { sketch } = sample
    const placed = toCues(sketch, cues)
    for (const [index, stretch] of sketch.stretches.entries()) {
      if (stretch.label !== undefined) continue
      const links = linkCandidates(sketch, placed, index)
      const wanted = cueOfStretch(sample, stretch, heads)
      const gold = links.findIndex(({ cue }) => cue === wanted)
      if (gold >= 0) add(links, gold)
    }
  }

/** The head of the cue whose content is the smallest around this stretch; -1 where no annotator saw speech. */
const cueOfStretch = (sample: Sample, { start, end }: Span, heads: HeadCounts): number => {
  let best = -1
  let size = Infinity
  for (const attribution of sample.attributions) {
    if (attribution.quoted === 'none') continue
    for (const content of attribution.content) {
      const shared = Math.min(end, content.end) - Math.max(start, content.start)
      if (shared < 0.7 * (end - start) || content.end - content.start >= size) continue
      size = content.end - content.start
      best = headOf(sample.sketch, attribution, heads)
    }
  }
  return best
}

const sourcePart =
  ({ heads, vocabulary }: Lore): Part<ReturnType<typeof sourceCandidates>[number]> =>
  ({ sketch, attributions }, add) => {
    for (const attribution of attributions) {
      const cue = headOf(sketch, attribution, heads)
      if (cue < 0 || !mayBeCue(sketch, cue, vocabulary)) continue
      const candidates = sourceCandidates(sketch, cue)
      const chunks = candidates.map(({ chunk }) => chunk)
      const gold = goldSource(sketch, attribution, chunks)
      if (gold >= 0) add(candidates, gold)
    }
  }

/** Where the annotated words of a described source end, up to their first mark. */
const sourceEndPart =
  ({ heads, vocabulary }: Lore): Part<SourceEnd> =>
  ({ sketch, attributions }, add) => {
    for (const attribution of attributions) {
      const cue = headOf(sketch, attribution, heads)
      if (cue < 0 || !mayBeCue(sketch, cue, vocabulary)) continue
      const chunks = sourceCandidates(sketch, cue).map(({ chunk }) => chunk)
      const chunk = chunks[goldSource(sketch, attribution, chunks)]
      if (!chunk || sketch.mentionAt[chunk.end - 1]! >= 0) continue
      const ends = sourceEnds(sketch, chunk, cue)
      const last = tokensIn(sketch, attribution.source[0]!).at(-1)! + 1
      const gold = ends.findLastIndex(({ at }) => at <= last)
      if (ends.length > 1 && gold >= 0) add(ends, gold)
    }
  }

const startPart =
  (lore: Lore): Part<ReturnType<typeof startCandidates>[number]> =>
  (sample, add) => {
    for (const { reporting, clause } of goldClauses(sample, lore)) {
      const candidates = startCandidates(reporting)
      const gold = candidates.findIndex(({ at }) => at === clause.first)
      if (gold >= 0) add(candidates, gold)
    }
  }

const endPart =
  (lore: Lore): Part<ReturnType<typeof endCandidates>[number]> =>
  (sample, add) => {
    for (const { reporting, clause } of goldClauses(sample, lore)) {
      const candidates = endCandidates(reporting, clause.first)
      const gold = candidates.findIndex(({ at }) => at === clause.end)
      if (gold >= 0) add(candidates, gold)
    }
  }

const goldClauses = ({ sketch, attributions }: Sample, { heads, vocabulary }: Lore) =>
  attributions.flatMap((attribution) => {
    if (attribution.quoted === 'direct') return []
    const cue = headOf(sketch, attribution, heads)
    if (cue < 0 || !mayBeCue(sketch, cue, vocabulary)) return []
    const chunks = sourceCandidates(sketch, cue).map(({ chunk }) => chunk)
    const source = chunks[goldSource(sketch, attribution, chunks)] ?? null
    const unit = sketch.unitAt[cue]!
    const reporting: Reporting = {
      sketch,
      cue,
      source,
      from: sketch.firsts[unit]!,
      to: sketch.firsts[unit + 1]!,
    }
    const clause = goldClause(sketch, attribution, reporting.from, reporting.to)
    return clause ? [{ reporting, clause }] : []
  })
