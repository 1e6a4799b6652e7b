import type { Features } from './choice.js'
import type { Reporting } from './reporting.js'
import { classAt, wordAt } from './cues.js'
import { CONJUNCTION, MARK, PREPOSITION, QUESTION } from './kinds.js'
import { NOTHING, toPart, type Part } from './weights.js'

/** A token before which the clause that began at `around.start` may end. */
export interface EndCandidate {
  readonly around: EndSurroundings
  readonly at: number
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

const LEFT = toPart('l')
const RIGHT = toPart('r')
