import type { Extract } from '../extract-core.js'
import { RESULT_TYPES } from '../schema/names.js'
import type { ResultType } from '../schema/options.js'
import type { Result } from '../schema/result.js'
import { createQuotesView, pointersToQuote, toQuotesFound, type QuotesClass } from './quotes-view.js'
import { offsetsOf, pointersTo, type TermOffsets } from './term-offsets.js'
import { within, type AnyView, type Method, type Pointer, type ViewClass } from './view.js'

/** What `nlp.plugin` takes. */
export interface ExtractPlugin {
  /** Called by compromise, with its class of views. */
  readonly api: (View: unknown) => void
}

/** What compromise calls the entities. */
const METHODS = { people: 'people', places: 'places', organisations: 'organizations' } as const

/** A plugin that finds what `extract` does, and puts it in the place of what compromise finds of `types`. */
export const pluginWith = (extract: Extract, types: readonly ResultType[] = RESULT_TYPES): ExtractPlugin => ({
  api: (given) => {
    const View = given as ViewClass
    const find = createFinder(extract)
    const methods = View.prototype as AnyView & Record<string, Method | undefined>
    for (const type of types)
      if (type === 'quotes') methods['attributedQuotes'] = quotesMethod(createQuotesView(View), find)
      else methods[METHODS[type]] = entitiesMethod(type, methods[METHODS[type]], find)
    methods['extracted'] = function () {
      return find(this).result
    }
  },
})

/** The mentions of all entities of a type, in text order, in the kind of view that compromise has for them. */
const entitiesMethod = (type: keyof typeof METHODS, theirs: Method | undefined, find: Finder): Method =>
  function (n) {
    const { offsets, result } = find(this)
    const mentions = result[type].flatMap((entity) => entity.mentions)
    const pointers = mentions.flatMap((mention) => pointersTo(offsets, mention))
    const kind = (theirs?.call(this.none()) ?? this.toView()) as AnyView
    return kind.update(within(this, inOrder(pointers))).getNth(n)
  }

const quotesMethod = (Quotes: QuotesClass, find: Finder): Method =>
  function (n) {
    const { offsets, result } = find(this)
    const pointers = result.quotes.flatMap((quote) => pointersToQuote(offsets, quote))
    const found = toQuotesFound(offsets, result.quotes)
    const quotes = new Quotes(this.document, within(this, inOrder(pointers)), found)
    quotes.world = this.world
    return quotes.getNth(n)
  }

const inOrder = (pointers: readonly Pointer[]): Pointer[] =>
  pointers.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])

interface Found {
  readonly offsets: TermOffsets
  readonly result: Result
}

type Finder = (view: AnyView) => Found

/** What is in the whole document of a view: read again only when somebody has changed the document meanwhile. */
const createFinder = (extract: Extract): Finder => {
  const known = new WeakMap<object, Found>()
  return ({ document }) => {
    const offsets = offsetsOf(document)
    const before = known.get(document)
    if (before?.offsets.text === offsets.text) return { ...before, offsets }
    const found = { offsets, result: extract(offsets.text) }
    known.set(document, found)
    return found
  }
}
