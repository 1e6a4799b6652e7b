import type { Quote } from '../schema/result.js'
import { pointersTo, type TermOffsets } from './term-offsets.js'
import type { AnyView, Pointer, ViewClass } from './view.js'

/** What was found in the document of a view, and which of its terms belong to which quote. */
export interface QuotesFound {
  readonly offsets: TermOffsets
  readonly quoteOf: ReadonlyMap<number, Quote>
}

export const toQuotesFound = (offsets: TermOffsets, quotes: readonly Quote[]): QuotesFound => {
  const quoteOf = new Map<number, Quote>()
  for (const quote of quotes)
    for (const [sentence, start, end] of pointersToQuote(offsets, quote))
      for (let term = start; term < end; term++) quoteOf.set(offsets.firsts[sentence]! + term, quote)
  return { offsets, quoteOf }
}

export const pointersToQuote = (offsets: TermOffsets, { parts }: Quote): Pointer[] =>
  parts.flatMap((part) => pointersTo(offsets, part))

export type QuotesClass = new (
  document: AnyView['document'],
  pointers: readonly Pointer[],
  found: QuotesFound,
) => AnyView

/** The class of views of the words of quotes; any part of one is one, too. */
export const createQuotesView = (View: ViewClass): QuotesClass =>
  class Quotes extends View {
    readonly #found: QuotesFound

    constructor(document: AnyView['document'], pointers: readonly Pointer[], found: QuotesFound) {
      super(document, pointers)
      this.#found = found
    }

    override update(pointers: readonly Pointer[]): AnyView {
      const view = new Quotes(this.document, pointers, this.#found)
      view.world = this.world
      return view
    }

    override json(options?: object | number): object[] {
      if (typeof options === 'number') return this.getNth(options).json()
      const pointers = this.fullPointer
      return super.json(options).map((row, index) => ({ ...row, quote: this.#quoteAt(pointers[index]!) }))
    }

    speakers(): AnyView {
      const quotes = new Set(this.fullPointer.map((pointer) => this.#quoteAt(pointer)))
      const mentions = [...quotes].flatMap((quote) => quote?.speaker?.mention ?? [])
      return this.toView(mentions.flatMap((mention) => pointersTo(this.#found.offsets, mention)))
    }

    #quoteAt([sentence, start]: Pointer): Quote | undefined {
      const { offsets, quoteOf } = this.#found
      return quoteOf.get(offsets.firsts[sentence]! + start)
    }
  }
