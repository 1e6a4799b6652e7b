import { chunksBetween, type Chunk } from './syntax/noun-phrases.js'
import type { Link } from './cues/cue-links.js'
import type { Sketch } from './syntax/analysis.js'
import type { SourceCandidate } from './sources/source-candidates.js'

/** A token that may be the head of a cue. */
export interface Cue {
  readonly token: number
  /** 0–1: how likely it is one. */
  readonly likely: number
}

/** Cues in text order with an index by unit: unit u has the cues `byUnit[u] … byUnit[u + 1] - 1`. */
export interface Cues {
  readonly all: readonly Cue[]
  readonly byUnit: Uint32Array
}

export const toCues = (sketch: Sketch, all: readonly Cue[]): Cues => {
  const units = sketch.firsts.length - 1
  const byUnit = new Uint32Array(units + 1)
  let next = 0
  for (let unit = 0; unit < units; unit++) {
    byUnit[unit] = next
    while (next < all.length && all[next]!.token < sketch.firsts[unit + 1]!) next++
  }
  byUnit[units] = next
  return { all, byUnit }
}

const MOST_CUES = 8

/** The cues that may introduce a quotation: those of its unit and of the units beside it, nearest first; last of all "none". */
export const linkCandidates = (sketch: Sketch, cues: Cues, stretch: number): Link[] => {
  const { stretchFirst, stretchEnd, unitAt, blocks } = sketch
  const first = stretchFirst[stretch]!
  const end = stretchEnd[stretch]!
  const unit = unitAt[first]!
  const lastUnit = unitAt[end - 1]!
  const links: Link[] = []
  const add = (index: number, between: number): void => {
    const { token, likely } = cues.all[index]!
    links.push({ sketch, stretch, cue: token, likely, between })
  }
  const before = unit > 0 && isNear(sketch, unit - 1, unit, first) ? unit - 1 : unit
  let at = cues.byUnit[unit + 1]!
  while (at > cues.byUnit[unit]! && cues.all[at - 1]!.token >= first) at--
  for (let i = at - 1, n = 0; i >= cues.byUnit[before]! && n < MOST_CUES; i--, n++) add(i, n)
  const after =
    lastUnit + 1 < blocks.length && blocks[lastUnit + 1] === blocks[lastUnit] ? lastUnit + 1 : lastUnit
  let from = cues.byUnit[lastUnit]!
  while (from < cues.byUnit[lastUnit + 1]! && cues.all[from]!.token < end) from++
  for (let i = from, n = 0; i < cues.byUnit[after + 1]! && n < MOST_CUES; i++, n++) add(i, n)
  links.push({ sketch, stretch, cue: -1, likely: 0, between: 0 })
  return links
}

/** The unit before is in the same block, or it ends with a colon that points here. */
const isNear = ({ blocks, firsts, words }: Sketch, before: number, unit: number, first: number): boolean =>
  blocks[before] === blocks[unit] || (first === firsts[unit] && words[firsts[unit] - 1] === ':')

const MOST_BEFORE = 10
const MOST_BEHIND = 2

/** The noun phrases of the cue's unit that may name who speaks, the nearest on each side; last of all "nobody". */
export const sourceCandidates = (sketch: Sketch, cue: number): SourceCandidate[] => {
  const unit = sketch.unitAt[cue]!
  const from = sketch.firsts[unit]!
  const to = sketch.firsts[unit + 1]!
  const found: SourceCandidate[] = []
  const add = (chunk: Chunk | null, rank: number): void => {
    found.push({ sketch, cue, chunk, rank, from, to })
  }
  const left = chunksBetween(sketch, Math.max(from, cue - 60), cue)
  for (let i = left.length - 1, n = 0; i >= 0 && n < MOST_BEFORE; i--, n++) add(left[i]!, n)
  const right = chunksBetween(sketch, cue + 1, Math.min(to, cue + 25))
  for (let i = 0; i < right.length && i < MOST_BEHIND; i++) add(right[i]!, i)
  add(null, 0)
  return found
}
