import type { Mention, Source, Span } from '../../document.js'
import { chunksBetween, type Chunk } from '../syntax/noun-phrases.js'
import { ADVERB, AUXILIARY, MARK, TITLE } from '../syntax/word-categories.js'
import type { Sketch } from '../syntax/analysis.js'
import { isSomebody, typeOf } from './source-candidates.js'

/** A source with the somebody that "and" joins to it: "Randall and his colleagues", "the minister and Ana Ruiz". */
export const joined = (sketch: Sketch, own: Chunk, via: 'name' | 'description', cue: number): Source => {
  const other = joinedBefore(sketch, own, cue) ?? joinedBehind(sketch, own, cue)
  if (!other) return { ...toSpan(sketch, own), via }
  const whole = { first: Math.min(own.first, other.first), end: Math.max(own.end, other.end) }
  const named = via === 'name' && sketch.mentionAt[other.first]! >= 0 && sketch.mentionAt[other.end - 1]! >= 0
  return { ...toSpan(sketch, whole), via: named ? 'name' : 'description' }
}

export const toSpan = ({ doc }: Sketch, { first, end }: Chunk): Span => ({
  start: doc.tokens.starts[first]!,
  end: doc.tokens.ends[end - 1]!,
})

/** In tokens: no joined phrase is longer. */
const LONGEST = 12

const joinedBefore = (sketch: Sketch, { first }: Chunk, cue: number): Chunk | null => {
  if (!isAnd(sketch, first - 1)) return null
  const from = Math.max(sketch.firsts[sketch.unitAt[first]!]!, first - 1 - LONGEST)
  const chunk = chunksBetween(sketch, from, first - 1).at(-1)
  const fits = chunk?.end === first - 1 && canJoin(sketch, chunk) && isApart(sketch, chunk.first, cue)
  return fits ? chunk : null
}

/** Behind the source only what reaches to its cue, or, behind the cue, to a mark, for else it does something of its own. */
const joinedBehind = (sketch: Sketch, { first, end }: Chunk, cue: number): Chunk | null => {
  const { kinds, words, stretchAt, firsts, unitAt } = sketch
  const left = end < cue
  if (!isAnd(sketch, end) || !canJoin(sketch, { first, end }) || (left && !isApart(sketch, first, cue)))
    return null
  const to = Math.min(left ? cue : firsts[unitAt[first]! + 1]!, end + 1 + LONGEST)
  const chunk = chunksBetween(sketch, end + 1, to)[0]
  if (chunk?.first !== end + 1 || !canJoin(sketch, chunk)) return null
  let at = chunk.end
  while (left && at < cue && kinds[at]! & (AUXILIARY | ADVERB)) at++
  const closed = left ? at === cue : at >= words.length || stretchAt[at]! >= 0 || (kinds[at]! & MARK) > 0
  return closed ? chunk : null
}

const isAnd = ({ words, stretchAt }: Sketch, at: number): boolean =>
  (words[at] === 'and' || words[at] === '&') && stretchAt[at]! < 0

/** Countries speak together more than alone: "France and Germany". */
const canJoin = (sketch: Sketch, chunk: Chunk): boolean =>
  isSomebody(sketch, chunk) || typeOf(sketch, chunk).text === 'place'

/** Whether nothing but a break, a title or the cue stands before a token. */
const isApart = ({ kinds, stretchAt, unitAt, firsts }: Sketch, first: number, cue: number): boolean => {
  const head = first - 1
  return (
    head < firsts[unitAt[cue]!]! ||
    head === cue ||
    (kinds[head]! & (MARK | TITLE)) > 0 ||
    stretchAt[head]! >= 0
  )
}

const toChunk = ({ firstToken, endToken }: Mention): Chunk => ({ first: firstToken, end: endToken })

/** "Smith and Jones": the names joined to this one, if nothing but a break or the cue stands before them. */
export const joinedNames = (sketch: Sketch, mention: number, cue: number): Chunk => {
  const { mentions } = sketch.doc
  let first = mention
  while (first > 0 && joins(sketch, first - 1, first, first < mention)) first--
  if (!isApart(sketch, mentions[first]!.firstToken, cue)) return toChunk(mentions[mention]!)
  let last = mention
  while (last + 1 < mentions.length && joins(sketch, last, last + 1, false)) last++
  // "told Smith and Jones said": a list that the cue cuts is none.
  const cut = mentions[first]!.firstToken < cue && mentions[last]!.endToken > cue
  return cut
    ? toChunk(mentions[mention]!)
    : { first: mentions[first]!.firstToken, end: mentions[last]!.endToken }
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
