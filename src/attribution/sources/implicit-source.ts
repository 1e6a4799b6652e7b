import { countAtMost } from '../../collections/sorted.js'
import type { AttributionSource, Quote, Span } from '../../document.js'
import { nounPhrasesBetween } from '../syntax/noun-phrases.js'
import type { Analysis } from '../syntax/analysis.js'
import { sourceSpan } from './source-span.js'
import { phraseTypeOf } from './phrase-types.js'
import type { Weights } from '../../learning/feature-weights.js'

/** The source that a label spells: the mention in it, or its words. */
export const labelSource = ({ doc, mentionAt }: Analysis, { start, end }: Span): AttributionSource => {
  const { count, starts } = doc.tokens
  for (let token = countAtMost(starts, start - 1); token < count && starts[token]! < end; token++) {
    const mention = doc.mentions[mentionAt[token]!]
    if (mention && mention.start >= start && mention.end <= end)
      return { start: mention.start, end: mention.end, via: 'name' }
  }
  return { start, end, via: 'name' }
}

/** Types of noun phrases that can speak: see `phraseTypeOf`. */
const SPEAKERS = new Set(['person', 'he', 'she', 'they', 'organisation', 'man'])

/**
 * Who says a quotation that no cue introduces: whoever spoke last, if that was in this paragraph or the one before it,
 * or the subject of the sentence before ("Alice began talking to Bob. “Lorem.”").
 */
export const implicitSource = (
  analysis: Analysis,
  weights: Weights,
  token: number,
  last: Quote | null,
): AttributionSource | null => {
  const { sentenceAt, blocks, firsts, doc } = analysis
  const sentence = sentenceAt[token]!
  const before = sentence - 1
  if (before < 0 || blocks[sentence]! - blocks[before]! > 1) return null
  const start = doc.tokens.starts[firsts[before]!]!
  if (last?.source && endOf(last) > start) return { ...last.source, via: 'context' }
  const phrases = nounPhrasesBetween(analysis, firsts[before]!, firsts[before + 1]!)
  const subject = phrases.find((phrase) => SPEAKERS.has(phraseTypeOf(analysis, phrase).text))
  return subject ? { ...sourceSpan(analysis, weights, subject, firsts[before + 1]!), via: 'context' } : null
}

const endOf = ({ parts, cue, source }: Quote): number =>
  Math.max(parts.at(-1)!.end, cue?.end ?? 0, source?.end ?? 0)
