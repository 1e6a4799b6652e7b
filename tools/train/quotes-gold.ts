import type { Span } from '../../src/document.js'
import { createTagger } from '../tagging.js'
import { toDocument } from '../../src/text/to-document.js'
import type { Chunk } from '../../src/attribution/syntax/noun-phrases.js'
import { MARK } from '../../src/attribution/syntax/word-categories.js'
import { toSketch, type Sketch } from '../../src/attribution/syntax/analysis.js'
import { findStretches } from '../../src/quotations/transcripts.js'
import type { Article, Attribution } from '../corpora/polnear.js'

/** An annotated article as the models see it. */
export interface Sample {
  readonly sketch: Sketch
  readonly attributions: readonly Attribution[]
}

const tag = createTagger()

export const readSample = ({ text, attributions }: Article): Sample => {
  const doc = tag(toDocument(text))
  return { sketch: toSketch(doc, findStretches(doc).stretches), attributions }
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
  for (const { sketch, attributions } of samples) {
    for (const word of sketch.words) at(word).all++
    for (const { cue } of attributions)
      for (const span of cue) for (const token of tokensIn(sketch, span)) at(sketch.words[token]!).cue++
  }
  return counts
}

/** The token of a cue that stands in cues most often among all its uses: the "said" of "said in a statement". */
export const headOf = (sketch: Sketch, { cue }: Attribution, counts: HeadCounts): number => {
  let head = -1
  let best = 0
  for (const token of cue[0] ? tokensIn(sketch, cue[0]) : []) {
    const { cue: inCue, all } = counts.get(sketch.words[token]!) ?? { cue: 0, all: 1 }
    const share = inCue / (all + 3)
    if (share > best && sketch.stretchAt[token]! < 0) {
      head = token
      best = share
    }
  }
  return head
}

/** The tokens that overlap a span, in order. */
export const tokensIn = ({ doc }: Sketch, { start, end }: Span): number[] => {
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

/** The chunk that names the source: its first, or the person in apposition to it; the entry for nobody if it has no source; -1 if none is it. */
export const goldSource = (
  sketch: Sketch,
  { source }: Attribution,
  chunks: readonly (Chunk | null)[],
): number => {
  if (source.length === 0) return chunks.indexOf(null)
  const tokens = tokensIn(sketch, source[0]!)
  const first = tokens[0]!
  const last = tokens.at(-1)!
  const inside = chunks
    .map((chunk, index) => ({ chunk, index }))
    .filter(({ chunk }) => chunk !== null && chunk.first <= last && chunk.end > first)
    .toSorted((a, b) => a.chunk!.first - b.chunk!.first)
  const isPerson = (chunk: Chunk): boolean => {
    const mention = sketch.mentionAt[chunk.end - 1]!
    return mention >= 0 && sketch.doc.mentions[mention]!.type === 'person'
  }
  const apposed = inside.find(({ chunk }) => isPerson(chunk!) && sketch.words[chunk!.first - 1] === ',')
  const head = inside[0]
  if (!head) return -1
  return apposed && !isPerson(head.chunk!) ? apposed.index : head.index
}

/** The longest content inside the unit, without "that" before and marks after. */
export const goldClause = (
  sketch: Sketch,
  { content }: Attribution,
  from: number,
  to: number,
): Chunk | null => {
  let best: Chunk | null = null
  for (const span of content) {
    const tokens = tokensIn(sketch, span)
    let first = Math.max(from, tokens[0] ?? to)
    let end = Math.min(to, (tokens.at(-1) ?? from) + 1)
    while (first < end && (sketch.words[first] === 'that' || isMark(sketch, first))) first++
    while (first < end && isMark(sketch, end - 1)) end--
    if (end - first > (best ? best.end - best.first : 0)) best = { first, end }
  }
  return best
}

const isMark = ({ kinds, stretchAt }: Sketch, token: number): boolean =>
  (kinds[token]! & MARK) !== 0 && stretchAt[token]! < 0
