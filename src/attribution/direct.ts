import type { Span } from '../document.js'
import type { Cue } from './candidates.js'
import { createJudge } from '../learning/log-linear.js'
import type { Chunk } from './syntax/noun-phrases.js'
import { findClause, type Clause } from './clauses/clauses.js'
import { cueFeatures, mayBeCue } from './cues/cue-features.js'
import { groupStretches, type Group } from './cues/quotation-groups.js'
import { CAPITAL, MARK, NUMBER } from './syntax/word-categories.js'
import type { Models } from './models.js'
import { sourceOf } from './sources/named-source.js'
import type { Sketch } from './syntax/analysis.js'

/** A cue with whatever it reports, in tokens and indices of stretches. */
export interface Attribution {
  /** -1: no cue; the speaker is the label or must come from the context. */
  readonly cue: number
  /** 0–1: that this is a cue, and that the cue introduces the stretches. */
  readonly likely: number
  readonly linkLikely: number
  readonly source: Chunk | null
  /** In text order; at least one. */
  readonly stretches: readonly number[]
  readonly clause: Clause | null
  /** Words that name the speaker without a cue: "SMITH:", "— Ana Ruiz". */
  readonly label: Span | null
}

const LEAST = 0.02

/** How likely a cue must be to draw words in marks into its clause. */
const LEAST_HOLDER = 0.4

/** Every quoted stretch with its cue and source, and the quotations that no cue introduces. */
export const findAttributions = (sketch: Sketch, models: Models, cues: readonly Cue[]): Attribution[] => {
  const groups = groupStretches(sketch, models, cues)
  const byCue = new Map(groups.map((group) => [group.cue, group]))
  const units = new Set<number>()
  for (const { cue, stretches } of groups)
    if (cue < 0) units.add(sketch.unitAt[sketch.stretchFirst[stretches[0]!]!]!)
  const found: Attribution[] = []
  for (const cue of cues) {
    const group = byCue.get(cue.token)
    const mayHold = cue.likely >= LEAST_HOLDER && units.has(sketch.unitAt[cue.token]!)
    if (group || mayHold) found.push(toAttribution(sketch, models, cue, group))
  }
  const spare: Attribution[] = []
  for (const { cue, label, stretches, likely } of groups)
    if (cue < 0) spare.push({ ...CUELESS, label, stretches, linkLikely: likely })
  return absorb(sketch, found, spare).filter(({ stretches }) => stretches.length > 0)
}

/** Words in marks within a reported clause are quoted with it: he said “the system” and “our own citizens” lost. */
const absorb = (
  sketch: Sketch,
  found: readonly Attribution[],
  spare: readonly Attribution[],
): Attribution[] => {
  const kept: Attribution[] = []
  const extra = new Map<Attribution, number[]>()
  let next = 0
  let open: Attribution[] = []
  for (const attribution of spare) {
    const stretch = attribution.stretches[0]!
    const first = sketch.stretchFirst[stretch]!
    const unit = sketch.unitAt[first]!
    for (; next < found.length && sketch.unitAt[found[next]!.cue]! <= unit; next++)
      if (found[next]!.likely >= LEAST_HOLDER) open.push(found[next]!)
    open = open.filter(({ cue }) => sketch.unitAt[cue] === unit)
    const home = attribution.label || isTitle(sketch, stretch) ? undefined : smallestAround(open, first)
    if (home) extra.set(home, [...(extra.get(home) ?? []), stretch])
    else kept.push(attribution)
  }
  const grown = found.map((attribution) => {
    const more = extra.get(attribution)
    if (!more) return attribution
    const linkLikely = attribution.stretches.length > 0 ? attribution.linkLikely : attribution.likely
    return {
      ...attribution,
      linkLikely,
      stretches: [...attribution.stretches, ...more].toSorted((a, b) => a - b),
    }
  })
  return [...grown, ...kept]
}

const smallestAround = (attributions: readonly Attribution[], token: number): Attribution | undefined => {
  let best: Attribution | undefined
  let size = Infinity
  for (const attribution of attributions) {
    const { clause } = attribution
    if (!clause || clause.first > token || token >= clause.end || clause.end - clause.first >= size) continue
    best = attribution
    size = clause.end - clause.first
  }
  return best
}

/** “The Apprentice”, “War and Peace”: every longer word has a capital. */
export const isTitle = (
  { doc, stretches, stretchFirst, stretchEnd, kinds, words }: Sketch,
  stretch: number,
): boolean => {
  let long = 0
  for (let i = stretchFirst[stretch]!; i < stretchEnd[stretch]!; i++) {
    if (kinds[i]! & (MARK | NUMBER) || words[i]!.length < 4) continue
    if (!(kinds[i]! & CAPITAL)) return false
    long++
  }
  return long > 0 && !/[.!?]/.test(doc.text.charAt(stretches[stretch]!.end - 1))
}

const CUELESS = { cue: -1, likely: 0, source: null, clause: null } as const

const toAttribution = (
  sketch: Sketch,
  { weights }: Models,
  { token, likely }: Cue,
  group: Group | undefined,
): Attribution => {
  const source = sourceOf(sketch, weights, token).chunk
  const unit = sketch.unitAt[token]!
  const reporting = { sketch, cue: token, source, from: sketch.firsts[unit]!, to: sketch.firsts[unit + 1]! }
  return {
    cue: token,
    likely,
    source,
    stretches: group?.stretches ?? [],
    linkLikely: group?.likely ?? 0,
    clause: findClause(weights, reporting),
    label: null,
  }
}

/** The words that may be cues, in text order. */
export const findCues = (sketch: Sketch, { weights, vocabulary }: Models): Cue[] => {
  const cues: Cue[] = []
  const { firsts, words, unitAt } = sketch
  const judge = createJudge(weights, cueFeatures)
  for (let token = 0; token < words.length; token++) {
    if (!mayBeCue(sketch, token, vocabulary)) continue
    const unit = unitAt[token]!
    const candidate = { sketch, token, from: firsts[unit]!, to: firsts[unit + 1]! }
    const likely = judge(candidate)
    if (likely >= LEAST) cues.push({ token, likely })
  }
  return cues
}
