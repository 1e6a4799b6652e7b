import type { Features } from '../../learning/log-linear.js'
import { tagAt, wordAt } from '../syntax/feature-words.js'
import type { CueLink } from './link-candidates.js'
import type { Analysis } from '../syntax/analysis.js'
import { toFeatureValue, type FeatureValue } from '../../learning/feature-weights.js'
import { hasLetterOrDigit, isUpperAt } from '../../collections/has-letter.js'

/** Does this cue introduce this quotation? */
export const linkFeatures: Features<CueLink> = ({ analysis, quotation, cue, likely, between }, emit) => {
  const { sentenceAt, firsts } = analysis
  const { firstToken: first, endToken: end } = analysis.quotations[quotation]!
  const sentence = sentenceAt[first]!
  const length = lengthOf(end - first)
  const close = closing(analysis, quotation)
  const before = tagAt(analysis, first - 1, firsts[sentence]!, first)
  const after = tagAt(analysis, end, end, firsts[sentenceAt[end - 1]! + 1]!)
  const capital = isUpperAt(analysis.doc.text, analysis.quotations[quotation]!.start) ? HIGH : LOW
  if (cue === null) {
    emit('n1')
    emit('n2', length)
    emit('n3', length, capital)
    emit('n4', before, capital)
    emit('n5', after, close)
    emit('n6', before, after)
    emit('n7', length, before)
    return
  }
  const left = cue < first
  const gap = left ? patternOf(analysis, cue + 1, first) : patternOf(analysis, end, cue)
  const far = Math.abs(sentenceAt[cue]! - (left ? sentence : sentenceAt[end - 1]!))
  const beyond = left ? patternAround(analysis, cue, -1) : patternAround(analysis, cue, 1)
  const place = toFeatureValue(`${left ? 'b' : 'a'}${far}`)
  emit('l1', place)
  emit('l2', place, Math.min(4, between))
  emit('l3', place, gap)
  emit('l4', place, close)
  emit('l5', place, before, capital)
  emit('l6', place, wordAt(analysis, cue))
  emit('l7', place, Math.round(likely * 8))
  emit('l8', place, close, gap)
  emit('l9', place, beyond, gap.text.length > 12 ? FAR : gap)
  emit('la', place, distance(left ? first - cue : cue - end), length)
  emit('lb', place, after, close)
  emit('lc', place, before, after, close)
  if (analysis.quotations[quotation]!.continues) emit('ld', place)
}

const HIGH = toFeatureValue('A')
const LOW = toFeatureValue('a')
const FAR = toFeatureValue('…')

const lengthOf = (tokens: number): number => (tokens < 7 ? tokens : tokens < 12 ? 7 : tokens < 25 ? 8 : 9)

const distance = (tokens: number): number =>
  tokens < 5 ? tokens : tokens < 8 ? 5 : tokens < 14 ? 6 : tokens < 25 ? 7 : 8

/** The mark that ends the quoted words: a comma promises a cue after it. */
const closing = ({ doc, quotations }: Analysis, quotation: number): FeatureValue => {
  const { end, close } = quotations[quotation]!
  const last = doc.text.charAt(end - 1)
  const next = close < doc.text.length ? doc.text.charAt(close) : ''
  if (!hasLetterOrDigit(last)) return toFeatureValue(last)
  return toFeatureValue(/[,.?!;:]/.test(next) ? `o${next}` : 'w')
}

const LONGEST = 7

/** The tags of the words between two tokens, runs of names and nouns as one: "N,the n of N,". */
const patternOf = (analysis: Analysis, from: number, to: number): FeatureValue => {
  let pattern = ''
  let last = ''
  let count = 0
  for (let i = from; i < to; i++) {
    const name = gapTag(analysis.tag(i))
    if (name === last && (name === 'N' || name === 'Q')) continue
    if (count++ === LONGEST) return toFeatureValue(`${pattern}…`)
    pattern += name
    last = name
  }
  return toFeatureValue(pattern)
}

/** Tags of words that a noun phrase may have. */
const NOUNS = new Set(['N', 'n', 's', 'man', 'report', 'A', 'the', "'s", '9', 'ed', 'ing', '-'])

const gapTag = ({ text }: FeatureValue): string => (NOUNS.has(text) ? 'N' : text)

const patternAround = (analysis: Analysis, cue: number, step: 1 | -1): FeatureValue => {
  const sentence = analysis.sentenceAt[cue]!
  const from = analysis.firsts[sentence]!
  const to = analysis.firsts[sentence + 1]!
  const next = gapTag(tagAt(analysis, cue + step, from, to))
  return toFeatureValue(`${next}${gapTag(tagAt(analysis, cue + 2 * step, from, to))}`)
}
