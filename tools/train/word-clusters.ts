import type { Vectors } from './vectors.js'

const LEVELS = 10
const GROUPS = 1 << LEVELS
const ROUNDS = 8

/**
 * Words → groups of like vectors (k-means on directions), numbered 1 … 1023 so that a number cut short by some bits names
 * a larger group of neighbouring groups; the last two share a number.
 */
export const clustersOf = (vectors: Vectors): Map<string, number> => {
  const { words, size } = vectors
  const rows = normalisedRows(vectors)
  const centers = rows.slice(0, GROUPS * size)
  const homes = new Uint16Array(words.length)
  for (let round = 0; round < ROUNDS; round++) {
    assign(rows, centers, homes, size)
    recenter(rows, centers, homes, size)
  }
  const rank = ranked(centers, size)
  return new Map(words.map((word, w) => [word, Math.min(GROUPS - 1, 1 + rank[homes[w]!]!)]))
}

const normalisedRows = ({ rows, size }: Vectors): Float32Array => {
  const result = Float32Array.from(rows)
  for (let at = 0; at < result.length; at += size) normalise(result, at, size)
  return result
}

const normalise = (rows: Float32Array, at: number, size: number): void => {
  let norm = 0
  for (let d = 0; d < size; d++) norm += rows[at + d]! ** 2
  const factor = norm > 0 ? 1 / Math.sqrt(norm) : 0
  for (let d = 0; d < size; d++) rows[at + d]! *= factor
}

const assign = (rows: Float32Array, centers: Float32Array, homes: Uint16Array, size: number): void => {
  for (let w = 0; w < homes.length; w++) {
    let best = -Infinity
    for (let c = 0; c < GROUPS; c++) {
      let dot = 0
      for (let d = 0; d < size; d++) dot += rows[w * size + d]! * centers[c * size + d]!
      if (dot > best) {
        best = dot
        homes[w] = c
      }
    }
  }
}

const recenter = (rows: Float32Array, centers: Float32Array, homes: Uint16Array, size: number): void => {
  const sums = new Float32Array(centers.length)
  for (let w = 0; w < homes.length; w++)
    for (let d = 0; d < size; d++) sums[homes[w]! * size + d]! += rows[w * size + d]!
  for (let c = 0; c < GROUPS; c++) {
    // A group that nothing belongs to keeps its center.
    if (!homes.includes(c)) continue
    for (let d = 0; d < size; d++) centers[c * size + d] = sums[c * size + d]!
    normalise(centers, c * size, size)
  }
}

/** Halves the centers again and again along the direction in which they differ most. */
const ranked = (centers: Float32Array, size: number): Uint16Array => {
  const rank = new Uint16Array(GROUPS)
  const split = (members: number[], first: number): void => {
    if (members.length === 1) {
      rank[members[0]!] = first
      return
    }
    const axis = mainAxis(centers, members, size)
    const along = (c: number): number => {
      let dot = 0
      for (let d = 0; d < size; d++) dot += axis[d]! * centers[c * size + d]!
      return dot
    }
    const sorted = members.toSorted((a, b) => along(a) - along(b) || a - b)
    const half = sorted.length / 2
    split(sorted.slice(0, half), first)
    split(sorted.slice(half), first + half)
  }
  split(
    Array.from({ length: GROUPS }, (_, c) => c),
    0,
  )
  return rank
}

// The first principal component by power iteration.
const mainAxis = (centers: Float32Array, members: readonly number[], size: number): Float32Array => {
  const mean = new Float32Array(size)
  for (const c of members) for (let d = 0; d < size; d++) mean[d]! += centers[c * size + d]! / members.length
  let axis = new Float32Array(size).map((_, d) => 1 / (1 + d))
  for (let round = 0; round < 12; round++) {
    const next = new Float32Array(size)
    for (const c of members) {
      let dot = 0
      for (let d = 0; d < size; d++) dot += (centers[c * size + d]! - mean[d]!) * axis[d]!
      for (let d = 0; d < size; d++) next[d]! += dot * (centers[c * size + d]! - mean[d]!)
    }
    normalise(next, 0, size)
    axis = next
  }
  return axis
}
