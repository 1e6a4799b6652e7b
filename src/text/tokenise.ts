import { GrowableColumn } from '../collections/growable-column.js'
import type { Block, Sentences, Span, Tokens } from '../document.js'
import { toSentences } from './sentence-splitter.js'
import { numberForms } from './number-forms.js'
import { scanWords } from './scan-words.js'

/**
 * The tokens and sentences of `text`, block by block. No sentence reaches over a block's end, and no token stands in a gap.
 *
 * @param gaps In text order, never overlapping.
 */
export const tokenise = (
  text: string,
  blocks: readonly Block[],
  gaps: readonly Span[] = [],
): { readonly tokens: Tokens; readonly sentences: Sentences } => {
  const starts = new GrowableColumn(text.length >> 2)
  const ends = new GrowableColumn(text.length >> 2)
  const firsts = new GrowableColumn(text.length >> 6)
  const homes = new GrowableColumn(text.length >> 6)
  let gap = 0
  const emit = (start: number, end: number): void => {
    starts.push(start)
    ends.push(end)
  }
  for (const [home, block] of blocks.entries()) {
    for (let from = block.start; from < block.end;) {
      const to = endOfChunk(text, from, block.end)
      for (const sentence of toSentences(calmed(blanked(text, from, to, gaps, gap)))) {
        const first = starts.length
        const end = from + sentence.length
        for (let at = from; at < end;) {
          while (gap < gaps.length && gaps[gap]!.end <= at) gap++
          const next = Math.min(end, gaps[gap]?.start ?? end)
          if (next > at) scanWords(text, at, next, emit)
          at = next < end ? Math.min(end, gaps[gap]!.end) : end
        }
        if (starts.length > first) {
          firsts.push(first)
          homes.push(home)
        }
        from += sentence.length
      }
      from = to
    }
  }
  const count = firsts.length
  firsts.push(starts.length)
  return {
    tokens: toTokens(text, starts.values(), ends.values()),
    sentences: { count, firsts: firsts.values(), blocks: homes.values() },
  }
}

const toTokens = (text: string, starts: Uint32Array, ends: Uint32Array): Tokens => {
  const { forms, formOf } = numberForms(text, starts, ends)
  return { count: starts.length, starts, ends, formOf, forms }
}

/** The splitter's cost grows faster than its input, so a very long block reaches it in pieces cut between sentences. */
const LONGEST_CHUNK = 2000

const endOfChunk = (text: string, from: number, to: number): number => {
  if (to - from <= LONGEST_CHUNK) return to
  const limit = from + LONGEST_CHUNK
  for (let at = limit; at > from; at--) if (isSpace(text, at) && isStop(text.charCodeAt(at - 1))) return at
  for (let at = limit; at > from; at--) if (isSpace(text, at)) return at
  // No cut inside a surrogate pair.
  const code = text.charCodeAt(limit)
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit
}

const isSpace = (text: string, at: number): boolean => text.charCodeAt(at) <= 32

const isStop = (code: number): boolean => code === 0x2e || code === 0x21 || code === 0x3f || code === 0x201d

/** A part of the text with spaces for its gaps: `first` is the first gap that may reach into it. */
const blanked = (text: string, from: number, to: number, gaps: readonly Span[], first: number): string => {
  let part = ''
  let at = from
  for (let g = first; g < gaps.length && gaps[g]!.start < to; g++) {
    const start = Math.max(at, gaps[g]!.start)
    const end = Math.min(to, gaps[g]!.end)
    if (end > start) part += text.slice(at, start) + ' '.repeat(end - start)
    at = Math.max(at, end)
  }
  return at === from ? text.slice(from, to) : part + text.slice(at, to)
}

const NEWLINE = /[\n\r]/g
const LONG_RUN = /([.\s])\1{15,}/g

// Same length, but nothing on which the splitter's patterns would backtrack: a newline is a space, a leader of dots a word.
const calmed = (text: string): string =>
  text.replace(LONG_RUN, (run) => 'x'.repeat(run.length)).replace(NEWLINE, ' ')
