import { linkCandidates, sourceCandidates, toCues, type Cue } from './candidates.js'
import { choose, likelihood } from './choice.js'
import type { Chunk } from './chunks.js'
import { findClause, type Clause } from './clauses.js'
import { cueFeatures, mayBeCue } from './cues.js'
import { linkFeatures } from './links.js'
import type { Models } from './models.js'
import type { Sketch } from './sketch.js'
import { sourceFeatures } from './sources.js'

/** A cue with whatever it reports, in tokens and indices of stretches. */
export interface Attribution {
  /** -1: no cue, the speaker must come from the context. */
  readonly cue: number
  readonly likely: number
  readonly source: Chunk | null
  readonly sourceLikely: number
  /** In text order; empty for an indirect quote. */
  readonly stretches: readonly number[]
  readonly linkLikely: number
  readonly clause: Clause | null
}

const LEAST = 0.02

/** How likely a cue must be to stand alone, without marks. */
const LEAST_INDIRECT = 0.4

/** Every cue with its source and what it reports, and the quotations that no cue introduces. */
export const findAttributions = (sketch: Sketch, models: Models): Attribution[] => {
  const cues = findCues(sketch, models)
  const groups = groupStretches(sketch, models, cues)
  const found: Attribution[] = []
  for (const { token, likely } of cues) {
    const group = groups.get(token)
    if (!group && likely < LEAST_INDIRECT) continue
    found.push(toAttribution(sketch, models, token, likely, group))
  }
  for (const [key, { stretches, likely }] of groups)
    if (key < 0)
      found.push({
        cue: -1,
        likely,
        source: null,
        sourceLikely: 0,
        stretches,
        linkLikely: likely,
        clause: null,
      })
  return found
}

interface Group {
  readonly stretches: number[]
  likely: number
}

const toAttribution = (
  sketch: Sketch,
  { weights }: Models,
  cue: number,
  likely: number,
  group: Group | undefined,
): Attribution => {
  const candidates = sourceCandidates(sketch, cue)
  const chosen = choose(weights, sourceFeatures, candidates)
  const source = candidates[chosen.index]!.chunk
  const unit = sketch.unitAt[cue]!
  const reporting = { sketch, cue, source, from: sketch.firsts[unit]!, to: sketch.firsts[unit + 1]! }
  return {
    cue,
    likely,
    source,
    sourceLikely: chosen.probability,
    stretches: group?.stretches ?? [],
    linkLikely: group?.likely ?? 0,
    clause: findClause(weights, reporting),
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

/** Stretches by the cue that introduces them; those of a quotation that goes on over paragraphs share theirs. Keys below 0: no cue. */
const groupStretches = (sketch: Sketch, { weights }: Models, cues: readonly Cue[]): Map<number, Group> => {
  const placed = toCues(sketch, cues)
  const groups = new Map<number, Group>()
  const { stretches } = sketch
  for (let first = 0; first < stretches.length;) {
    let end = first + 1
    while (end < stretches.length && stretches[end]!.continues) end++
    let best = { cue: -1 - first, likely: 0 }
    for (let s = first; s < end; s++) {
      const links = linkCandidates(sketch, placed, s)
      const { index, probability } = choose(weights, linkFeatures, links)
      const { cue } = links[index]!
      if (cue >= 0 && probability > best.likely) best = { cue, likely: probability }
    }
    const group = groups.get(best.cue) ?? { stretches: [], likely: best.likely }
    for (let s = first; s < end; s++) group.stretches.push(s)
    groups.set(best.cue, group)
    first = end
  }
  return groups
}
