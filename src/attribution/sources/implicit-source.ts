import { countAtMost } from '../../collections/sorted.js'
import type { AttributionSource, Quote, Span } from '../../document.js'
import { nounPhrasesBetween, type NounPhrase } from '../syntax/noun-phrases.js'
import type { Analysis } from '../syntax/analysis.js'
import { PREPOSITION } from '../syntax/word-categories.js'
import { phraseTypeOf } from './phrase-types.js'
import { sourceSpan } from './source-span.js'
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

/** Who may be the subject that goes on to speak: a name or a pronoun. */
const SPEAKERS = new Set(['person', 'he', 'she', 'they', 'organisation'])

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
  const carried: AttributionSource | null = last?.source ? { ...last.source, via: 'context' } : null
  if (carried && endOf(last!) > start) return carried
  const subject = subjectOf(analysis, before)
  if (subject) return { ...sourceSpan(analysis, weights, subject, firsts[before + 1]!), via: 'context' }
  return carried && isPerson(analysis, carried) && isAlone(analysis, endOf(last!), token) ? carried : null
}

const isPerson = (analysis: Analysis, { start }: Span): boolean => {
  const token = countAtMost(analysis.doc.tokens.starts, start) - 1
  const mention = analysis.doc.mentions[analysis.mentionAt[token]!]
  return mention ? mention.type === 'person' : PERSONAL.has(analysis.words[token]!)
}

const PERSONAL = new Set(['he', 'she'])

const MOST_BLOCKS = 3

/** Whether nobody else who could speak is named between an offset and a token near by. */
const isAlone = (
  { doc, sentenceAt, blocks, quotationAt, mentionAt }: Analysis,
  from: number,
  token: number,
): boolean => {
  const { starts } = doc.tokens
  const first = countAtMost(starts, from - 1)
  if (blocks[sentenceAt[token]!]! - blocks[sentenceAt[first]!]! > MOST_BLOCKS) return false
  for (let at = first; at < token; at++) {
    const mention = quotationAt[at]! < 0 ? doc.mentions[mentionAt[at]!] : undefined
    if (mention && mention.type !== 'place') return false
  }
  return true
}

/** The first phrase of a sentence that is no adjunct, if it can speak. */
const subjectOf = (analysis: Analysis, sentence: number): NounPhrase | null => {
  const { firsts, categories } = analysis
  const phrases = nounPhrasesBetween(analysis, firsts[sentence]!, firsts[sentence + 1]!)
  const first = phrases.find((phrase) => !(phrase.first > 0 && categories[phrase.first - 1]! & PREPOSITION))
  return first && SPEAKERS.has(phraseTypeOf(analysis, first).text) ? first : null
}

const endOf = ({ parts, cue, source }: Quote): number =>
  Math.max(parts.at(-1)!.end, cue?.end ?? 0, source?.end ?? 0)
