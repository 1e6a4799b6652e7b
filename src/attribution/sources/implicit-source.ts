import { countAtMost } from '../../collections/sorted.js'
import type { AttributionSource, Quote, Span } from '../../document.js'
import { nounPhrasesBetween } from '../syntax/noun-phrases.js'
import type { Analysis } from '../syntax/analysis.js'
import { TITLE } from '../syntax/word-categories.js'
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

/** Who is taken to say a quotation that no cue introduces, and how likely that is, 0–1. */
export interface ImplicitSource {
  readonly source: AttributionSource | null
  readonly likely: number
}

/** Measured on world news: whoever spoke in the sentence before, or acts at its head, says it; another subject half the time. */
const GOES_ON = 0.87
const GUESSED = 0.5

/**
 * Who says a quotation that no cue introduces: whoever spoke last, if that was in this paragraph or the one before it,
 * or the subject of the sentence before ("Alice began talking to Bob. “Lorem.”").
 */
export const implicitSource = (
  analysis: Analysis,
  weights: Weights,
  token: number,
  last: Quote | null,
): ImplicitSource => {
  const { sentenceAt, blocks, firsts, doc } = analysis
  const sentence = sentenceAt[token]!
  const before = sentence - 1
  if (before < 0 || blocks[sentence]! - blocks[before]! > 1) return { source: null, likely: GUESSED }
  const [first, end] = [firsts[before]!, firsts[before + 1]!]
  if (last?.source && endOf(last) > doc.tokens.starts[first]!)
    return { source: { ...last.source, via: 'context' }, likely: GOES_ON }
  const phrases = nounPhrasesBetween(analysis, first, end)
  const subject = phrases.find((phrase) => SPEAKERS.has(phraseTypeOf(analysis, phrase).text))
  if (!subject) return { source: null, likely: GUESSED }
  const source: AttributionSource = { ...sourceSpan(analysis, weights, subject, end), via: 'context' }
  return { source, likely: opensWithPerson(analysis, first) ? GOES_ON : GUESSED }
}

/** "Sarah put down the knife.", "Judge Helen Trask turned to the jury." */
const opensWithPerson = ({ doc, mentionAt, categories }: Analysis, first: number): boolean => {
  let at = first
  while (mentionAt[at]! < 0 && categories[at]! & TITLE) at++
  return doc.mentions[mentionAt[at] ?? -1]?.type === 'person'
}

const endOf = ({ parts, cue, source }: Quote): number =>
  Math.max(parts.at(-1)!.end, cue?.end ?? 0, source?.end ?? 0)
