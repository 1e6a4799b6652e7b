import type { Quote, Source, Span } from '../../document.js'
import { chunksBetween } from '../syntax/noun-phrases.js'
import type { Sketch } from '../syntax/analysis.js'
import { sourceSpan } from './source-span.js'
import { typeOf } from './source-candidates.js'
import type { Weights } from '../../learning/feature-weights.js'

/** The source that a label spells: the mention in it, or its words. */
export const labelSource = ({ doc }: Sketch, { start, end }: Span): Source => {
  const mention = doc.mentions.find((found) => found.start >= start && found.end <= end)
  return mention ? { start: mention.start, end: mention.end, via: 'name' } : { start, end, via: 'name' }
}

const SPEAKERS = new Set(['person', 'he', 'she', 'they', 'organisation', 'man'])

/**
 * Who says a quotation that no cue introduces: whoever spoke last, if that was in this paragraph or the one before it,
 * or the subject of the sentence before ("Alice began talking to Bob. “Lorem.”").
 */
export const contextSource = (
  sketch: Sketch,
  weights: Weights,
  token: number,
  last: Quote | null,
): Source | null => {
  const { unitAt, blocks, firsts, doc } = sketch
  const unit = unitAt[token]!
  const before = unit - 1
  if (before < 0 || blocks[unit]! - blocks[before]! > 1) return null
  const start = doc.tokens.starts[firsts[before]!]!
  if (last?.source && endOf(last) > start) return { ...last.source, via: 'context' }
  const chunks = chunksBetween(sketch, firsts[before]!, firsts[before + 1]!)
  const subject = chunks.find((chunk) => SPEAKERS.has(typeOf(sketch, chunk).text))
  return subject ? { ...sourceSpan(sketch, weights, subject, firsts[before + 1]!), via: 'context' } : null
}

const endOf = ({ parts, cue, source }: Quote): number =>
  Math.max(parts.at(-1)!.end, cue?.end ?? 0, source?.end ?? 0)
