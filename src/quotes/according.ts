import type { Cue } from './candidates.js'
import { findClause } from './clauses.js'
import type { Models } from './models.js'
import { holdsStretch, sourceOf, type Reported } from './reported.js'
import type { Sketch } from './sketch.js'

/** How likely cue and clause together must be. */
const LEAST = 0.3

/**
 * "According to Ana Ruiz, ⟨the bridge was closed⟩": no cue is surer, and the corpus has it too seldom at the head of a
 * sentence for the chain to learn it. Where the chain is silent, the models of quoted clauses name the words.
 */
export const findAccording = (
  sketch: Sketch,
  models: Models,
  cues: readonly Cue[],
  taken: ReadonlySet<number>,
): Reported[] => {
  const found: Reported[] = []
  for (const { token, likely } of cues) {
    if (sketch.words[token] !== 'according' || taken.has(token)) continue
    const unit = sketch.unitAt[token]!
    const source = sourceOf(sketch, models, token)
    const from = sketch.firsts[unit]!
    const to = sketch.firsts[unit + 1]!
    const clause = findClause(models.weights, { sketch, cue: token, source, from, to })
    const share = likely * (clause?.probability ?? 0)
    if (clause && share >= LEAST && !holdsStretch(sketch, clause))
      found.push({ cue: token, parts: [clause], source, likely: share })
  }
  return found
}
