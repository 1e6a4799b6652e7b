import { countAtMost } from '../search.js'
import { BEGINS, type PairChain } from './pair-chain.js'

/** A reported clause that may be: tokens `first … end - 1`. */
export interface Segment {
  readonly first: number
  readonly end: number
  /** 0–1: exactly this clause. */
  readonly likely: number
  /** 0–1: a clause that shares at least half with this one. */
  readonly nearly: number
}

/** A clause less likely than this is not looked at. */
const LEAST = 0.01
/** … nor one that less than this speaks for. */
const LEAST_NEARLY = 0.05
const TOLERANCE = 0.9

/** The likeliest clauses of a sentence that begins at token `from`, none overlapping another, in text order. */
export const findSegments = (chain: PairChain, from: number, to: number): Segment[] => {
  const found: Segment[] = []
  const tokens = to - from
  for (let first = 0; first < tokens; first++) {
    if (chain.pairAt(first, BEGINS) < LEAST) continue
    chain.clausesFrom(first, tokens, LEAST, (end, likely) => {
      found.push({ first: from + first, end: from + end, likely, nearly: 0 })
    })
  }
  const near = createNear(found)
  const weighed = found.map((segment) => ({ ...segment, nearly: nearlyOf(segment, near(segment)) }))
  return apart(weighed, from, to)
}

/**
 * The clauses that may be nearly the same as a given one, by where they begin: as far before it as it is long, or in it.
 * A clause has at least a hundredth of a token's probability, so that they are few however long the sentence is.
 */
const createNear = (segments: readonly Segment[]): ((segment: Segment) => readonly Segment[]) => {
  const firsts = Int32Array.from(segments, ({ first }) => first)
  return ({ first, end }) =>
    segments.slice(countAtMost(firsts, first - (end - first) - 1), countAtMost(firsts, end - 1))
}

const nearlyOf = (segment: Segment, others: readonly Segment[]): number => {
  let sum = 0
  for (const other of others) if (isNearly(segment, other)) sum += other.likely
  return Math.min(1, sum)
}

const isNearly = (a: Segment, b: Segment): boolean => {
  const shared = Math.min(a.end, b.end) - Math.max(a.first, b.first)
  return shared > 0 && shared * 2 >= a.end - a.first + b.end - b.first - shared
}

const apart = (segments: readonly Segment[], from: number, to: number): Segment[] => {
  const kept: Segment[] = []
  const near = createNear(segments)
  const taken = new Uint8Array(to - from)
  const isFree = ({ first, end }: Segment): boolean => !taken.subarray(first - from, end - from).includes(1)
  const best = (a: Segment, b: Segment): number =>
    b.nearly - a.nearly || b.likely - a.likely || a.first - b.first
  for (const segment of segments.toSorted(best)) {
    if (segment.nearly < LEAST_NEARLY) break
    if (!isFree(segment)) continue
    const chosen = sharpest(segment, near(segment).filter(isFree))
    taken.fill(1, chosen.first - from, chosen.end - from)
    kept.push(chosen)
  }
  return kept.toSorted((a, b) => a.first - b.first)
}

/** Of clauses that are nearly the same and about as well supported, the likeliest has the better edges. */
const sharpest = (segment: Segment, others: readonly Segment[]): Segment => {
  let best = segment
  for (const other of others)
    if (other.likely > best.likely && other.nearly >= TOLERANCE * segment.nearly && isNearly(segment, other))
      best = other
  return { ...best, nearly: segment.nearly }
}
