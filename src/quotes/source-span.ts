import type { Source, Span } from '../document.js'
import type { Chunk } from './chunks.js'
import { AUXILIARY, DETERMINER, MARK, QUESTION, REPORTS, SUBJECT, THINKS, TIME, TITLE } from './kinds.js'
import type { Sketch } from './sketch.js'

/** The words of a source: the name alone, the pronoun, or the whole description with what belongs to it. */
export const sourceSpan = (sketch: Sketch, chunk: Chunk, cue: number): Source => {
  const { doc, kinds, mentionAt } = sketch
  const last = chunk.end - 1
  const mention = mentionAt[last]!
  if (mention >= 0) return { ...joinedNames(sketch, mention, cue), via: 'name' }
  const { starts, ends } = doc.tokens
  if (chunk.end - chunk.first === 1 && kinds[last]! & (SUBJECT | QUESTION))
    return { start: starts[last]!, end: ends[last]!, via: 'pronoun' }
  const end = chunk.first < cue ? endBefore(sketch, chunk, cue) : endAfter(sketch, chunk)
  return { start: starts[chunk.first]!, end: ends[end - 1]!, via: 'description' }
}

/** "Smith and Jones": the names joined to this one, if nothing but a break or the cue stands before them. */
const joinedNames = (
  { doc, words, kinds, stretchAt, unitAt, firsts }: Sketch,
  last: number,
  cue: number,
): Span => {
  const { mentions } = doc
  let first = last
  for (let before = last - 1; before >= 0; before--) {
    const gap = mentions[first]!.firstToken - mentions[before]!.endToken
    const joiner = words[mentions[before]!.endToken]!
    const joins = gap === 1 && (joiner === 'and' || joiner === '&' || (joiner === ',' && first < last))
    if (!joins || mentions[before]!.type === 'place') break
    first = before
  }
  const head = mentions[first]!.firstToken - 1
  const apart =
    head < firsts[unitAt[cue]!]! ||
    head === cue ||
    (kinds[head]! & (MARK | TITLE)) > 0 ||
    stretchAt[head]! >= 0
  return { start: mentions[apart ? first : last]!.start, end: mentions[last]!.end }
}

const LONGEST = 12
const STOPS = AUXILIARY | MARK | QUESTION | REPORTS | THINKS | SUBJECT | TIME

/** "three people familiar with the matter (have said)": up to the verb or a comma. */
const endBefore = ({ kinds, stretchAt, mentionAt }: Sketch, chunk: Chunk, cue: number): number => {
  let end = chunk.end
  while (
    end < cue &&
    end - chunk.first < LONGEST &&
    stretchAt[end]! < 0 &&
    (mentionAt[end]! >= 0 || !(kinds[end]! & STOPS))
  )
    end++
  return end
}

const JOINS = new Set(['of', 'for', 'at', 'from', 'with'])

/** "said a spokesman for the ministry": with the phrases that say whose. */
const endAfter = ({ words, kinds, mentionAt, stretchAt }: Sketch, chunk: Chunk): number => {
  let end = chunk.end
  while (JOINS.has(words[end] ?? '') && end - chunk.first < LONGEST) {
    let next = end + 1
    while (
      next < words.length &&
      stretchAt[next]! < 0 &&
      (mentionAt[next]! >= 0 || kinds[next]! === 0 || (kinds[next]! & DETERMINER) > 0)
    )
      next++
    if (next === end + 1) break
    end = next
  }
  return end
}
