import type { EntityType } from '../document.js'
import type { Cue } from './candidates.js'
import { classAt, wordAt } from './cues.js'
import type { Sketch } from './sketch.js'
import { toPart, type Part } from './weights.js'

/** A sentence with the words in it that may be cues, in text order. */
export interface Reach {
  readonly sketch: Sketch
  readonly from: number
  readonly to: number
  readonly cues: readonly Cue[]
}

/** Takes the keys of one token's features: the first `count` of `keys`. */
export type TakeKeys = (keys: Int32Array, count: number) => void

/** Cues less likely than this are not looked at. */
export const LEAST_CUE = 0.08

/**
 * Calls `take` for each token of a sentence with what tells whether the token stands inside a reported clause: the words
 * and classes around it, and the likely cues before and after it.
 */
export const readKeys = (reach: Reach, take: TakeKeys): void => {
  const { words, classes } = toColumns(reach)
  const marks = reach.cues
    .filter(({ likely }) => likely >= LEAST_CUE)
    .map((cue) => toMark(reach, cue, words, classes))
  const top = Math.max(NONE.sure, ...marks.map(({ sure }) => sure))
  const topAt = marks.find(({ sure }) => sure === top)?.token ?? -1
  const view: View = {
    reach,
    words,
    classes,
    left: NONE,
    right: NONE,
    that: 0,
    commas: 0,
    bracket: 0,
    top,
    topAt,
  }
  const keys = new Keys()
  let next = 0
  for (let token = reach.from; token < reach.to; token++) {
    for (; next < marks.length && marks[next]!.token < token; next++) {
      view.left = marks[next]!
      view.that = 0
      view.commas = 0
    }
    view.right = marks[next] ?? NONE
    if (token > reach.from) passWord(view, reach.sketch.words[token - 1]!, token - 1)
    keys.clear()
    if (isQuoted(reach, token)) pushQuoted(view, token, keys)
    else {
      pushWords(view, token, keys)
      pushLeft(view, token, keys)
      pushRight(view, token, keys)
      pushPlace(view, token, keys)
    }
    take(keys.list, keys.count)
  }
}

const isQuoted = ({ sketch: { stretchAt }, from, to }: Reach, token: number): boolean =>
  stretchAt[token]! >= 0 &&
  token > from &&
  token < to - 1 &&
  stretchAt[token - 1] === stretchAt[token] &&
  stretchAt[token + 1] === stretchAt[token]

/** A likely cue as the features see it. */
interface Mark {
  readonly token: number
  /** How likely it is, in steps. */
  readonly sure: number
  readonly word: number
  /** Classes of its neighbours. */
  readonly before: number
  readonly after: number
}

const NONE: Mark = { token: -1, sure: -1, word: 5, before: 0, after: 0 }

/** What is known at a token of the sentence; columns begin two places before the sentence. */
interface View {
  readonly reach: Reach
  readonly words: Int32Array
  readonly classes: Int32Array
  readonly top: number
  readonly topAt: number
  /** The nearest cue before the token, and the nearest at or behind it. */
  left: Mark
  right: Mark
  /** Since the cue before: whether a "that" has come, and how many commas. */
  that: number
  commas: number
  bracket: number
}

const TYPES: Readonly<Record<EntityType, Part>> = {
  person: toPart('person'),
  place: toPart('place'),
  organisation: toPart('organisation'),
}

const PAD = 2
const START = 2
const STOP = 1
const QUOTED = 77

const toColumns = ({ sketch, from, to }: Reach): Pick<View, 'words' | 'classes'> => {
  const size = to - from + 2 * PAD
  const words = new Int32Array(size).fill(STOP)
  const classes = new Int32Array(size).fill(STOP)
  words.fill(START, 0, PAD)
  classes.fill(START, 0, PAD)
  for (let token = from; token < to; token++) {
    const at = token - from + PAD
    const quoted = sketch.stretchAt[token]! >= 0
    const mention = quoted ? -1 : sketch.mentionAt[token]!
    words[at] = quoted ? QUOTED : wordAt(sketch, token).hash
    classes[at] =
      mention >= 0 ? TYPES[sketch.doc.mentions[mention]!.type].hash : classAt(sketch, token, from, to).hash
  }
  return { words, classes }
}

const toMark = ({ from }: Reach, { token, likely }: Cue, words: Int32Array, classes: Int32Array): Mark => {
  const at = token - from + PAD
  return { token, sure: stepOf(likely), word: words[at]!, before: classes[at - 1]!, after: classes[at + 1]! }
}

const stepOf = (share: number): number =>
  Math.round(Math.log(Math.max(0.02, share) / Math.max(0.02, 1 - share)) + 4)

const passWord = (view: View, word: string, token: number): void => {
  if (word === 'that' && token > view.left.token && view.left !== NONE) view.that = 1
  else if (word === ',') view.commas = Math.min(3, view.commas + 1)
  else if (word === '(') view.bracket = 1
  else if (word === ')') view.bracket = 0
}

const stepsOf = (tokens: number): number =>
  tokens < 6 ? tokens : tokens < 9 ? 6 : tokens < 14 ? 7 : tokens < 22 ? 8 : tokens < 35 ? 9 : 10

/** Keys of features; a feature is told from the others of its token by its place among them. */
class Keys {
  readonly list = new Int32Array(64)
  count = 0

  clear(): void {
    this.count = 0
  }

  push(a: number): void {
    this.list[this.count++] = mix(a, this.count)
  }

  pair(a: number, b: number): void {
    this.list[this.count++] = mix(mix(a, b), this.count)
  }

  three(a: number, b: number, c: number): void {
    this.list[this.count++] = mix(mix(mix(a, b), c), this.count)
  }

  four(a: number, b: number, c: number, d: number): void {
    this.list[this.count++] = mix(mix(mix(mix(a, b), c), d), this.count)
  }
}

const mix = (hash: number, value: number): number => {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

const pushWords = ({ reach, words, classes, left, right }: View, token: number, keys: Keys): void => {
  const at = token - reach.from + PAD
  const word = words[at]!
  const before = words[at - 1]!
  const own = classes[at]!
  const last = classes[at - 1]!
  const next = classes[at + 1]!
  keys.push(word)
  keys.push(before)
  keys.push(words[at + 1]!)
  keys.push(own)
  keys.pair(last, own)
  keys.pair(own, next)
  keys.three(classes[at - 2]!, last, own)
  keys.three(last, own, next)
  keys.three(own, next, classes[at + 2]!)
  keys.pair(before, word)
  keys.pair(word, words[at + 1]!)
  keys.four(last, own, left.sure, right.sure)
}

const pushLeft = ({ reach, words, classes, left, that, commas }: View, token: number, keys: Keys): void => {
  const at = token - reach.from + PAD
  const own = classes[at]!
  const far = left === NONE ? -1 : stepsOf(token - left.token)
  keys.three(left.sure, far, own)
  keys.pair(left.word, far)
  keys.three(left.word, that, own)
  keys.four(left.sure, that, commas, own)
  keys.four(left.sure, that, far, classes[at - 1]!)
  keys.four(left.sure, left.before, left.after, own)
  keys.four(left.sure, left.before, left.after, far)
  keys.three(left.sure, words[at]!, that)
  keys.three(left.sure, words[at - 1]!, own)
}

const pushRight = ({ reach, classes, right, left }: View, token: number, keys: Keys): void => {
  const own = classes[token - reach.from + PAD]!
  const far = right === NONE ? -1 : stepsOf(right.token - token)
  keys.three(left.sure, right.sure, own)
  keys.three(right.sure, far, own)
  keys.pair(right.word, far)
  keys.pair(right.word, own)
  keys.four(right.sure, right.before, right.after, own)
}

const pushPlace = (
  { reach, classes, left, right, bracket, top, topAt }: View,
  token: number,
  keys: Keys,
): void => {
  const { from, to } = reach
  const side = topAt < 0 ? 0 : Math.sign(topAt - token) + 2
  keys.three(side, top, stepsOf(to - from))
  keys.three(token === from ? 1 : 0, token === to - 1 ? 1 : 0, classes[token - from + PAD]!)
  keys.four(bracket, right.token === token ? 1 : 0, left.sure, right.sure)
  keys.three(stepsOf(to - token), left.sure, right.sure)
}

/** In the midst of words in marks nothing but the cues around them tells anything. */
const pushQuoted = ({ left, right }: View, token: number, keys: Keys): void => {
  keys.three(QUOTED, left.sure, right.sure)
  keys.three(QUOTED, left.sure, left === NONE ? -1 : stepsOf(token - left.token))
  keys.three(QUOTED, right.sure, right === NONE ? -1 : stepsOf(right.token - token))
}
