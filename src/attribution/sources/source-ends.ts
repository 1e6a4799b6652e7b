import { argmax, type Features } from '../../learning/log-linear.js'
import type { NounPhrase } from '../syntax/noun-phrases.js'
import { tagAt, wordAt } from '../syntax/feature-words.js'
import {
  ADVERB, CLITIC, CONJUNCTION, DETERMINER, MARK, POSSESSIVE, SOURCE_NOUN, SUBJECT,
} from '../syntax/word-categories.js' // prettier-ignore
import { ED } from '../syntax/coarse-tags.js'
import type { Analysis } from '../syntax/analysis.js'
import { phraseTypeOf } from './phrase-types.js'
import { NOTHING, toFeatureValue, type FeatureValue, type Weights } from '../../learning/feature-weights.js'

/** A token before which the words of a described source may end: "three people | familiar with | the matter |". */
export interface SourceEnd {
  readonly around: Surroundings
  readonly at: number
}

interface Surroundings {
  readonly analysis: Analysis
  readonly phrase: NounPhrase
  readonly cue: number
  /** Where the words must end at the latest: the cue, or the sentence's end. */
  readonly limit: number
  readonly side: FeatureValue
  readonly type: FeatureValue
}

const LONGEST = 16

/** Where the source that begins with `phrase` may end: after each of its words but the first names, up to a mark or the cue. */
export const sourceEnds = (analysis: Analysis, phrase: NounPhrase, cue: number): SourceEnd[] => {
  const { sentenceAt, firsts, categories, words, quotationAt } = analysis
  const left = phrase.first < cue
  const limit = left
    ? Math.min(cue, firsts[sentenceAt[phrase.first]! + 1]!)
    : firsts[sentenceAt[phrase.first]! + 1]!
  const around = {
    analysis,
    phrase,
    cue,
    limit,
    side: left ? LEFT : RIGHT,
    type: phraseTypeOf(analysis, phrase),
  }
  const found: SourceEnd[] = []
  for (let at = shortest(analysis, phrase); at <= phrase.end; at++) found.push({ around, at })
  for (let at = phrase.end; at < limit && at - phrase.first < LONGEST; at++) {
    if (quotationAt[at]! >= 0 || (categories[at]! & MARK && !JOINERS.has(words[at]!))) break
    if (categories[at]! & SUBJECT) break
    found.push({ around, at: at + 1 })
  }
  return found
}

/**
 * The first token before which the words may end. A phrase may have taken a verb along ("the document | goes |"), so up to
 * `MOST_CUT` words are cut, but no name and not the only word.
 */
const shortest = ({ mentionAt, categories }: Analysis, { first, end }: NounPhrase): number => {
  let at = end
  // Nothing but "Mr Allen’s" would be left of "Mr Allen’s family".
  while (at - 1 > first && end - at < MOST_CUT && mentionAt[at - 1]! < 0 && !(categories[at - 2]! & CLITIC))
    at--
  const bare = at - first === 1 && mentionAt[first]! < 0 && (categories[first]! & ARTICLE) > 0
  return bare ? Math.min(end, at + 1) : at
}

const MOST_CUT = 2
const ARTICLE = DETERMINER | POSSESSIVE

const JOINERS = new Set(['-', '/', '&', '.', '%'])

const LEFT = toFeatureValue('l')
const RIGHT = toFeatureValue('r')
const TOUCHES = toFeatureValue('touches')

/** Do the words of the source end here? */
export const sourceEndFeatures: Features<SourceEnd> = ({ around, at }, emit) => {
  const { analysis, phrase, cue, limit, side, type } = around
  const from = phrase.first
  const last = tagAt(analysis, at - 1, from, limit)
  const next = tagAt(analysis, at, from, limit)
  const more = Math.min(6, at - phrase.end)
  const cut = more < 0 ? wordAt(analysis, at) : NOTHING
  const reach = at === limit ? TOUCHES : NOTHING
  const gap = side === LEFT ? Math.min(4, cue - at) : NOTHING
  const opener = more > 0 ? wordAt(analysis, phrase.end) : NOTHING
  emit('t1', side, more + MOST_CUT)
  emit('td', cut)
  emit('te', cut, tagAt(analysis, at + 1, from, limit))
  emit('t2', side, last, next)
  emit('t3', side, more === 0 ? type : wordAt(analysis, at - 1), next)
  emit('t4', side, last, wordAt(analysis, at))
  emit('t5', side, tagAt(analysis, at - 2, from, limit), last, next)
  emit('t6', side, last, next, tagAt(analysis, at + 1, from, limit))
  emit('t7', side, type, more > 0 ? 1 : 0, next)
  emit('t8', side, opener, reach)
  emit('t9', side, opener, last, next)
  emit('ta', side, gap, last, next)
  emit('tb', side, opener, tagAt(analysis, phrase.end + 1, from, limit), more + MOST_CUT)
  emit('tc', side, wordAt(analysis, at), more > 0 ? 1 : 0)
}

/** The token after the last word of a described source. */
export const sourceEnd = (weights: Weights, analysis: Analysis, phrase: NounPhrase, cue: number): number => {
  const ends = sourceEnds(analysis, phrase, cue)
  let end = ends.length === 1 ? phrase.end : argmax(weights, sourceEndFeatures, ends).candidate.at
  while (end - 1 > phrase.first && isLoose(analysis, end - 1)) end--
  return end
}

/** "the residents | there", "research in | the", "the review | released", but not "the accused" */
const isLoose = (analysis: Analysis, last: number): boolean => {
  const { categories, mentionAt, tag } = analysis
  if (mentionAt[last]! >= 0) return false
  if (categories[last]! & (ADVERB | DETERMINER)) return true
  const isNoun = (categories[last]! & SOURCE_NOUN) > 0 || (categories[last - 1]! & OPENS_NOUN) > 0
  return tag(last) === ED && !isNoun
}

const OPENS_NOUN = ADVERB | CLITIC | CONJUNCTION | DETERMINER | POSSESSIVE
