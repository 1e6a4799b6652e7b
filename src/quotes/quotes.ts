import type { Document, Quote, Source, Span, Stage } from '../document.js'
import { findAttributions, type Attribution } from './attributions.js'
import { shippedModels } from './models.js'
import { toSketch, type Sketch } from './sketch.js'
import { sourceSpan } from './source-span.js'
import { findStretches } from './stretches.js'

/**
 * Finds quotations with their cues and sources: quoted ones by their marks, reported ones by their cues. Who introduces
 * what is decided by small log-linear models over words and their kinds, trained on PolNeAR (Newell et al. 2018).
 */
export const findQuotes: Stage = (doc) => {
  const { stretches, notices } = findStretches(doc)
  const sketch = toSketch(doc, stretches)
  const quotes = findAttributions(sketch, shippedModels()).flatMap((found) => toQuote(sketch, found) ?? [])
  return {
    ...doc,
    quotes: quotes.toSorted((a, b) => a.parts[0]!.start - b.parts[0]!.start),
    notices: [...doc.notices, ...notices],
  }
}

const toQuote = (sketch: Sketch, found: Attribution): Quote | null => {
  if (found.cue < 0) return toCuelessQuote(sketch, found)
  return found.stretches.length > 0 ? toQuotedQuote(sketch, found) : toIndirectQuote(sketch, found)
}

const toQuotedQuote = (sketch: Sketch, found: Attribution): Quote => {
  const parts = found.stretches.map((index) => inner(sketch, index))
  const content = mixedContent(sketch, found)
  return {
    kind: content ? 'mixed' : 'direct',
    parts,
    content,
    cue: cueSpan(sketch, found.cue),
    source: found.source && sourceSpan(sketch, found.source, found.cue),
    speaker: null,
    confidence: found.linkLikely,
  }
}

const toIndirectQuote = (sketch: Sketch, found: Attribution): Quote | null => {
  if (!found.clause) return null
  return {
    kind: 'indirect',
    parts: [spanOf(sketch.doc, found.clause.first, found.clause.end)],
    content: null,
    cue: cueSpan(sketch, found.cue),
    source: found.source && sourceSpan(sketch, found.source, found.cue),
    speaker: null,
    confidence: found.likely * Math.sqrt(found.clause.probability),
  }
}

const LEAST_WORDS = 4

/** A quotation that stands alone as a sentence is speech; words in marks inside somebody else’s sentence are not. */
const toCuelessQuote = (sketch: Sketch, { stretches }: Attribution): Quote | null => {
  const first = sketch.stretchFirst[stretches[0]!]!
  const end = sketch.stretchEnd[stretches.at(-1)!]!
  const alone =
    first === sketch.firsts[sketch.unitAt[first]!] && end === sketch.firsts[sketch.unitAt[end - 1]! + 1]
  if (!alone || end - first < LEAST_WORDS + 2) return null
  return {
    kind: 'direct',
    parts: stretches.map((index) => inner(sketch, index)),
    content: null,
    cue: null,
    source: contextSource(sketch, first),
    speaker: null,
    confidence: 0.5,
  }
}

const contextSource = (_sketch: Sketch, _first: number): Source | null => null

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
  return from === first && to === end ? null : spanOf(doc, from, to)
}

const startsHigh = ({ doc, stretches }: Sketch, index: number): boolean =>
  /\p{Lu}/u.test(doc.text.charAt(stretches[index]!.start))

const PARTICLES = new Set(['to', 'out', 'back', 'on', 'off'])

/** "according to", "pointed out": the verb with the little word that makes its meaning. */
const cueSpan = ({ doc, words }: Sketch, cue: number): Span | null => {
  if (words[cue] === ':') return null
  const word = words[cue]!
  const next = words[cue + 1] ?? ''
  const two = word === 'according' ? next === 'to' : next !== 'to' && next !== 'on' && PARTICLES.has(next)
  return spanOf(doc, cue, two ? cue + 2 : cue + 1)
}

const spanOf = ({ tokens }: Document, first: number, end: number): Span => ({
  start: tokens.starts[first]!,
  end: tokens.ends[end - 1]!,
})
