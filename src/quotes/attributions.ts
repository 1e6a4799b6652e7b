import type { Span } from '../document.js'
import { sourceCandidates, type Cue } from './candidates.js'
import { choose, likelihood } from './choice.js'
import type { Chunk } from './chunks.js'
import { findClause, type Clause } from './clauses.js'
import { cueFeatures, mayBeCue } from './cues.js'
import { groupStretches, type Group } from './groups.js'
import type { Models } from './models.js'
import type { Sketch } from './sketch.js'
import { sourceFeatures } from './sources.js'

/** A cue with whatever it reports, in tokens and indices of stretches. */
export interface Attribution {
  /** -1: no cue; the speaker is the label or must come from the context. */
  readonly cue: number
  /** 0–1: that this is a cue, its source, and that the cue introduces the stretches. */
  readonly likely: number
  readonly sourceLikely: number
  readonly linkLikely: number
  readonly source: Chunk | null
  /** In text order; empty for an indirect quote. */
  readonly stretches: readonly number[]
  readonly clause: Clause | null
  /** Words that name the speaker without a cue: "SMITH:", "— Ana Ruiz". */
  readonly label: Span | null
}

const LEAST = 0.02

/** How likely a cue must be to stand alone, without marks. */
const LEAST_INDIRECT = 0.4

/** Every cue with its source and what it reports, and the quotations that no cue introduces. */
export const findAttributions = (sketch: Sketch, models: Models): Attribution[] => {
  const cues = findCues(sketch, models)
  const groups = groupStretches(sketch, models, cues)
  const byCue = new Map(groups.map((group) => [group.cue, group]))
  const found: Attribution[] = []
  for (const cue of cues) {
    const group = byCue.get(cue.token)
    if (group || cue.likely >= LEAST_INDIRECT) found.push(toAttribution(sketch, models, cue, group))
  }
  for (const { cue, label, stretches, likely } of groups)
    if (cue < 0) found.push({ ...CUELESS, label, stretches, linkLikely: likely })
  return found
}

const CUELESS = { cue: -1, likely: 0, source: null, sourceLikely: 0, clause: null } as const

const toAttribution = (
  sketch: Sketch,
  { weights }: Models,
  { token, likely }: Cue,
  group: Group | undefined,
): Attribution => {
  const candidates = sourceCandidates(sketch, token)
  const chosen = choose(weights, sourceFeatures, candidates)
  const source = candidates[chosen.index]!.chunk
  const unit = sketch.unitAt[token]!
  const reporting = { sketch, cue: token, source, from: sketch.firsts[unit]!, to: sketch.firsts[unit + 1]! }
  return {
    cue: token,
    likely,
    source,
    sourceLikely: chosen.probability,
    stretches: group?.stretches ?? [],
    linkLikely: group?.likely ?? 0,
    clause: findClause(weights, reporting),
    label: null,
  }
}

const findCues = (sketch: Sketch, { weights, vocabulary }: Models): Cue[] => {
  const cues: Cue[] = []
  const { firsts, words, unitAt } = sketch
  for (let token = 0; token < words.length; token++) {
    if (!mayBeCue(sketch, token, vocabulary)) continue
    const unit = unitAt[token]!
    const candidate = { sketch, token, from: firsts[unit]!, to: firsts[unit + 1]! }
    const likely = likelihood(weights, cueFeatures, candidate)
    if (likely >= LEAST) cues.push({ token, likely })
  }
  return cues
}
