import { BINDING_WORDS } from '../../lexicon/binding-words.js'
import type { Features } from '../../learning/log-linear.js'
import { asClauseOf } from './as-clause.js'
import type { AttributionFrame } from './attribution-frame.js'
import { mainClauseAfter } from './main-clause.js'
import { mainVerbAfter } from './main-verb.js'
import { tagAt, wordAt } from '../syntax/feature-words.js'
import { CONJUNCTION, MARK, PREPOSITION, QUESTION } from '../syntax/word-categories.js'
import type { Analysis } from '../syntax/analysis.js'
import { NOTHING, toFeatureValue, type FeatureValue } from '../../learning/feature-weights.js'

/** A token before which the clause that began at `around.start` may end. */
export interface EndCandidate {
  readonly around: EndSurroundings
  readonly at: number
}

const LONGEST_LIST = 40

/**
 * Where it may end: at the sentence's end, before a mark or the attribution itself; right of its cue also before a word that
 * opens what stands beside it ("in an interview", "after the vote") and behind words in marks.
 */
export const endCandidates = (frame: AttributionFrame, start: number): EndCandidate[] => {
  const { analysis, cue } = frame
  const { categories, quotationAt, words } = analysis
  const around = endSurroundings(frame, start)
  const left = start < cue
  const limit = left ? firstEnd(frame, start) : lastEnd(frame, start)
  const found: EndCandidate[] = []
  for (let at = start + 1; at <= limit && found.length < LONGEST_LIST; at++) {
    at = bracketEnd(analysis, at, limit)
    // "closer to 20%": a number goes with its sign.
    if (at < limit && (quotationAt[at]! >= 0 || words[at] === '%')) continue
    const opens = !left && categories[at]! & OPENS_ADJUNCT && !BINDING_WORDS.has(words[at]!)
    if (at === limit || categories[at]! & MARK || opens || (!left && quotationAt[at - 1]! >= 0))
      found.push({ around, at })
  }
  return found
}

/** What stands before the attribution, without the comma and the "as" of "The road is safe, as Moss said". */
const firstEnd = (frame: AttributionFrame, start: number): number => {
  const { cue, source } = frame
  const own = source && source.first > start ? Math.min(cue, source.first) : cue
  const as = asClauseOf(frame)
  return as && as.first > start ? Math.min(own, as.first - 1) : own
}

/** What stands behind a semicolon, in square brackets at the end ("[3]"), behind the main verb or in the main clause is the writer's. */
const lastEnd = (frame: AttributionFrame, start: number): number => {
  const { words, quotationAt } = frame.analysis
  const to = Math.min(mainVerbAfter(frame, start), mainClauseAfter(frame, start), start + LONGEST_CLAUSE)
  for (let at = start + 1; at < to; at++) {
    at = bracketEnd(frame.analysis, at, to)
    if (quotationAt[at]! >= 0) continue
    if (words[at] === '[') return at
    if (words[at] === ';') return isListed(frame.analysis, at, to) ? to : at
  }
  return to
}

/** In tokens: farther off no clause ends, however long its sentence and however many quotations it holds. */
const LONGEST_CLAUSE = 1000

/** "said it would cut waste⟨; save money; and⟩ add jobs": the last of what semicolons list has an "and". */
const isListed = ({ words }: Analysis, first: number, to: number): boolean => {
  for (let at = first + 1; at < Math.min(to, first + LONGEST_ROW); at++)
    if (words[at] === ';' && words[at + 1] === 'and') return true
  return false
}

/** In tokens. */
const LONGEST_ROW = 100

/** "($1.3bn; £1.1bn)": no clause ends in a bracket. The token that closes one that opened right before this, else this. */
const bracketEnd = ({ words }: Analysis, at: number, to: number): number => {
  if (words[at - 1] !== '(') return at
  for (let end = at; end < Math.min(to, at + LONGEST_BRACKET); end++) if (words[end] === ')') return end
  return at
}

/** In tokens. */
const LONGEST_BRACKET = 30

const OPENS_ADJUNCT = CONJUNCTION | QUESTION | PREPOSITION

/** What all places where a clause may end have in common. */
interface EndSurroundings {
  readonly frame: AttributionFrame
  readonly start: number
  readonly side: FeatureValue
  readonly cueWord: FeatureValue
  readonly startWord: FeatureValue
  readonly opener: FeatureValue
}

const endSurroundings = (frame: AttributionFrame, start: number): EndSurroundings => {
  const { analysis, cue, from, to } = frame
  return {
    frame,
    start,
    side: start < cue ? LEFT : RIGHT,
    cueWord: wordAt(analysis, cue),
    startWord: wordAt(analysis, start),
    opener: tagAt(analysis, start, from, to),
  }
}

/** Does the reported clause end before this token? */
export const endFeatures: Features<EndCandidate> = ({ around, at }, emit) => {
  const { start, side, cueWord, startWord, opener } = around
  const { analysis, cue, source, from, to } = around.frame
  const word = wordAt(analysis, at)
  const own = tagAt(analysis, at, from, to)
  const before = tagAt(analysis, at - 1, from, to)
  const next = tagAt(analysis, at + 1, from, to)
  const length = at - start < 4 ? at - start : at - start < 8 ? 4 : at - start < 16 ? 5 : 6
  const limit = at === to || own.text === '.' ? LIMIT : NOTHING
  emit('e2', side, own, limit)
  emit('e5', side, length, own)
  emit('e6', side, opener, own, limit)
  emit('e7', side, cueWord, limit)
  emit('e8', side, cueWord, own)
  emit('e9', side, word, next)
  emit('ec', side, word, wordAt(analysis, at + 1))
  emit('ee', side, own, next, tagAt(analysis, at + 2, from, to))
  emit('eg', side, startWord, own, limit)
  emit('eh', side, before, own, next)
  if (side === LEFT) emit('ed', own, source && source.first > start ? at - source.first : at - cue)
}

const LIMIT = toFeatureValue('end')

const LEFT = toFeatureValue('l')
const RIGHT = toFeatureValue('r')
