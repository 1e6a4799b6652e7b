/** A name of some kind at a place in a text, half-open. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly type: string
}

export interface Tally {
  readonly correct: number
  readonly found: number
  readonly gold: number
}

export interface Score extends Tally {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export type Match = 'exact' | 'overlap'

export const NOTHING: Tally = { correct: 0, found: 0, gold: 0 }

export const add = (a: Tally, b: Tally): Tally => ({
  correct: a.correct + b.correct,
  found: a.found + b.found,
  gold: a.gold + b.gold,
})

/**
 * How many names were found as they are in the gold standard. `exact`: same span and type; `overlap`: same type and at
 * least a character in common, each gold name counted at most once. Both lists may be in any order.
 */
export const tally = (found: readonly Found[], gold: readonly Found[], match: Match): Tally => {
  let correct = 0
  const left = byPlace(gold)
  const used = new Set<number>()
  let from = 0
  for (const { start, end, type } of byPlace(found)) {
    while (from < left.length && left[from]!.end <= start) from++
    for (let i = from; i < left.length && left[i]!.start < end; i++) {
      const other = left[i]!
      if (used.has(i) || other.type !== type) continue
      if (match === 'exact' && (other.start !== start || other.end !== end)) continue
      used.add(i)
      correct++
      break
    }
  }
  return { correct, found: found.length, gold: gold.length }
}

const byPlace = (names: readonly Found[]): Found[] =>
  names.toSorted((a, b) => a.start - b.start || a.end - b.end)

/** Precision, recall and F1 in percent; 0 where there is nothing to divide by. */
export const toScore = (counts: Tally): Score => {
  const precision = counts.found === 0 ? 0 : (100 * counts.correct) / counts.found
  const recall = counts.gold === 0 ? 0 : (100 * counts.correct) / counts.gold
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { ...counts, precision, recall, f1 }
}

/** A claim with the confidence it was made with. */
export interface Claim {
  readonly confidence: number
  readonly right: boolean
}

/**
 * Expected calibration error: the gap between mean confidence and accuracy, averaged over ten bins of equal width by
 * their share of claims (Guo et al. 2017).
 */
export const calibrationError = (claims: readonly Claim[], bins = 10): number => {
  const sums = Array.from({ length: bins }, () => ({ confidence: 0, right: 0, count: 0 }))
  for (const { confidence, right } of claims) {
    const bin = sums[Math.min(bins - 1, Math.floor(confidence * bins))]!
    bin.confidence += confidence
    bin.right += right ? 1 : 0
    bin.count++
  }
  return claims.length === 0
    ? 0
    : sums.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0) / claims.length
}
