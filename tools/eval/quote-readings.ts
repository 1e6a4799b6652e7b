import { overlaps, type Span } from '../../src/document.js'
import { matchUp, overlapOf, overlapOfAll, type Tally } from '../scoring/quote-scores.js'
import type { Claim } from '../scoring/scoring.js'

const QUOTED_OVERLAP = 0.7
const CLAUSE_OVERLAP = 0.5

/** A quotation with the words that name its speaker: annotated or found. */
export interface Quotation {
  readonly span: Span
  readonly kind: string
  /** Spans that name the speaker; empty for nobody. */
  readonly sources: readonly Span[]
  readonly how: string
  /** Null where nobody claims one. */
  readonly confidence: number | null
}

export interface Clause {
  readonly spans: readonly Span[]
  readonly confidence: number
  readonly sources: readonly Span[]
}

export interface Reading {
  readonly text: string
  readonly quotations: readonly Quotation[]
  readonly clauses: readonly Clause[]
}

export interface Pairing {
  readonly gold: Quotation
  readonly found: Quotation | null
  readonly right: boolean
}

export const pairQuotations = (gold: Reading, found: Reading): Pairing[] => {
  const matched = matchUp(
    gold.quotations,
    found.quotations,
    (a, b) => overlapOf(a.span, b.span),
    QUOTED_OVERLAP,
  )
  return gold.quotations.map((quotation, i) => {
    const partner = found.quotations[matched[i]!] ?? null
    return { gold: quotation, found: partner, right: partner !== null && sameSource(quotation, partner) }
  })
}

const sameSource = (gold: { sources: readonly Span[] }, found: { sources: readonly Span[] }): boolean =>
  gold.sources.length === 0
    ? found.sources.length === 0
    : gold.sources.some((a) => found.sources.some((b) => overlaps(a, b)))

export const claimsOfQuotations = (gold: readonly Reading[], found: readonly Reading[]): Claim[] =>
  found.flatMap(({ quotations }, i) => {
    const right = new Set(
      pairQuotations(gold[i]!, found[i]!).flatMap((pair) => (pair.right && pair.found ? [pair.found] : [])),
    )
    return quotations.flatMap((quotation) =>
      quotation.confidence === null
        ? []
        : [{ confidence: quotation.confidence, right: right.has(quotation) }],
    )
  })

interface ClauseTallies {
  readonly any: Tally
  readonly withSource: Tally
  readonly claims: readonly Claim[]
}

export const tallyClauses = (gold: readonly Reading[], found: readonly Reading[]): ClauseTallies => {
  const counts = { found: count(found), gold: count(gold) }
  let any = 0
  let withSource = 0
  const claims: Claim[] = []
  for (const [i, reading] of gold.entries()) {
    const others = found[i]!.clauses
    const matched = matchUp(
      reading.clauses,
      others,
      (a, b) => overlapOfAll(a.spans, b.spans) + (sameSource(a, b) ? 0.001 : 0),
      CLAUSE_OVERLAP,
    )
    const right = new Set<Clause>()
    for (const [j, clause] of reading.clauses.entries()) {
      const partner = others[matched[j]!]
      if (!partner) continue
      any++
      if (sameSource(clause, partner)) right.add(partner)
    }
    withSource += right.size
    for (const clause of others) claims.push({ confidence: clause.confidence, right: right.has(clause) })
  }
  return { any: { ...counts, right: any }, withSource: { ...counts, right: withSource }, claims }
}

const count = (readings: readonly Reading[]): number =>
  readings.reduce((sum, { clauses }) => sum + clauses.length, 0)
