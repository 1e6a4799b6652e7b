import { countAtMost } from '../collections/sorted.js'
import type { Block, Span } from '../document.js'

/**
 * For each of these spans what stands behind the address of the page for a browser to jump to it and mark it:
 * "#:~:text=first%20words,last%20words", as the draft of URL Fragment Text Directives has it.
 */
export const toTextFragments = (text: string, blocks: readonly Block[], spans: readonly Span[]): string[] => {
  const starts = Float64Array.from(blocks, ({ start }) => start)
  const occursBefore = createRepeats(text, spans)
  return spans.map((span) => {
    const block = blocks[Math.max(0, countAtMost(starts, span.start) - 1)] ?? { start: 0, end: text.length }
    return toFragment(text, span, block, occursBefore(span))
  })
}

const toFragment = (text: string, { start, end }: Span, block: Span, isRepeated: boolean): string => {
  const words = wordsIn(text, start, end)
  // Each directive is looked for in one block, so what goes over several, or is long, is told by both its ends.
  const isLong = end > block.end || end - start > LONGEST
  const directives =
    isLong && words.length > 2 * AT_END ? [words.slice(0, AT_END), words.slice(-AT_END)] : [words]
  const prefix = isRepeated ? wordsIn(text, Math.max(block.start, start - NEAR), start).slice(-AROUND) : []
  const suffix = isRepeated ? wordsIn(text, end, Math.min(block.end, end + NEAR)).slice(0, AROUND) : []
  return `#:~:text=${[
    ...(prefix.length > 0 ? [`${encode(prefix)}-`] : []),
    ...directives.map(encode),
    ...(suffix.length > 0 ? [`-${encode(suffix)}`] : []),
  ].join(',')}`
}

const LONGEST = 300
const AT_END = 5
const AROUND = 4
/** Where those words are looked for: more than they are long. */
const NEAR = 200

// "-" parts the words around from those that are meant.
const encode = (words: readonly string[]): string =>
  encodeURIComponent(words.join(' ').toWellFormed()).replaceAll('-', '%2D')

/** Between white space, with their punctuation. */
const wordsIn = (text: string, start: number, end: number): string[] =>
  text
    .slice(start, end)
    .split(/\s+/)
    .filter((word) => word !== '')

/** Whether the words of a span stand in the text before it as well: a browser marks the first that it finds. */
const createRepeats = (text: string, spans: readonly Span[]): ((span: Span) => boolean) => {
  const places = new Map<string, number[]>()
  for (const { start, end } of spans) places.set(keyOf(text.slice(start, end)), [])
  // One pass over the text, however many spans there are.
  const last: string[] = []
  const starts: number[] = []
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    last.push(word.toLowerCase())
    starts.push(index)
    if (last.length > KEY_WORDS) {
      last.shift()
      starts.shift()
    }
    for (let at = 0; at < last.length; at++) {
      const found = places.get(last.slice(at).join(' '))
      if (found !== undefined && found.length < MOST_PLACES) found.push(starts[at]!)
    }
  }
  return ({ start, end }) => {
    const words = text.slice(start, end).toLowerCase()
    const from = start + Math.max(0, words.search(/[\p{L}\p{N}]/u))
    return places
      .get(keyOf(words))!
      .some(
        (place) =>
          place < from && text.slice(place, place + end - from).toLowerCase() === words.slice(from - start),
      )
  }
}

const WORDS = /[\p{L}\p{N}]+/gu
const KEY_WORDS = 3
const MOST_PLACES = 20

/** Its first words, by which it is found; spans that begin alike are few. */
const keyOf = (words: string): string =>
  (words.slice(0, LONGEST).match(WORDS) ?? []).slice(0, KEY_WORDS).join(' ').toLowerCase()
