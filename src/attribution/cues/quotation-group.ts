import type { Span } from '../../document.js'
import type { NounPhrase } from '../syntax/noun-phrases.js'

/** Quotations that one cue introduces, or that one label names, or that stand alone. */
export interface QuotationGroup {
  readonly cue: number | null
  readonly label: Span | null
  readonly quotations: readonly number[]
  readonly likely: number
  /** Who speaks at the cue, where form alone says so. */
  readonly source: NounPhrase | null
}

/** What no cue introduces. */
export const uncued = (
  label: Span | null,
  quotations: readonly number[],
  likely: number,
): QuotationGroup => ({
  cue: null,
  label,
  quotations,
  likely,
  source: null,
})

/** The same with more quotations. */
export const merged = (group: QuotationGroup, more: readonly number[]): QuotationGroup => ({
  cue: group.cue,
  label: group.label,
  quotations: [...group.quotations, ...more],
  likely: group.likely,
  source: group.source,
})
