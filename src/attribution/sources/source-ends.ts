import { choose, type Features } from '../../learning/log-linear.js'
import type { Chunk } from '../syntax/noun-phrases.js'
import { classAt, wordAt } from '../cues/cue-features.js'
import { ADVERB, CLITIC, DETERMINER, MARK, POSSESSIVE, SUBJECT } from '../syntax/word-categories.js'
import type { Sketch } from '../syntax/analysis.js'
import { typeOf } from './source-candidates.js'
import { NOTHING, toPart, type Part, type Weights } from '../../learning/feature-weights.js'

/** A token before which the words of a described source may end: "three people | familiar with | the matter |". */
export interface SourceEnd {
  readonly around: Surroundings
  readonly at: number
}

interface Surroundings {
  readonly sketch: Sketch
  readonly chunk: Chunk
  readonly cue: number
  /** Where the words must end at the latest: the cue, or the sentence's end. */
  readonly limit: number
  readonly side: Part
  readonly type: Part
}

const LONGEST = 16

/** Where the source that begins with `chunk` may end: after each of its words but the first names, up to a mark or the cue. */
export const sourceEnds = (sketch: Sketch, chunk: Chunk, cue: number): SourceEnd[] => {
  const { unitAt, firsts, kinds, words, stretchAt } = sketch
  const left = chunk.first < cue
  const limit = left ? Math.min(cue, firsts[unitAt[chunk.first]! + 1]!) : firsts[unitAt[chunk.first]! + 1]!
  const around = { sketch, chunk, cue, limit, side: left ? LEFT : RIGHT, type: typeOf(sketch, chunk) }
  const found: SourceEnd[] = []
  for (let at = shortest(sketch, chunk); at <= chunk.end; at++) found.push({ around, at })
  for (let at = chunk.end; at < limit && at - chunk.first < LONGEST; at++) {
    if (stretchAt[at]! >= 0 || (kinds[at]! & MARK && !JOINERS.has(words[at]!))) break
    if (kinds[at]! & SUBJECT) break
    found.push({ around, at: at + 1 })
  }
  return found
}

/** "the document | goes |": a chunk may have caught a verb; with a name or a single word before that nothing is left to cut. */
const shortest = ({ mentionAt, kinds }: Sketch, { first, end }: Chunk): number => {
  let at = end
  // Nothing but "Mr Allen’s" would be left of "Mr Allen’s family".
  while (at - 1 > first && end - at < MOST_CUT && mentionAt[at - 1]! < 0 && !(kinds[at - 2]! & CLITIC)) at--
  const bare = at - first === 1 && mentionAt[first]! < 0 && (kinds[first]! & ARTICLE) > 0
  return bare ? Math.min(end, at + 1) : at
}

const MOST_CUT = 2
const ARTICLE = DETERMINER | POSSESSIVE

const JOINERS = new Set(['-', '/', '&', '.', '%'])

const LEFT = toPart('l')
const RIGHT = toPart('r')
const TOUCHES = toPart('touches')

/** Do the words of the source end here? */
export const sourceEndFeatures: Features<SourceEnd> = ({ around, at }, emit) => {
  const { sketch, chunk, cue, limit, side, type } = around
  const from = chunk.first
  const last = classAt(sketch, at - 1, from, limit)
  const next = classAt(sketch, at, from, limit)
  const more = Math.min(6, at - chunk.end)
  const cut = more < 0 ? wordAt(sketch, at) : NOTHING
  const reach = at === limit ? TOUCHES : NOTHING
  const gap = side === LEFT ? Math.min(4, cue - at) : NOTHING
  const opener = more > 0 ? wordAt(sketch, chunk.end) : NOTHING
  emit('t1', side, more + MOST_CUT)
  emit('td', cut)
  emit('te', cut, classAt(sketch, at + 1, from, limit))
  emit('t2', side, last, next)
  emit('t3', side, more === 0 ? type : wordAt(sketch, at - 1), next)
  emit('t4', side, last, wordAt(sketch, at))
  emit('t5', side, classAt(sketch, at - 2, from, limit), last, next)
  emit('t6', side, last, next, classAt(sketch, at + 1, from, limit))
  emit('t7', side, type, more > 0 ? 1 : 0, next)
  emit('t8', side, opener, reach)
  emit('t9', side, opener, last, next)
  emit('ta', side, gap, last, next)
  emit('tb', side, opener, classAt(sketch, chunk.end + 1, from, limit), more + MOST_CUT)
  emit('tc', side, wordAt(sketch, at), more > 0 ? 1 : 0)
}

/** The token after the last word of a described source. */
export const sourceEnd = (weights: Weights, sketch: Sketch, chunk: Chunk, cue: number): number => {
  const ends = sourceEnds(sketch, chunk, cue)
  let end = ends.length === 1 ? chunk.end : ends[choose(weights, sourceEndFeatures, ends).index]!.at
  while (end - 1 > chunk.first && sketch.kinds[end - 1]! & ADVERB) end--
  return end
}
