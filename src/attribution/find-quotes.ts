import type { TokenRange } from '../collections/token-range.js'
import {
  overlaps,
  type AttributionSource,
  type Document,
  type Quote,
  type Span,
  type Stage,
} from '../document.js'
import { endOfCue } from './cues/cue-end.js'
import { findCues } from './cues/find-cues.js'
import { isNamedField, isNamedWork, isTitle } from './cues/named-in-marks.js'
import { cuesOfMarks, findAttributions, isEarlier, type Attribution } from './direct.js'
import { implicitSource, labelSource, sourceBeforeColon, UNKNOWN } from './sources/implicit-source.js'
import type { Models } from '../learning/quote-models.js'
import { isIntroduced } from './introduced.js'
import { answers, isLineOfItsOwn } from './lines-apart.js'
import { findReported } from './indirect.js'
import { partsOfText, type TextPart } from './parts-of-text.js'
import type { Reported } from './reported.js'
import { isHeading } from './colon-headings.js'
import { isSomebody } from './sources/phrase-types.js'
import { toAnalysis, type Analysis } from './syntax/analysis.js'
import type { NounPhrase } from './syntax/noun-phrases.js'
import { sourceSpan } from './sources/source-span.js'
import type { Weights } from '../learning/feature-weights.js'
import { isUpperAt } from '../collections/has-letter.js'
import { emptyList, fitted, mapped } from '../collections/packed.js'
import { withFindings } from '../collections/with-fields.js'

/**
 * Finds quotations with their cues and sources: quoted ones by their marks, reported ones by their cues. Who introduces
 * what is decided by small log-linear models over words and their categories, trained on PolNeAR (Newell et al. 2018) and on
 * world news; see model/MODEL.md.
 */
export const createQuoteFinder =
  (models: Models, tokensOfPart?: number): Stage =>
  (doc) =>
    findQuotes(models, doc, tokensOfPart)

const findQuotes = (models: Models, doc: Document, tokensOfPart?: number): Document => {
  const quotes = emptyList<Quote>()
  for (const part of partsOfText(doc, tokensOfPart))
    for (const quote of quotesOf(models, part)) quotes.push(quote)
  return withFindings(doc, { quotes })
}

const quotesOf = (models: Models, { doc, own }: TextPart): Quote[] => {
  const analysis = toAnalysis(doc)
  const cues = findCues(analysis, models, own)
  const attributions = findAttributions(analysis, models, cues)
  const used = cuesOfMarks(analysis, attributions)
  const reported = findReported(analysis, models, cues, used)
  const indirect = mapped(reported, (found) => toIndirectQuote(analysis, models.weights, found))
  return inOrder([...toQuotes(analysis, models.weights, attributions, inOrder(indirect)), ...indirect])
}

const inOrder = (quotes: readonly Quote[]): Quote[] => quotes.toSorted((a, b) => startOf(a) - startOf(b))

const startOf = ({ parts }: Quote): number => parts[0]!.start

/** Quotations in marks, in text order; one without a cue may go on with whoever spoke last, in marks or not. */
const toQuotes = (
  analysis: Analysis,
  weights: Weights,
  attributions: readonly Attribution[],
  indirect: readonly Quote[],
): Quote[] => {
  const quotes: Quote[] = []
  let last: Quote | null = null
  let next = 0
  for (const attribution of attributions.toSorted((a, b) => placeOf(analysis, a) - placeOf(analysis, b))) {
    const start = analysis.quotations[attribution.quotations[0]!]!.start
    for (; next < indirect.length && startOf(indirect[next]!) < start; next++) last = indirect[next]!
    const quote: Quote | null =
      attribution.cue === null
        ? toCuelessQuote(analysis, weights, attribution, last)
        : toQuotedQuote(analysis, weights, attribution, attribution.cue)
    if (!quote) continue
    quotes.push(quote)
    if (quote.source) last = quote
  }
  return quotes
}

const placeOf = (analysis: Analysis, { quotations }: Attribution): number =>
  analysis.quotations[quotations[0]!]!.firstToken

const toQuotedQuote = (
  analysis: Analysis,
  weights: Weights,
  found: Attribution,
  cue: number,
): Quote | null => {
  const source = found.source && sourceSpan(analysis, weights, found.source, cue)
  const clause = mixedClause(analysis, found)
  if (clause && isHeading(analysis, cue, found.source, clause)) return null
  if (isWork(analysis, found, cue)) return null
  const whole = clause && spanOf(analysis.doc, clause.first, clause.end)
  // “A,” he said that “b”: no clause holds its own cue or source.
  const outside = [spanOf(analysis.doc, cue, endOfCue(analysis, cue)), ...(source ? [source] : [])]
  const content = whole && outside.some((span) => overlaps(span, whole)) ? null : whole
  const earlier = isEarlier(analysis, found, cue)
  return {
    kind: content ? 'mixed' : 'direct',
    parts: fitted(mapped(found.quotations, (index) => inner(analysis, index))),
    content,
    cue: earlier ? null : cueSpan(analysis, cue),
    source: earlier && source ? { ...source, via: 'context' } : source,
    speaker: null,
    confidence: found.linkLikely,
  }
}

/** "Best Film: “Under Ice”": a title behind the colon of somebody who cannot speak. */
const isWork = (analysis: Analysis, { quotations, source }: Attribution, cue: number): boolean =>
  quotations.length === 1 &&
  (isNamedField(analysis, quotations[0]!) ||
    (analysis.words[cue] === ':' &&
      isTitle(analysis, quotations[0]!) &&
      !(source && isSomebody(analysis, source))))

const toIndirectQuote = (
  analysis: Analysis,
  weights: Weights,
  { cue, parts, source, likely }: Reported,
): Quote => {
  const words = fitted(mapped(parts, ({ first, end }) => spanOf(analysis.doc, first, end)))
  return {
    kind: 'indirect',
    parts: words,
    content: null,
    cue: cueSpan(analysis, cue),
    source: source && sourceBeside(analysis, weights, source, cue, words),
    speaker: null,
    confidence: likely,
  }
}

/** The words of a source; of "Smith | and Jones left", where the clause has the rest, the noun phrase alone. */
const sourceBeside = (
  analysis: Analysis,
  weights: Weights,
  phrase: NounPhrase,
  cue: number,
  parts: readonly Span[],
): AttributionSource => {
  const whole = sourceSpan(analysis, weights, phrase, cue)
  if (!parts.some((part) => overlaps(part, whole))) return whole
  const named = analysis.mentionAt[phrase.end - 1]! >= 0
  return { ...spanOf(analysis.doc, phrase.first, phrase.end), via: named ? 'name' : 'description' }
}

/** With two marks: a shorter quotation that stands alone may be a heading, unless it ends as a sentence does. */
const LEAST_TOKENS = 6
const LEAST_TOKENS_OF_SENTENCE = 5

/** A quotation that stands alone as a sentence is speech; words in marks inside somebody else’s sentence are not. */
const toCuelessQuote = (
  analysis: Analysis,
  weights: Weights,
  { quotations, label, linkLikely }: Attribution,
  last: Quote | null,
): Quote | null => {
  const { firsts, sentenceAt } = analysis
  const { firstToken: first, endToken: end, isTurn } = analysis.quotations[quotations[0]!]!
  const limit = firsts[sentenceAt[end - 1]! + 1]!
  // “It needs a new floor”. The stop may stand behind the marks.
  const stop = end === limit - 1 && isSentenceEnd(analysis.words[end]!) ? end + 1 : end
  const alone = first === firsts[sentenceAt[first]!] && stop === limit
  const ends =
    stop > end || isSentenceEnd(analysis.words[end - 2]!) || isSentenceEnd(analysis.words[end - 1]!)
  const least = ends ? (answers(analysis, quotations[0]!) ? 1 : LEAST_TOKENS_OF_SENTENCE) : LEAST_TOKENS
  const heading = isTitle(analysis, quotations[0]!)
  const introduced =
    !alone && !heading && !isNamedWork(analysis, quotations[0]!) && isIntroduced(analysis, quotations[0]!)
  const speech = label !== null || isTurn || introduced || (alone && end - first >= least && !heading)
  if (!speech) return null
  const { source, likely } = label
    ? { source: labelSource(analysis, label), likely: linkLikely }
    : isTurn || isLineOfItsOwn(analysis, quotations)
      ? { source: null, likely: UNKNOWN }
      : introduced
        ? sourceBeforeColon(analysis, weights, wordsOf(analysis, quotations))
        : implicitSource(analysis, weights, wordsOf(analysis, quotations), last)
  return {
    kind: 'direct',
    parts: fitted(mapped(quotations, (index) => inner(analysis, index))),
    content: null,
    cue: null,
    source,
    speaker: null,
    confidence: likely,
  }
}

const wordsOf = ({ quotations }: Analysis, own: readonly number[]): TokenRange => ({
  first: quotations[own[0]!]!.firstToken,
  end: quotations[own.at(-1)!]!.endToken,
})

const isSentenceEnd = (word: string): boolean => word === '.' || word === '!' || word === '?'

const inner = ({ quotations }: Analysis, index: number): Span => {
  const { start, end } = quotations[index]!
  return { start, end }
}

/** The whole reported clause when words outside the marks belong to it; null for a direct quotation. */
const mixedClause = (analysis: Analysis, { quotations, clause, cue }: Attribution): NounPhrase | null => {
  const { words, firsts, sentenceAt } = analysis
  const first = analysis.quotations[quotations[0]!]!.firstToken
  const end = analysis.quotations[quotations.at(-1)!]!.endToken
  const before = words[first - 1] ?? ''
  const isHead = first === firsts[sentenceAt[first]!] || analysis.quotationAt[first - 1]! >= 0
  const opens = isHead || before === ':' || before === ',' || first - 1 === cue
  if (opens && startsHigh(analysis, quotations[0]!)) return null
  if (!clause || clause.end <= first || clause.first >= end) return opens ? null : { first, end }
  const from = Math.min(first, clause.first)
  const to = Math.max(end, clause.end)
  return opens && from === first && to === end ? null : { first: from, end: to }
}

const startsHigh = ({ doc, quotations }: Analysis, index: number): boolean =>
  isUpperAt(doc.text, quotations[index]!.start)

/** A colon is no cue to show. */
const cueSpan = (analysis: Analysis, cue: number): Span | null =>
  analysis.words[cue] === ':' ? null : spanOf(analysis.doc, cue, endOfCue(analysis, cue))

const spanOf = ({ tokens }: Document, first: number, end: number): Span => ({
  start: tokens.starts[first]!,
  end: tokens.ends[end - 1]!,
})
