import { countAtMost, partitionPoint } from '../collections/sorted.js'
import type { Span } from '../document.js'
import type { Pointer, Term } from './view.js'

/** The text that compromise has cut into sentences of terms, and where each term's word begins and ends in it. */
export interface TermOffsets {
  readonly text: string
  /** Terms as columns, in text order. A term without a word ("is" in "he's") is empty. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** The number of the first term of each sentence. */
  readonly firsts: readonly number[]
}

export const offsetsOf = (document: readonly (readonly Term[])[]): TermOffsets => {
  const starts: number[] = []
  const ends: number[] = []
  const firsts: number[] = []
  let text = ''
  for (const sentence of document) {
    firsts.push(starts.length)
    for (const { pre, text: word, post } of sentence) {
      text += pre
      starts.push(text.length)
      text += word
      ends.push(text.length)
      text += post
    }
  }
  return { text, starts, ends, firsts }
}

/** The terms whose words `span` touches: a pointer for each sentence that it reaches into. */
export const pointersTo = ({ starts, ends, firsts }: TermOffsets, span: Span): Pointer[] => {
  const pointers: Pointer[] = []
  let from = countAtMost(ends, span.start)
  const end = partitionPoint(starts.length, (term) => starts[term]! < span.end)
  while (from < end) {
    const sentence = countAtMost(firsts, from) - 1
    const to = Math.min(end, firsts[sentence + 1] ?? end)
    pointers.push([sentence, from - firsts[sentence]!, to - firsts[sentence]!])
    from = to
  }
  return pointers
}
