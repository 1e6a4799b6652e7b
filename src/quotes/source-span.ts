import type { Source, Span } from '../document.js'
import type { Chunk } from './chunks.js'
import {
  ADVERB,
  AUXILIARY,
  CLITIC,
  DETERMINER,
  MARK,
  POSSESSIVE,
  QUESTION,
  REPORTS,
  SUBJECT,
  THINKS,
  TIME,
  TITLE,
} from './kinds.js'
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
const joinedNames = (sketch: Sketch, mention: number, cue: number): Span => {
  const { doc, kinds, stretchAt, unitAt, firsts } = sketch
  const { mentions } = doc
  let first = mention
  while (first > 0 && joins(sketch, first - 1, first, first < mention)) first--
  const head = mentions[first]!.firstToken - 1
  const apart =
    head < firsts[unitAt[cue]!]! ||
    head === cue ||
    (kinds[head]! & (MARK | TITLE)) > 0 ||
    stretchAt[head]! >= 0
  if (!apart) return mentions[mention]!
  let last = mention
  while (last + 1 < mentions.length && joins(sketch, last, last + 1, false)) last++
  // "told Smith and Jones said": a list that the cue cuts is none.
  const cut = mentions[first]!.firstToken < cue && mentions[last]!.endToken > cue
  return cut ? mentions[mention]! : { start: mentions[first]!.start, end: mentions[last]!.end }
}

const joins = ({ doc, words, stretchAt }: Sketch, left: number, right: number, comma: boolean): boolean => {
  const { endToken, type } = doc.mentions[left]!
  const joiner = words[endToken] ?? ''
  return (
    doc.mentions[right]!.firstToken - endToken === 1 &&
    stretchAt[endToken]! < 0 &&
    type !== 'place' &&
    (joiner === 'and' || joiner === '&' || (comma && joiner === ','))
  )
}

const LONGEST = 12
const STOPS = AUXILIARY | MARK | QUESTION | REPORTS | THINKS | SUBJECT | TIME

/** "three people familiar with the matter (have said)": up to the verb or a comma, and the adverb before that. */
const endBefore = ({ kinds, stretchAt, mentionAt }: Sketch, chunk: Chunk, cue: number): number => {
  let end = chunk.end
  while (
    end < cue &&
    end - chunk.first < LONGEST &&
    stretchAt[end]! < 0 &&
    (mentionAt[end]! >= 0 || !(kinds[end]! & STOPS) || isNoun(kinds, end))
  )
    end++
  while (end > chunk.end && kinds[end - 1]! & ADVERB) end--
  return end
}

/** "the plan" is no verb. */
const isNoun = (kinds: Uint32Array, at: number): boolean =>
  (kinds[at]! & (REPORTS | THINKS)) > 0 && (kinds[at - 1]! & (DETERMINER | POSSESSIVE | CLITIC)) > 0

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
