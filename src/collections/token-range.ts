import type { Document, Span } from '../document.js'

/** Tokens `first … end - 1`. */
export interface TokenRange {
  readonly first: number
  /** The token after the last. */
  readonly end: number
}

/** What the tokens of a range cover in the text. */
export const toSpan = ({ tokens }: Document, { first, end }: TokenRange): Span => ({
  start: tokens.starts[first]!,
  end: tokens.ends[end - 1]!,
})
