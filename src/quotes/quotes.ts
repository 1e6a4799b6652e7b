import type { Document, Quote, Span, Stage } from '../document.js'
import { findAttributions, type Attribution } from './attributions.js'
import { createJudge } from './choice.js'
import { contextSource, labelSource } from './context.js'
import { keepFeatures, toReported } from './keep.js'
import { countAtMost } from '../search.js'
import { readModels } from './models.js'
import { toSketch, type Sketch } from './sketch.js'
import { sourceSpan } from './source-span.js'
import { findStretches } from './turns.js'

/**
 * Finds quotations with their cues and sources: quoted ones by their marks, reported ones by their cues. Who introduces
 * what is decided by small log-linear models over words and their kinds, trained on PolNeAR (Newell et al. 2018).
 */
export const findQuotes: Stage = (doc) => {
  const { stretches, notices } = findStretches(doc)
  const sketch = toSketch(doc, stretches)
  const models = readModels()
  const attributions = findAttributions(sketch, models)
  const kept = new Map<Attribution, number>()
  const judge = createJudge(models.weights, keepFeatures)
  for (const reported of toReported(sketch, attributions)) kept.set(reported.attribution, judge(reported))
  const found = attributions.toSorted((a, b) => placeOf(sketch, a) - placeOf(sketch, b))
  const quotes: Quote[] = []
  let lastQuoted: Quote | null = null
  for (const attribution of found) {
    const quote = toQuote(sketch, attribution, lastQuoted, kept.get(attribution) ?? 0)
    if (!quote) continue
    quotes.push(quote)
    if (quote.kind !== 'indirect') lastQuoted = quote
  }
  return {
    ...doc,
    quotes: quotes.toSorted((a, b) => a.parts[0]!.start - b.parts[0]!.start),
    notices: [...doc.notices, ...notices],
  }
}

const placeOf = (sketch: Sketch, { stretches, cue }: Attribution): number =>
  stretches.length > 0 ? sketch.stretchFirst[stretches[0]!]! : cue

const toQuote = (sketch: Sketch, found: Attribution, last: Quote | null, kept: number): Quote | null => {
  if (found.cue < 0) return toCuelessQuote(sketch, found, last)
  return found.stretches.length > 0 ? toQuotedQuote(sketch, found) : toIndirectQuote(sketch, found, kept)
}

const toQuotedQuote = (sketch: Sketch, found: Attribution): Quote => {
  const content = mixedContent(sketch, found)
  const source = found.source && sourceSpan(sketch, found.source, found.cue)
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

/** How likely an indirect quote must be right. */
const LEAST_KEPT = 0.45
/** "According to" has no other use, so less will do. */
const LEAST_KEPT_ACCORDING = 0.25

const toIndirectQuote = (sketch: Sketch, found: Attribution, kept: number): Quote | null => {
  const least = sketch.words[found.cue] === 'according' ? LEAST_KEPT_ACCORDING : LEAST_KEPT
  if (!found.clause || !found.source || kept < least || holdsStretch(sketch, found.clause)) return null
  return {
    kind: 'indirect',
    parts: [spanOf(sketch.doc, found.clause.first, found.clause.end)],
    content: null,
    cue: cueSpan(sketch, found.cue),
    source: found.source && sourceSpan(sketch, found.source, found.cue),
    speaker: null,
    confidence: kept,
  }
}

// “A,” said Ruiz, who, according to Lee, left: the words in marks are hers, so no clause of Lee's holds them.
const holdsStretch = (
  { stretchFirst, stretchEnd }: Sketch,
  { first, end }: { first: number; end: number },
): boolean => {
  for (let i = countAtMost(stretchEnd, first); i < stretchFirst.length && stretchFirst[i]! < end; i++)
    if (isSpeech(stretchEnd[i]! - stretchFirst[i]!)) return true
  return false
}

// A few words in marks inside a reported clause are part of it.
const isSpeech = (tokens: number): boolean => tokens >= 12

/** With two marks: a shorter stretch that stands alone may be a heading, unless it ends as a sentence does. */
const LEAST_TOKENS = 6
const LEAST_TOKENS_OF_SENTENCE = 5
const CARRIED = 0.5

/** A quotation that stands alone as a sentence is speech; words in marks inside somebody else’s sentence are not. */
const toCuelessQuote = (
  sketch: Sketch,
  { stretches, label, linkLikely }: Attribution,
  last: Quote | null,
): Quote | null => {
  const { stretchFirst, stretchEnd, firsts, unitAt } = sketch
  const first = stretchFirst[stretches[0]!]!
  const end = stretchEnd[stretches[0]!]!
  const turn = sketch.stretches[stretches[0]!]!.label !== undefined
  const alone = first === firsts[unitAt[first]!] && end === firsts[unitAt[end - 1]! + 1]
  const least = isSentenceEnd(sketch.words[end - 2]!) ? LEAST_TOKENS_OF_SENTENCE : LEAST_TOKENS
  const speech = label !== null || turn || (alone && end - first >= least)
  if (!speech) return null
  const source = label ? labelSource(sketch, label) : turn ? null : contextSource(sketch, first, last)
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
