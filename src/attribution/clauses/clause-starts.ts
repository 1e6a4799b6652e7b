import type { Features } from '../../learning/log-linear.js'
import type { Reporting } from './attribution-frame.js'
import { ED } from '../syntax/coarse-tags.js'
import { classAt, wordAt } from '../cues/cue-features.js'
import { verbForms } from '../syntax/inflection.js'
import {
  AUXILIARY, CLITIC, CONJUNCTION, DETERMINER, MARK, OBJECT, POSSESSIVE, PREPOSITION, QUESTION, REPORTS, SOURCE_NOUN,
  SUBJECT, THAT, THINKS, TITLE,
} from '../syntax/word-categories.js' // prettier-ignore
import type { Sketch } from '../syntax/analysis.js'
import { NOTHING, toPart, type Part } from '../../learning/feature-weights.js'

/** A token where the reported clause may begin. */
export interface StartCandidate {
  readonly around: StartSurroundings
  readonly at: number
}

/** So far right of its cue a clause begins at any word, */
const NEAR = 3
/** so far at one that opens a phrase; from there on behind a mark only. */
const REACH = 9
/** Farther from its cue no clause begins, however long the sentence is. */
const FARTHEST = 200

/** Where a clause may begin: near behind the cue, or on either side where the sentence or a part of it begins. */
export const startCandidates = (reporting: Reporting): StartCandidate[] => {
  const { sketch, cue, source, from, to } = reporting
  const { kinds, stretchAt } = sketch
  const around = startSurroundings(reporting)
  const addressed = addressedUpTo(sketch, cue, to)
  const found: StartCandidate[] = []
  for (let at = Math.max(from, cue - FARTHEST); at < Math.min(to, cue + FARTHEST); at++) {
    if (at === cue || (source && at >= source.first && at < source.end)) continue
    const inside = at > from && stretchAt[at]! >= 0 && stretchAt[at] === stretchAt[at - 1]
    if (inside || (kinds[at]! & MARK && stretchAt[at]! < 0)) continue
    if ((at > cue && at < addressed) || !canFollow(reporting, at)) continue
    const broken = at === from || kinds[at - 1]! & MARK || stretchAt[at] !== stretchAt[at - 1]
    if (broken || (at > cue ? isNear(sketch, cue, at) : kinds[at - 1]! & CONJUNCTION))
      found.push({ around, at })
  }
  return found
}

/** "told ⟨the court in Stockholm⟩ what she had seen": the token that opens the clause behind whoever is spoken to. */
const addressedUpTo = ({ words, kinds, stretchAt, classes }: Sketch, cue: number, to: number): number => {
  if (!ADDRESSING.has(words[cue]!)) return cue
  for (let at = cue + 1; at < Math.min(to, cue + REACH); at++) {
    if (CLAUSE_OPENERS.has(words[at]!)) return at
    if (stretchAt[at]! >= 0 || kinds[at]! & (AUXILIARY | MARK | REPORTS | THINKS) || classes[at] === ED) break
  }
  return cue
}

const ADDRESSING = new Set(
  ['advise', 'ask', 'assure', 'convince', 'inform', 'notify', 'persuade', 'remind', 'tell', 'warn'].flatMap(
    verbForms,
  ),
)
const CLAUSE_OPENERS = new Set(['how', 'that', 'what', 'whether', 'why'])

const isNear = (sketch: Sketch, cue: number, at: number): boolean => {
  if (at - cue > REACH || isThat(sketch, at) || sketch.kinds[at]! & CLITIC) return false
  return at - cue <= NEAR || sketch.mentionAt[at]! >= 0 || (sketch.kinds[at]! & OPENS_PHRASE) !== 0
}

const OPENS_PHRASE = DETERMINER | POSSESSIVE | PREPOSITION | QUESTION | SUBJECT | OBJECT | SOURCE_NOUN | TITLE

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
