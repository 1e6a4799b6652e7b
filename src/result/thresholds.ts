/** How sure a finding must be to be printed, 0–1. */
export interface Thresholds {
  /** Mentions and entities. */
  readonly names: number
  /** Quotes with words between marks. */
  readonly quotes: number
  readonly indirect: number
  /** Below it a quote in marks is printed without its speaker; indirect speech only where a description tells who speaks. */
  readonly speakers: number
}

/**
 * What is printed when the caller names no threshold: where nine in ten quotes are right, speaker and all. `npm run eval --
 * --only confidence` measures them, with what other thresholds would do.
 */
export const DEFAULT_THRESHOLDS: Thresholds = { names: 0.35, quotes: 0.3, indirect: 0.68, speakers: 0.7 }

/** One threshold for all, or for each kind its own. */
export const toThresholds = (minConfidence: number | null): Thresholds =>
  minConfidence === null
    ? DEFAULT_THRESHOLDS
    : { names: minConfidence, quotes: minConfidence, indirect: minConfidence, speakers: minConfidence }
