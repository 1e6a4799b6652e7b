import { choose, type Features } from './choice.js'
import { NOTHING, toPart, type Part, type Weights } from './weights.js'
import type { Chunk } from './chunks.js'
import { classAt, wordAt } from './cues.js'
import { CONJUNCTION, DETERMINER, MARK, POSSESSIVE, PREPOSITION, QUESTION, SUBJECT, THAT } from './kinds.js'
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
export interface StartCandidate {
  readonly around: StartSurroundings
  readonly at: number
}

/** A token before which the clause that began at `around.start` may end. */
export interface EndCandidate {
  readonly around: EndSurroundings
  readonly at: number
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
/** Farther from its cue no clause begins, however long the sentence is. */
const FARTHEST = 200

/** Where a clause may begin: right after the cue, at a word that opens phrases, or left of the cue at the unit's head or a comma. */
export const startCandidates = (reporting: Reporting): StartCandidate[] => {
  const { sketch, cue, source, from, to } = reporting
  const { kinds, stretchAt } = sketch
  const around = startSurroundings(reporting)
  const found: StartCandidate[] = []
  for (let at = Math.max(from, cue - FARTHEST); at < Math.min(to, cue + FARTHEST); at++) {
    if (at === cue || (source && at >= source.first && at < source.end)) continue
    const inside = at > from && stretchAt[at]! >= 0 && stretchAt[at] === stretchAt[at - 1]
    if (inside || (kinds[at]! & MARK && stretchAt[at]! < 0)) continue
    const opens =
      (kinds[at]! & (CONJUNCTION | DETERMINER | POSSESSIVE | PREPOSITION | QUESTION | SUBJECT)) !== 0
    const broken = at === from || kinds[at - 1]! & MARK || (at > 0 && stretchAt[at] !== stretchAt[at - 1])
    if (at > cue ? at - cue <= REACH || opens || broken : broken || (kinds[at - 1]! & CONJUNCTION) !== 0)
      found.push({ around, at })
  }
  return found
}

const LONGEST_LIST = 40

/** Where it may end: at the unit's end, before a mark, a conjunction, a preposition or the attribution itself. */
export const endCandidates = (reporting: Reporting, start: number): EndCandidate[] => {
  const { sketch, cue, source, to } = reporting
  const { kinds, stretchAt } = sketch
  const around = endSurroundings(reporting, start)
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
      found.push({ around, at })
  }
  return found
}

/** What all places where a cue's clause may begin have in common. */
interface StartSurroundings {
  readonly reporting: Reporting
  readonly word: Part
  readonly before: Part
  readonly after: Part
  /** Where the source stands. */
  readonly place: Part
  /** The first "that" behind the cue; `to` if there is none. */
  readonly that: number
  /** The words between the cue and each of the next tokens. */
  readonly between: readonly Part[]
}

const startSurroundings = (reporting: Reporting): StartSurroundings => {
  const { sketch, cue, source, from, to } = reporting
  let that = cue + 1
  while (that < to && !isThat(sketch, that)) that++
  return {
    reporting,
    word: wordAt(sketch, cue),
    before: classAt(sketch, cue - 1, from, to),
    after: classAt(sketch, cue + 1, from, to),
    place: source ? (source.first < cue ? LEFT_SOURCE : RIGHT_SOURCE) : NO_SOURCE,
    that,
    between: patternsBetween(sketch, cue + 1, to),
  }
}

const LEFT_SOURCE = toPart('L')
const RIGHT_SOURCE = toPart('R')
const NO_SOURCE = toPart('0')

const isThat = ({ kinds, stretchAt }: Sketch, token: number): boolean =>
  (kinds[token]! & THAT) !== 0 && stretchAt[token]! < 0

const LONGEST = 6

const patternsBetween = (sketch: Sketch, from: number, to: number): Part[] => {
  const patterns = [NOTHING]
  let pattern = ''
  for (let at = from; at < Math.min(to, from + LONGEST); at++) {
    pattern += `${sketch.classes[at]!.text} `
    patterns.push(toPart(pattern))
  }
  return patterns
}

/** Does the reported clause begin here? */
export const startFeatures: Features<StartCandidate> = ({ around, at }, emit) => {
  const { word, place, that } = around
  const { sketch, cue, from, to } = around.reporting
  const left = at < cue
  const side = left ? LEFT : RIGHT
  const own = classAt(sketch, at, from, to)
  const before = classAt(sketch, at - 1, from, to)
  const near = left ? (at === from ? HEAD : MIDDLE) : Math.min(at - cue, 10)
  emit('b2', side, own, before)
  emit('b3', side, near, word)
  emit('b4', side, own, near)
  emit('b6', side, word, own)
  emit('b7', side, place, near, own)
  emit('b8', side, wordAt(sketch, at), before)
  emit('ba', side, around.before, around.after, place)
  if (left) return
  const thats = THATS[(that < at ? 2 : 0) + (hasThat(sketch, at, Math.min(to, at + 9)) ? 1 : 0)]!
  emit('bd', thats, near)
  emit('be', thats, word)
  emit('bc', around.between[at - cue - 1] ?? FAR, own)
}

const LEFT = toPart('l')
const RIGHT = toPart('r')
const HEAD = toPart('h')
const MIDDLE = toPart('m')
const FAR = toPart('…')

/** Whether "that" stands before and after. */
const THATS = ['00', '01', '10', '11'].map(toPart)

const hasThat = (sketch: Sketch, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isThat(sketch, i)) return true
  return false
}

/** What all places where a clause may end have in common. */
interface EndSurroundings {
  readonly reporting: Reporting
  readonly start: number
  readonly side: Part
  readonly cueWord: Part
  readonly startWord: Part
  readonly opener: Part
}

const endSurroundings = (reporting: Reporting, start: number): EndSurroundings => {
  const { sketch, cue, from, to } = reporting
  return {
    reporting,
    start,
    side: start < cue ? LEFT : RIGHT,
    cueWord: wordAt(sketch, cue),
    startWord: wordAt(sketch, start),
    opener: classAt(sketch, start, from, to),
  }
}

/** Does the reported clause end before this token? */
export const endFeatures: Features<EndCandidate> = ({ around, at }, emit) => {
  const { start, side, cueWord, startWord, opener } = around
  const { sketch, cue, source, from, to } = around.reporting
  const word = wordAt(sketch, at)
  const own = classAt(sketch, at, from, to)
  const before = classAt(sketch, at - 1, from, to)
  const next = classAt(sketch, at + 1, from, to)
  const length = at - start < 4 ? at - start : at - start < 8 ? 4 : at - start < 16 ? 5 : 6
  const limit = at === to || own.text === '.' ? LIMIT : NOTHING
  emit('e2', side, own, limit)
  emit('e5', side, length, own)
  emit('e6', side, opener, own, limit)
  emit('e7', side, cueWord, limit)
  emit('e8', side, cueWord, own)
  emit('e9', side, word, next)
  emit('ec', side, word, wordAt(sketch, at + 1))
  emit('ee', side, own, next, classAt(sketch, at + 2, from, to))
  emit('eg', side, startWord, own, limit)
  emit('eh', side, before, own, next)
  if (side === LEFT) emit('ed', own, source && source.first > start ? at - source.first : at - cue)
}

const LIMIT = toPart('end')
