import type { Span } from '../../src/document.js'
import { createTagger } from '../tagging.js'
import { toDocument } from '../../src/text/to-document.js'
import type { NounPhrase } from '../../src/attribution/syntax/noun-phrases.js'
import { MARK } from '../../src/attribution/syntax/word-categories.js'
import { toAnalysis, type Analysis } from '../../src/attribution/syntax/analysis.js'
import { findQuotations } from '../../src/quotations/find-quotations.js'
import type { Article, Attribution } from '../corpora/polnear.js'

/** An annotated article as the models see it. */
export interface Sample {
  readonly analysis: Analysis
  readonly attributions: readonly Attribution[]
}

const tag = createTagger()

export const toSample = ({ text, attributions }: Article): Sample => {
  return { analysis: toAnalysis(tag(findQuotations(toDocument(text)))), attributions }
}

/** How often a word stands in a cue, and how often at all. */
export type HeadCounts = ReadonlyMap<string, { cue: number; all: number }>

export const countHeads = (samples: readonly Sample[]): HeadCounts => {
  const counts = new Map<string, { cue: number; all: number }>()
  const at = (word: string): { cue: number; all: number } => {
    const count = counts.get(word) ?? { cue: 0, all: 0 }
    counts.set(word, count)
    return count
  }
  for (const { analysis, attributions } of samples) {
    for (const word of analysis.words) at(word).all++
    for (const { cue } of attributions)
      for (const span of cue) for (const token of tokensIn(analysis, span)) at(analysis.words[token]!).cue++
  }
  return counts
}

/** The token of a cue that stands in cues most often among all its uses: the "said" of "said in a statement". */
export const headOf = (analysis: Analysis, { cue }: Attribution, counts: HeadCounts): number => {
  let head = -1
  let best = 0
  for (const token of cue[0] ? tokensIn(analysis, cue[0]) : []) {
    const { cue: inCue, all } = counts.get(analysis.words[token]!) ?? { cue: 0, all: 1 }
    const share = inCue / (all + 3)
    if (share > best && analysis.quotationAt[token]! < 0) {
      head = token
      best = share
    }
  }
  return head
}

/** The tokens that overlap a span, in order. */
export const tokensIn = ({ doc }: Analysis, { start, end }: Span): number[] => {
  const { starts, ends, count } = doc.tokens
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends[middle]! <= start) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let i = low; i < count && starts[i]! < end; i++) found.push(i)
  return found
}

/** The phrase that names the source: its first, or the person in apposition to it; the entry for nobody if it has no source; -1 if none is it. */
export const goldSource = (
  analysis: Analysis,
  { source }: Attribution,
  phrases: readonly (NounPhrase | null)[],
): number => {
  if (source.length === 0) return phrases.indexOf(null)
  const tokens = tokensIn(analysis, source[0]!)
  const first = tokens[0]!
  const last = tokens.at(-1)!
  const inside = phrases
    .map((phrase, index) => ({ phrase, index }))
    .filter(({ phrase }) => phrase !== null && phrase.first <= last && phrase.end > first)
    .toSorted((a, b) => a.phrase!.first - b.phrase!.first)
  const isPerson = (phrase: NounPhrase): boolean => {
    const mention = analysis.mentionAt[phrase.end - 1]!
    return mention >= 0 && analysis.doc.mentions[mention]!.type === 'person'
  }
  const apposed = inside.find(({ phrase }) => isPerson(phrase!) && analysis.words[phrase!.first - 1] === ',')
  const head = inside[0]
  if (!head) return -1
  return apposed && !isPerson(head.phrase!) ? apposed.index : head.index
}

/** The longest content inside the sentence, without "that" before and marks after. */
export const goldClause = (
  analysis: Analysis,
  { content }: Attribution,
  from: number,
  to: number,
): NounPhrase | null => {
  let best: NounPhrase | null = null
  for (const span of content) {
    const tokens = tokensIn(analysis, span)
    let first = Math.max(from, tokens[0] ?? to)
    let end = Math.min(to, (tokens.at(-1) ?? from) + 1)
    while (first < end && (analysis.words[first] === 'that' || isMark(analysis, first))) first++
    while (first < end && isMark(analysis, end - 1)) end--
    if (end - first > (best ? best.end - best.first : 0)) best = { first, end }
  }
  return best
}

const isMark = ({ categories, quotationAt }: Analysis, token: number): boolean =>
  (categories[token]! & MARK) !== 0 && quotationAt[token]! < 0
