import { choose, type Features } from './choice.js'
import type { Weights } from './weights.js'
import type { Chunk } from './chunks.js'
import { classAt } from './cues.js'
import { CONJUNCTION, DETERMINER, MARK, POSSESSIVE, PREPOSITION, QUESTION, SUBJECT } from './kinds.js'
import type { Sketch } from './sketch.js'

/** An attribution without its content yet, in the tokens of its unit. */
export interface Reporting {
  readonly sketch: Sketch
  readonly cue: number
  readonly source: Chunk | null
  readonly from: number
  readonly to: number
}

/** A token where the reported clause may begin. */
export interface StartCandidate extends Reporting {
  readonly at: number
}

/** A token before which the clause that began at `start` may end. */
export interface EndCandidate extends StartCandidate {
  readonly start: number
}

export interface Clause {
  readonly first: number
  readonly end: number
  readonly probability: number
}

/** The reported clause of a cue: "Haidai said ⟨Ukrainian forces were preparing⟩." */
export const findClause = (weights: Weights, reporting: Reporting): Clause | null => {
  const starts = startCandidates(reporting)
  const start = choose(weights, startFeatures, starts)
  if (start.index < 0) return null
  const first = starts[start.index]!.at
  const ends = endCandidates(reporting, first)
  const end = choose(weights, endFeatures, ends)
  if (end.index < 0) return null
  return { first, end: ends[end.index]!.at, probability: start.probability * end.probability }
}

const REACH = 9

/** Where a clause may begin: right after the cue, at a word that opens phrases, or left of the cue at the unit's head or a comma. */
export const startCandidates = (reporting: Reporting): StartCandidate[] => {
  const { sketch, cue, source, from, to } = reporting
  const { kinds, stretchAt } = sketch
  const found: StartCandidate[] = []
  for (let at = from; at < to; at++) {
    if (at === cue || (source && at >= source.first && at < source.end)) continue
    const inside = at > from && stretchAt[at]! >= 0 && stretchAt[at] === stretchAt[at - 1]
    if (inside || (kinds[at]! & MARK && stretchAt[at]! < 0)) continue
    const opens =
      (kinds[at]! & (CONJUNCTION | DETERMINER | POSSESSIVE | PREPOSITION | QUESTION | SUBJECT)) !== 0
    const broken = at === from || kinds[at - 1]! & MARK || (at > 0 && stretchAt[at] !== stretchAt[at - 1])
    if (at > cue ? at - cue <= REACH || opens || broken : broken || (kinds[at - 1]! & CONJUNCTION) !== 0)
      found.push({ ...reporting, at })
  }
  return found
}

const LONGEST_LIST = 40

/** Where it may end: at the unit's end, before a mark, a conjunction, a preposition or the attribution itself. */
export const endCandidates = (reporting: Reporting, start: number): EndCandidate[] => {
  const { sketch, cue, source, to } = reporting
  const { kinds, stretchAt } = sketch
  const left = start < cue
  const limit = left ? Math.min(cue, source && source.first > start ? source.first : cue) : to
  const found: EndCandidate[] = []
  for (let at = start + 1; at <= limit && found.length < LONGEST_LIST; at++) {
    const inside = at < to && stretchAt[at]! >= 0 && stretchAt[at] === stretchAt[at - 1]
    if (inside) continue
    const atLimit = at === limit
    if (
      atLimit ||
      kinds[at]! & (MARK | CONJUNCTION | QUESTION | PREPOSITION) ||
      stretchAt[at] !== stretchAt[at - 1]
    )
      found.push({ ...reporting, start, at })
  }
  return found
}

/** Does the reported clause begin here? */
export const startFeatures: Features<StartCandidate> = ({ sketch, cue, source, from, to, at }, emit) => {
  const { words } = sketch
  const side = at < cue ? 'l' : 'r'
  const own = classAt(sketch, at, from, to)
  const before = classAt(sketch, at - 1, from, to)
  const near = side === 'r' ? Math.min(at - cue, 10) : at === from ? 'h' : 'm'
  const word = words[cue]!
  const after = classAt(sketch, cue + 1, from, to)
  const place = sourcePlace(cue, source)
  emit('b2', side, own, before)
  emit('b3', side, near, word)
  emit('b4', side, own, near)
  emit('b6', side, word, own)
  emit('b7', side, place, near, own)
  emit('b8', side, words[at], before)
  emit('ba', side, classAt(sketch, cue - 1, from, to), after, place)
  const that =
    side === 'r' ? `${hasThat(sketch, cue + 1, at)}${hasThat(sketch, at, Math.min(to, at + 9))}` : ''
  if (that) emit('bd', that, near)
  if (that) emit('be', that, word)
  if (side === 'r') emit('bc', between(sketch, cue + 1, at), own)
}

const hasThat = ({ words, stretchAt }: Sketch, from: number, to: number): 0 | 1 => {
  for (let i = from; i < to; i++) if (words[i] === 'that' && stretchAt[i]! < 0) return 1
  return 0
}

const sourcePlace = (cue: number, source: Chunk | null): string =>
  source ? (source.first < cue ? 'L' : 'R') : '0'

const between = (sketch: Sketch, from: number, to: number): string => {
  let pattern = ''
  for (let i = from; i < Math.min(to, from + 6); i++) pattern += `${classAt(sketch, i, from, to)} `
  return to - from > 6 ? '…' : pattern
}

/** Does the reported clause end before this token? */
export const endFeatures: Features<EndCandidate> = ({ sketch, cue, source, from, to, start, at }, emit) => {
  const { words } = sketch
  const side = start < cue ? 'l' : 'r'
  const own = classAt(sketch, at, from, to)
  const before = classAt(sketch, at - 1, from, to)
  const length = at - start < 4 ? at - start : at - start < 8 ? 4 : at - start < 16 ? 5 : 6
  const opener = classAt(sketch, start, from, to)
  const next = classAt(sketch, at + 1, from, to)
  const limit = at === to || own === '.' ? 'end' : ''
  emit('e2', side, own, limit)
  emit('e5', side, length, own)
  emit('e6', side, opener, own, limit)
  emit('e7', side, words[cue], limit)
  emit('e8', side, words[cue], own)
  emit('e9', side, words[at] ?? '', next)
  emit('ec', side, words[at] ?? '', words[at + 1] ?? '')
  const next2 = classAt(sketch, at + 2, from, to)
  emit('ee', side, own, next, next2)
  emit('eg', side, words[start], own, limit)
  emit('eh', side, before, own, next)
  if (side === 'l') emit('ed', own, source && source.first > start ? at - source.first : at - cue)
}
