import type { Features } from './choice.js'
import { classAt } from './cues.js'
import type { Sketch } from './sketch.js'

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
  const { words, stretchFirst, stretchEnd, unitAt, firsts } = sketch
  const first = stretchFirst[stretch]!
  const end = stretchEnd[stretch]!
  const unit = unitAt[first]!
  const length = lengthOf(end - first)
  const close = closing(sketch, stretch)
  const before = classAt(sketch, first - 1, firsts[unit]!, first)
  const after = classAt(sketch, end, end, firsts[unitAt[end - 1]! + 1]!)
  const capital = /\p{Lu}/u.test(sketch.doc.text.charAt(sketch.stretches[stretch]!.start)) ? 'A' : 'a'
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
  const side = cue < first ? 'b' : 'a'
  const gap = side === 'b' ? patternOf(sketch, cue + 1, first) : patternOf(sketch, end, cue)
  const far = Math.abs(unitAt[cue]! - (side === 'b' ? unit : unitAt[end - 1]!))
  const beyond = side === 'b' ? patternAround(sketch, cue, -1) : patternAround(sketch, cue, 1)
  const place = `${side}${far}`
  emit('l1', place)
  emit('l2', place, Math.min(4, between))
  emit('l3', place, gap)
  emit('l4', place, close)
  emit('l5', place, before, capital)
  emit('l6', place, words[cue])
  emit('l7', place, Math.round(likely * 8))
  emit('l8', place, close, gap)
  emit('l9', place, beyond, gap.length > 12 ? '…' : gap)
  emit('la', place, distance(side === 'b' ? first - cue : cue - end), length)
  emit('lb', place, after, close)
  emit('lc', place, before, after, close)
  if (sketch.stretches[stretch]!.continues) emit('ld', place)
}

const lengthOf = (tokens: number): number => (tokens < 7 ? tokens : tokens < 12 ? 7 : tokens < 25 ? 8 : 9)

const distance = (tokens: number): number =>
  tokens < 5 ? tokens : tokens < 8 ? 5 : tokens < 14 ? 6 : tokens < 25 ? 7 : 8

/** The mark that ends the quoted words: a comma promises a cue after it. */
const closing = ({ doc, stretches }: Sketch, stretch: number): string => {
  const { end, close } = stretches[stretch]!
  const last = doc.text.charAt(end - 1)
  const next = doc.text.charAt(close)
  return /[\p{L}\p{N}]/u.test(last) ? (/[,.?!;:]/.test(next) ? `o${next}` : 'w') : last
}

const LONGEST = 7

/** The classes of the words between two tokens, runs of names and nouns as one: "N,the n of N,". */
const patternOf = (sketch: Sketch, from: number, to: number): string => {
  let pattern = ''
  let last = ''
  let count = 0
  for (let i = from; i < to; i++) {
    const name = gapClass(classAt(sketch, i, from, to))
    if (name === last && (name === 'N' || name === 'Q')) continue
    if (count++ === LONGEST) return `${pattern}…`
    pattern += name
    last = name
  }
  return pattern
}

const NOUNS = new Set(['N', 'n', 's', 'man', 'report', 'A', 'the', "'s", '9', 'ed', 'ing', '-'])

const gapClass = (name: string): string => (NOUNS.has(name) ? 'N' : name)

const patternAround = (sketch: Sketch, cue: number, step: 1 | -1): string => {
  const unit = sketch.unitAt[cue]!
  const from = sketch.firsts[unit]!
  const to = sketch.firsts[unit + 1]!
  return `${gapClass(classAt(sketch, cue + step, from, to))}${gapClass(classAt(sketch, cue + 2 * step, from, to))}`
}
