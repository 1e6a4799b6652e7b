import type { Document, Quote, Span, Stage } from '../document.js'
import { findAttributions, findCues, isTitle, type Attribution } from './direct.js'
import { contextSource, labelSource } from './sources/implicit-source.js'
import type { Models } from './models.js'
import { findReported, type Reported } from './indirect.js'
import { toSketch, type Sketch } from './syntax/analysis.js'
import { sourceSpan } from './sources/source-span.js'
import { findStretches } from '../quotations/transcripts.js'
import type { Weights } from '../learning/feature-weights.js'

/**
 * Finds quotations with their cues and sources: quoted ones by their marks, reported ones by their cues. Who introduces
 * what is decided by small log-linear models over words and their kinds, trained on PolNeAR (Newell et al. 2018) and on
 * world news; see model/MODEL.md.
 */
export const createQuoteFinder =
  (models: Models): Stage =>
  (doc) =>
    findQuotes(models, doc)

const findQuotes = (models: Models, doc: Document): Document => {
  const { stretches, notices } = findStretches(doc)
  const sketch = toSketch(doc, stretches)
  const cues = findCues(sketch, models)
  const attributions = findAttributions(sketch, models, cues)
  const used = new Set(attributions.map(({ cue }) => cue))
  const reported = findReported(sketch, models, cues, used)
  const indirect = reported.map((found) => toIndirectQuote(sketch, models.weights, found))
  return {
    ...doc,
    quotes: inOrder([...toQuotes(sketch, models.weights, attributions, inOrder(indirect)), ...indirect]),
    notices: [...doc.notices, ...notices],
  }
}

const inOrder = (quotes: readonly Quote[]): Quote[] => quotes.toSorted((a, b) => startOf(a) - startOf(b))

const startOf = ({ parts }: Quote): number => parts[0]!.start

/** Quotations in marks, in text order; one without a cue may go on with whoever spoke last, in marks or not. */
const toQuotes = (
  sketch: Sketch,
  weights: Weights,
  attributions: readonly Attribution[],
  indirect: readonly Quote[],
): Quote[] => {
  const quotes: Quote[] = []
  let last: Quote | null = null
  let next = 0
  for (const attribution of attributions.toSorted((a, b) => placeOf(sketch, a) - placeOf(sketch, b))) {
    const start = sketch.stretches[attribution.stretches[0]!]!.start
    for (; next < indirect.length && startOf(indirect[next]!) < start; next++) last = indirect[next]!
    const quote: Quote | null =
      attribution.cue < 0
        ? toCuelessQuote(sketch, weights, attribution, last)
        : toQuotedQuote(sketch, weights, attribution)
    if (!quote) continue
    quotes.push(quote)
    last = quote
  }
  return quotes
}

const placeOf = (sketch: Sketch, { stretches }: Attribution): number => sketch.stretchFirst[stretches[0]!]!

const toQuotedQuote = (sketch: Sketch, weights: Weights, found: Attribution): Quote => {
  const content = mixedContent(sketch, found)
  const source = found.source && sourceSpan(sketch, weights, found.source, found.cue)
  const earlier = isEarlier(sketch, found)
  return {
    kind: content ? 'mixed' : 'direct',
    parts: found.stretches.map((index) => inner(sketch, index)),
    content,
    cue: earlier ? null : cueSpan(sketch, found.cue),
    source: earlier && source ? { ...source, via: 'context' } : source,
    speaker: null,
    confidence: found.linkLikely,
  }
}

/** "Alice began talking to Bob. “Lorem.”": the sentence before names the speaker, but no cue points here. */
const isEarlier = (
  { unitAt, stretchFirst, firsts, words }: Sketch,
  { cue, stretches }: Attribution,
): boolean => {
  const unit = unitAt[cue]!
  return unit < unitAt[stretchFirst[stretches[0]!]!]! && words[firsts[unit + 1]! - 1] !== ':'
}

const toIndirectQuote = (
  sketch: Sketch,
  weights: Weights,
  { cue, parts, source, likely }: Reported,
): Quote => ({
  kind: 'indirect',
  parts: parts.map(({ first, end }) => spanOf(sketch.doc, first, end)),
  content: null,
  cue: cueSpan(sketch, cue),
  source: source && sourceSpan(sketch, weights, source, cue),
  speaker: null,
  confidence: likely,
})

/** With two marks: a shorter stretch that stands alone may be a heading, unless it ends as a sentence does. */
const LEAST_TOKENS = 6
const LEAST_TOKENS_OF_SENTENCE = 5
const CARRIED = 0.5

/** A quotation that stands alone as a sentence is speech; words in marks inside somebody else’s sentence are not. */
const toCuelessQuote = (
  sketch: Sketch,
  weights: Weights,
  { stretches, label, linkLikely }: Attribution,
  last: Quote | null,
): Quote | null => {
  const { stretchFirst, stretchEnd, firsts, unitAt } = sketch
  const first = stretchFirst[stretches[0]!]!
  const end = stretchEnd[stretches[0]!]!
  const turn = sketch.stretches[stretches[0]!]!.label !== undefined
  const alone = first === firsts[unitAt[first]!] && end === firsts[unitAt[end - 1]! + 1]
  const least = isSentenceEnd(sketch.words[end - 2]!) ? LEAST_TOKENS_OF_SENTENCE : LEAST_TOKENS
  const heading = isTitle(sketch, stretches[0]!)
  const speech = label !== null || turn || (alone && end - first >= least && !heading)
  if (!speech) return null
  const source = label
    ? labelSource(sketch, label)
    : turn
      ? null
      : contextSource(sketch, weights, first, last)
  return {
    kind: 'direct',
    parts: stretches.map((index) => inner(sketch, index)),
    content: null,
    cue: null,
    source,
    speaker: null,
    confidence: label ? linkLikely : CARRIED,
  }
}

const isSentenceEnd = (word: string): boolean => word === '.' || word === '!' || word === '?'

const inner = ({ stretches }: Sketch, index: number): Span => {
  const { start, end } = stretches[index]!
  return { start, end }
}

/** The whole reported clause when words outside the marks belong to it; null for a direct quotation. */
const mixedContent = (sketch: Sketch, { stretches, clause, cue }: Attribution): Span | null => {
  const { stretchFirst, stretchEnd, words, firsts, unitAt, doc } = sketch
  const first = stretchFirst[stretches[0]!]!
  const end = stretchEnd[stretches.at(-1)!]!
  const before = words[first - 1] ?? ''
  const opens = first === firsts[unitAt[first]!] || before === ':' || before === ',' || first - 1 === cue
  if (opens && startsHigh(sketch, stretches[0]!)) return null
  if (!clause || clause.end <= first || clause.first >= end) return opens ? null : spanOf(doc, first, end)
  const from = Math.min(first, clause.first)
  const to = Math.max(end, clause.end)
  return opens && from === first && to === end ? null : spanOf(doc, from, to)
}

const startsHigh = ({ doc, stretches }: Sketch, index: number): boolean =>
  /\p{Lu}/u.test(doc.text.charAt(stretches[index]!.start))

const PARTICLES = new Set(['out', 'back', 'off'])

/** "according to", "pointed out": the verb with the little word that makes its meaning. A colon is no cue to show. */
const cueSpan = ({ doc, words }: Sketch, cue: number): Span | null => {
  if (words[cue] === ':') return null
  const next = words[cue + 1] ?? ''
  const two = words[cue] === 'according' ? next === 'to' : PARTICLES.has(next)
  return spanOf(doc, cue, two ? cue + 2 : cue + 1)
}

const spanOf = ({ tokens }: Document, first: number, end: number): Span => ({
  start: tokens.starts[first]!,
  end: tokens.ends[end - 1]!,
})
