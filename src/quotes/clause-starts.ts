import type { Features } from './choice.js'
import type { Reporting } from './reporting.js'
import { classAt, wordAt } from './cues.js'
import {
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  MARK,
  POSSESSIVE,
  PREPOSITION,
  QUESTION,
  REPORTS,
  SUBJECT,
  THAT,
  THINKS,
} from './kinds.js'
import type { Sketch } from './sketch.js'
import { NOTHING, toPart, type Part } from './weights.js'

/** A token where the reported clause may begin. */
export interface StartCandidate {
  readonly around: StartSurroundings
  readonly at: number
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
    if (!canFollow(reporting, at)) continue
    const opens =
      (kinds[at]! & (CONJUNCTION | DETERMINER | POSSESSIVE | PREPOSITION | QUESTION | SUBJECT)) !== 0
    const broken = at === from || kinds[at - 1]! & MARK || (at > 0 && stretchAt[at] !== stretchAt[at - 1])
    if (at > cue ? at - cue <= REACH || opens || broken : broken || (kinds[at - 1]! & CONJUNCTION) !== 0)
      found.push({ around, at })
  }
  return found
}

/** "According to Ana Ruiz, ⟨the mayor of Lviv⟩, the bridge was closed": behind a comma and with a verb before the next. */
const canFollow = ({ sketch, cue, source, to }: Reporting, at: number): boolean =>
  sketch.words[cue] !== 'according' ||
  at < cue ||
  source === null ||
  (sketch.words[at - 1] === ',' && phraseAt(sketch, at, to) !== NOUN_PHRASE)

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
  emit('bh', side, before, phraseAt(sketch, at, to))
  emit('bi', side, word, wordAt(sketch, at))
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

/** What stands up to the next comma: a helping verb or a verb of saying ("the bridge was closed"), or none ("the mayor of Lviv"). */
const phraseAt = ({ kinds, words, stretchAt }: Sketch, at: number, to: number): Part => {
  for (let i = at; i < to && i < at + FARTHEST_COMMA; i++) {
    if (stretchAt[i]! >= 0) return QUOTED_PHRASE
    if (kinds[i]! & (AUXILIARY | REPORTS | THINKS)) return VERB_PHRASE
    if (i > at && words[i] === ',') return NOUN_PHRASE
  }
  return NOTHING
}

const FARTHEST_COMMA = 12
const QUOTED_PHRASE = toPart('Q')
const VERB_PHRASE = toPart('v')
const NOUN_PHRASE = toPart('n')

const hasThat = (sketch: Sketch, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isThat(sketch, i)) return true
  return false
}
