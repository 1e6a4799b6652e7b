import type View from 'compromise/view/three'
import type { Quote, Result } from '../schema/result.js'

/** What the plugin adds to each view: `nlp<ExtractMethods>(text)`. People, places and organizations are there already. */
export interface ExtractMethods {
  /** Quotes with their speakers; with `n` the one match at that place. */
  readonly attributedQuotes: (n?: number) => AttributedQuotes
  /** All that was found in the whole document: who is one with whom, aliases, roles, confidence. */
  readonly extracted: () => Result
}

/**
 * The words of quotes. A match of compromise never goes beyond a sentence, so a quote of three sentences is three matches;
 * `quote.id` in their JSON says what belongs together.
 */
export type AttributedQuotes = Omit<View, 'json'> & {
  /** The words by which the text names those who speak here. */
  readonly speakers: () => View
  /** As that of any view, and the quote of each match. */
  readonly json: (options?: object) => QuoteJson[]
}

/** What compromise tells of a match, and the quote that it is part of. */
export interface QuoteJson {
  /** The words of the match. */
  readonly text?: string
  /** What compromise knows of each word. */
  readonly terms?: readonly object[]
  /** All of the quote that the match is part of. */
  readonly quote: Quote
}
