import { countAtMost } from '../search.js'
import { sourceCandidates, type Cue } from './candidates.js'
import { choose, createJudge, type Features } from './choice.js'
import type { Chunk } from './chunks.js'
import { BEFORE } from './classes.js'
import { classAt, wordAt } from './cues.js'
import { LEAST_CUE } from './inside-keys.js'
import { MARK } from './kinds.js'
import { readInside } from './inside-model.js'
import type { Models } from './models.js'
import { PairChain } from './pair-chain.js'
import { findSegments, type Segment } from './segments.js'
import type { Sketch } from './sketch.js'
import { sourceFeatures } from './sources.js'
import { hashOf, nameOf, NOTHING, toPart, type Weights } from './weights.js'

/** A reported clause without marks, with the cue and the source that go with it best. */
export interface Reported {
  readonly cue: number
  /** In text order; two where the attribution stands in the midst: "The bridge, he said, was closed". */
  readonly parts: readonly Chunk[]
  readonly source: Chunk | null
  /** 0–1: that these words are reported, by this source. */
  readonly likely: number
}

/** A clause and a cue of its sentence: do they belong together? */
export interface Pairing {
  readonly sketch: Sketch
  readonly segment: Segment
  readonly cue: Cue
  /** The likeliest other cue of the sentence outside the clause. */
  readonly rival: number
  /** Whether the cue introduces words in marks. */
  readonly used: boolean
  readonly from: number
  readonly to: number
}

/** Every clause that may be reported, by text order; `used` are the cues that introduce words in marks. */
export const findReported = (
  sketch: Sketch,
  models: Models,
  cues: readonly Cue[],
  used: ReadonlySet<number>,
  least: (pairing: Pairing) => number,
): Reported[] => {
  const found: Reported[] = []
  const judge = createJudge(models.weights, pairingFeatures)
  const trust = createTrust(models.weights)
  const clauses = findPairings(sketch, models, cues, used)
  for (const [i, pairings] of clauses.entries()) {
    let best: Pairing | null = null
    let most = 0
    for (const pairing of pairings) {
      const share = judge(pairing)
      if (share <= most) continue
      most = share
      best = pairing
    }
    if (!best || best.used || holdsStretch(sketch, best.segment)) continue
    const likely = trust(best.segment.nearly)
    if (likely < least(best)) continue
    const cue = best.cue.token
    const part = {
      first: best.segment.first,
      end: toComma(sketch, best.segment, cue, clauses[i + 1]?.[0]?.segment.first),
    }
    const last = found.at(-1)
    if (last?.cue === cue && last.parts.at(-1)!.end <= cue && cue < part.first)
      found[found.length - 1] = {
        ...last,
        parts: [...last.parts, part],
        likely: Math.max(last.likely, likely),
      }
    else found.push({ cue, parts: [part], source: sourceOf(sketch, models, cue), likely })
  }
  return found
}

/** The weights by which the log-odds of the chain become those of being right, source and all (Platt 1999). */
export const trustFeatures = (): readonly [slope: string, offset: string] => [
  nameOf(TRUST, SLOPE),
  nameOf(TRUST, OFFSET),
]

const TRUST = 'trust'
const SLOPE = toPart('slope')
const OFFSET = toPart('offset')

const createTrust = (weights: Weights): ((share: number) => number) => {
  const slope = weights.get(hashOf(TRUST, SLOPE)) / 100 || 1
  const offset = weights.get(hashOf(TRUST, OFFSET)) / 100
  return (share) => {
    const inside = Math.min(0.999, Math.max(0.001, share))
    return 1 / (1 + Math.exp(-slope * Math.log(inside / (1 - inside)) - offset))
  }
}

/** The noun phrase that names who reports at a cue; null for nobody. */
export const sourceOf = (sketch: Sketch, { weights }: Models, cue: number): Chunk | null => {
  const candidates = sourceCandidates(sketch, cue)
  const { chunk } = candidates[choose(weights, sourceFeatures, candidates).index]!
  return chunk && isEmptyIt(sketch, chunk, cue) ? null : chunk
}

/** "It is believed that …", "it was reported": nobody is meant. */
const isEmptyIt = ({ words }: Sketch, { first }: Chunk, cue: number): boolean =>
  words[first] === 'it' && cue === first + 2 && BEING.has(words[first + 1]!)

const BEING = new Set(['is', 'was', "'s"])

/** Words in marks inside a reported clause make it a mixed quote, or no quote at all. */
export const holdsStretch = ({ stretchFirst, stretchEnd }: Sketch, { first, end }: Chunk): boolean => {
  const next = countAtMost(stretchEnd, first)
  return next < stretchFirst.length && stretchFirst[next]! < end
}

const LONGEST_TAIL = 4

/** "The bridge was closed ⟨on Monday⟩, Ana Ruiz reported": a clause before its cue goes on to the comma. */
const toComma = (
  { words, kinds, stretchAt }: Sketch,
  { end }: Segment,
  cue: number,
  next = Infinity,
): number => {
  const limit = Math.min(cue, next, end + LONGEST_TAIL + 1)
  for (let at = end; at < limit && stretchAt[at]! < 0; at++) {
    if (words[at] === ',') return at
    if (kinds[at]! & MARK) break
  }
  return end
}

/** The pairings of each clause with the cues of its sentence that stand outside it. */
export const findPairings = (
  sketch: Sketch,
  { inside }: Pick<Models, 'inside'>,
  cues: readonly Cue[],
  used: ReadonlySet<number>,
): Pairing[][] => {
  const found: Pairing[][] = []
  const chain = new PairChain()
  for (let first = 0; first < cues.length;) {
    const unit = sketch.unitAt[cues[first]!.token]!
    let end = first
    while (end < cues.length && sketch.unitAt[cues[end]!.token] === unit) end++
    const mine = cues.slice(first, end)
    first = end
    if (!mine.some(({ likely }) => likely >= LEAST_CUE)) continue
    const from = sketch.firsts[unit]!
    const to = sketch.firsts[unit + 1]!
    readInside(inside, { sketch, from, to, cues: mine }, chain)
    const tokens = Int32Array.from(mine, ({ token }) => token)
    for (const segment of findSegments(chain, from, to))
      found.push(pairUp(sketch, segment, mine, tokens, used, from, to))
  }
  return found
}

/** So many cues on each side of a clause are looked at: more than any sentence has that was not made to be slow. */
const MOST_CUES = 20

const pairUp = (
  sketch: Sketch,
  segment: Segment,
  cues: readonly Cue[],
  tokens: ArrayLike<number>,
  used: ReadonlySet<number>,
  from: number,
  to: number,
): Pairing[] => {
  const before = countAtMost(tokens, segment.first - 1)
  const after = countAtMost(tokens, segment.end - 1)
  const outside = [
    ...cues.slice(Math.max(0, before - MOST_CUES), before),
    ...cues.slice(after, after + MOST_CUES),
  ]
  return outside.map((cue) => {
    let rival = 0
    for (const other of outside) if (other !== cue) rival = Math.max(rival, other.likely)
    return { sketch, segment, cue, rival, used: used.has(cue.token), from, to }
  })
}

export const pairingFeatures: Features<Pairing> = ({ sketch, segment, cue, rival, used, from, to }, emit) => {
  const { token } = cue
  const { first, end } = segment
  const word = wordAt(sketch, token)
  const sure = stepOf(cue.likely)
  const nearly = stepOf(segment.nearly)
  const side = token < first ? LEFT : RIGHT
  const gap = Math.min(8, side === LEFT ? first - token : token - end + 1)
  const opener = classAt(sketch, first, from, to)
  const before = first > from ? wordAt(sketch, first - 1) : BEFORE
  const length = Math.min(8, Math.floor(Math.log2(end - first) * 1.5))
  const holder = used ? USED : NOTHING
  emit('r0')
  emit('r1', nearly)
  emit('r2', nearly, sure)
  emit('r3', nearly, stepOf(segment.likely))
  emit('r4', sure, stepOf(rival))
  emit('r5', side, gap, sure)
  emit('r6', side, gap, word)
  emit('r7', word)
  emit('r8', word, opener)
  emit('r9', word, length)
  emit('ra', nearly, length)
  emit('rb', side, opener, before)
  emit('rc', before, nearly)
  emit('rd', opener, nearly)
  emit('re', holder, side)
  emit('rf', holder, nearly)
  emit('rg', classAt(sketch, end, from, to), nearly)
  emit('rh', classAt(sketch, end - 1, from, to), classAt(sketch, end, from, to))
  emit('ri', classAt(sketch, token - 1, from, to), classAt(sketch, token + 1, from, to))
  emit('rj', word, classAt(sketch, token + 1, from, to))
}

const LEFT = toPart('l')
const RIGHT = toPart('r')
const USED = toPart('used')

/** Shares in steps that are finer at both ends. */
const stepOf = (share: number): number =>
  Math.round(1.5 * Math.log(Math.max(0.004, share) / Math.max(0.004, 1 - share)) + 9)
