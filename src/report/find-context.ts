import { countAtMost } from '../collections/sorted.js'
import type { Passage, Quote, Result } from '../schema/result.js'
import { printableCell } from './printable.js'
import { toTextIndex } from './text-index.js'

/** A find in the sentences around it, on one line. */
export interface Context {
  readonly before: string
  readonly words: string
  readonly behind: string
}

/**
 * Finds with the sentences in which they stand and `count` more on either side; null for a result that does not carry its
 * text and its sentences.
 */
export const createContext = (result: Result, count: number): ((find: Passage) => Context) | null => {
  const { text } = result
  if (text === undefined || result.sentences === undefined) return null
  const index = toTextIndex(result)
  const sentences = result.sentences.filter(({ length }) => length > 0)
  const starts = Float64Array.from(sentences, (words) => index(words[0]![0]))
  const sentenceAt = (at: number): number => Math.max(0, countAtMost(starts, at) - 1)
  return ({ start: from, end: to }) => {
    const [start, end] = [index(from), index(to)]
    const first = Math.max(0, sentenceAt(start) - count)
    const last = Math.min(sentences.length - 1, sentenceAt(end - 1) + count)
    const begin = Math.min(start, starts[first] ?? start)
    const finish = Math.max(end, index(sentences[last]?.at(-1)![1] ?? to))
    return {
      before: toEnd(onOneLine(text.slice(begin, start))),
      words: onOneLine(text.slice(start, end)),
      behind: toStart(onOneLine(text.slice(end, finish))),
    }
  }
}

/** A quote from its first word to its last, with what stands between its parts. */
export const wholeOf = ({ content, parts }: Quote): Passage =>
  content ?? { ...parts[0]!, end: parts.at(-1)!.end }

// What has no sentences may be one of a million characters.
const MOST = 600

const toEnd = (text: string): string => (text.length > MOST ? `…${text.slice(-MOST)}` : text)
const toStart = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text)

const onOneLine = (text: string): string => printableCell(text).replace(/\s+/g, ' ')
