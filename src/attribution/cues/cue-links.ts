import type { Features } from '../../learning/log-linear.js'
import { classAt, wordAt } from './cue-features.js'
import type { Sketch } from '../syntax/analysis.js'
import { toPart, type Part } from '../../learning/feature-weights.js'

/** A cue that may introduce a quotation; `cue` -1 stands for "none". */
export interface Link {
  readonly sketch: Sketch
  readonly stretch: number
  readonly cue: number
  /** How likely the token is a cue at all. */
  readonly likely: number
  /** Other candidates between the two. */
  readonly between: number
}

/** Does this cue introduce this quotation? */
export const linkFeatures: Features<Link> = ({ sketch, stretch, cue, likely, between }, emit) => {
  const { stretchFirst, stretchEnd, unitAt, firsts } = sketch
  const first = stretchFirst[stretch]!
  const end = stretchEnd[stretch]!
  const unit = unitAt[first]!
  const length = lengthOf(end - first)
  const close = closing(sketch, stretch)
  const before = classAt(sketch, first - 1, firsts[unit]!, first)
  const after = classAt(sketch, end, end, firsts[unitAt[end - 1]! + 1]!)
  const capital = /\p{Lu}/u.test(sketch.doc.text.charAt(sketch.stretches[stretch]!.start)) ? HIGH : LOW
  if (cue < 0) {
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
  const gap = left ? patternOf(sketch, cue + 1, first) : patternOf(sketch, end, cue)
  const far = Math.abs(unitAt[cue]! - (left ? unit : unitAt[end - 1]!))
  const beyond = left ? patternAround(sketch, cue, -1) : patternAround(sketch, cue, 1)
  const place = toPart(`${left ? 'b' : 'a'}${far}`)
  emit('l1', place)
  emit('l2', place, Math.min(4, between))
  emit('l3', place, gap)
  emit('l4', place, close)
  emit('l5', place, before, capital)
  emit('l6', place, wordAt(sketch, cue))
  emit('l7', place, Math.round(likely * 8))
  emit('l8', place, close, gap)
  emit('l9', place, beyond, gap.text.length > 12 ? FAR : gap)
  emit('la', place, distance(left ? first - cue : cue - end), length)
  emit('lb', place, after, close)
  emit('lc', place, before, after, close)
  if (sketch.stretches[stretch]!.continues) emit('ld', place)
}

const HIGH = toPart('A')
const LOW = toPart('a')
const FAR = toPart('…')

const lengthOf = (tokens: number): number => (tokens < 7 ? tokens : tokens < 12 ? 7 : tokens < 25 ? 8 : 9)

const distance = (tokens: number): number =>
  tokens < 5 ? tokens : tokens < 8 ? 5 : tokens < 14 ? 6 : tokens < 25 ? 7 : 8

/** The mark that ends the quoted words: a comma promises a cue after it. */
const closing = ({ doc, stretches }: Sketch, stretch: number): Part => {
  const { end, close } = stretches[stretch]!
  const last = doc.text.charAt(end - 1)
  const next = doc.text.charAt(close)
  if (!/[\p{L}\p{N}]/u.test(last)) return toPart(last)
  return toPart(/[,.?!;:]/.test(next) ? `o${next}` : 'w')
}

const LONGEST = 7

/** The classes of the words between two tokens, runs of names and nouns as one: "N,the n of N,". */
const patternOf = (sketch: Sketch, from: number, to: number): Part => {
  let pattern = ''
  let last = ''
  let count = 0
  for (let i = from; i < to; i++) {
    const name = gapClass(sketch.classes[i]!)
    if (name === last && (name === 'N' || name === 'Q')) continue
    if (count++ === LONGEST) return toPart(`${pattern}…`)
    pattern += name
    last = name
  }
  return toPart(pattern)
}

const NOUNS = new Set(['N', 'n', 's', 'man', 'report', 'A', 'the', "'s", '9', 'ed', 'ing', '-'])

const gapClass = ({ text }: Part): string => (NOUNS.has(text) ? 'N' : text)

const patternAround = (sketch: Sketch, cue: number, step: 1 | -1): Part => {
  const unit = sketch.unitAt[cue]!
  const from = sketch.firsts[unit]!
  const to = sketch.firsts[unit + 1]!
  const next = gapClass(classAt(sketch, cue + step, from, to))
  return toPart(`${next}${gapClass(classAt(sketch, cue + 2 * step, from, to))}`)
}
