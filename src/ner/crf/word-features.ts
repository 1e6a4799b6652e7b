import { isUpper } from '../../collections/has-letter.js'
import { classOf, DIGIT, LETTER } from '../../text/characters.js'
import { finish, hashWord, mix } from './hash.js'
import { clusterOf, flagsOf, type Knowledge } from './knowledge.js'

export const LOWER = 0
export const CAPITALISED = 1
export const ALL_CAPITALS = 2
export const MIXED = 3
export const NO_LETTERS = 4

/** What the features need to know of a word form, whatever stands around it. */
export interface Word {
  /** Hash of the lower-cased form. */
  readonly lower: number
  readonly shape: number
  readonly caps: number
  readonly cluster: number
  /** What the gazetteer says: see GAZETTEER_FLAGS. */
  readonly flags: number
  /** Feature keys of the word where it stands, as a neighbour, and two words away. */
  readonly keys: readonly [centre: readonly number[], near: readonly number[], far: readonly number[]]
}

/** Where a word stands as seen from the token to be tagged; each place has feature weights of its own. */
export const OFFSETS = [-2, -1, 0, 1, 2] as const
export const RING = [2, 1, 0, 1, 2] as const
export const keyAt = (key: number, offset: number): number => (offset === 2 ? key : finish(mix(key, offset)))

/** Keeps the features of texts without case apart from those of ordinary text. */
const CASELESS_SALT = 0x5bd1
const LONGEST_AFFIX = 5
const MOST_TRIGRAMS = 12

/**
 * The features of a word form. Without case ("caseless") the word is read in lower case and its features are kept
 * apart from those of ordinary text, so that headlines in capitals do not blur what capitals mean elsewhere.
 */
export const describeWord = (form: string, caseless: boolean, knowledge: Knowledge): Word => {
  const lowered = form.toLowerCase()
  const word = caseless ? lowered : form
  const caps = caseless ? LOWER : capsOf(word)
  const salt = caseless ? CASELESS_SALT : 0
  const lower = hashWord(lowered)
  const [shape, brief] = shapesOf(word)
  const flags = flagsOf(knowledge.gazetteer, lower)
  const cluster = clusterOf(knowledge.clusters, lower)
  const centre: number[] = []
  const near: number[] = []
  const far: number[] = []
  const key = (template: number, value: number): number => finish(mix(mix(salt, template), value))

  const self = key(1, lower)
  const capital = key(2, caps)
  centre.push(self, key(3, mix(lower, caps)), key(4, shape), key(5, brief), key(6, caps))
  near.push(self, key(4, shape), key(5, brief), capital)
  far.push(self, key(5, brief), capital)
  pushAffixes(lowered, caps, key, centre, near)
  pushTrigrams(lowered, key, centre)
  if (flags !== 0)
    for (let bit = 0; bit < 16; bit++)
      if (flags & (1 << bit)) {
        const known = key(7, mix(bit, caps))
        centre.push(known)
        near.push(known)
        far.push(known)
      }
  centre.push(key(8, mix(flags, caps)))
  near.push(key(8, mix(flags, caps)))
  if (cluster !== 0)
    for (const [level, group] of [cluster - 1, (cluster - 1) >> 2, (cluster - 1) >> 5].entries()) {
      const known = key(9 + level, mix(group, caps))
      centre.push(known, key(12 + level, group))
      near.push(key(12 + level, group))
      if (level > 0) far.push(key(12 + level, group))
    }
  if (/\d/.test(word)) {
    const digits = key(16, hashWord(word.replace(/\d/g, '0')))
    centre.push(digits)
    near.push(digits)
  }
  return { lower, shape: brief, caps, cluster, flags, keys: [centre, near, far] }
}

export const capsOf = (word: string): number => {
  let upper = 0
  let lower = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (isUpper(code)) upper++
    else if (classOf(code) === LETTER) lower++
  }
  if (upper + lower === 0) return NO_LETTERS
  if (upper === 0) return LOWER
  if (lower === 0)
    return upper === 1 && word.length > 1 && word.charCodeAt(1) !== 0x2e ? CAPITALISED : ALL_CAPITALS
  return upper === 1 && isUpper(word.charCodeAt(0)) ? CAPITALISED : MIXED
}

// "McDonald's-96" → Xx Xxxx'x-00 with runs cut at four, and the same with runs cut at one.
const shapesOf = (word: string): [shape: number, brief: number] => {
  let shape = 0
  let brief = 0
  let last = 0
  let run = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    const kind = isUpper(code) ? 1 : classOf(code) === LETTER ? 2 : classOf(code) === DIGIT ? 3 : 0x100 + code
    run = kind === last ? run + 1 : 0
    if (run < 4) shape = mix(shape, kind)
    if (run === 0) brief = mix(brief, kind)
    last = kind
  }
  return [finish(shape), finish(brief)]
}

type ToKey = (template: number, value: number) => number

const pushAffixes = (word: string, caps: number, key: ToKey, centre: number[], near: number[]): void => {
  let prefix = 0
  let suffix = 0
  for (let n = 1; n <= LONGEST_AFFIX && n <= word.length; n++) {
    prefix = mix(prefix, word.charCodeAt(n - 1))
    suffix = mix(suffix, word.charCodeAt(word.length - n))
    centre.push(key(20 + n, mix(prefix, caps)), key(30 + n, mix(suffix, caps)))
    if (n === 3) near.push(key(30 + n, suffix))
    if (n === 4) near.push(key(20 + n, prefix))
  }
}

const pushTrigrams = (word: string, key: ToKey, centre: number[]): void => {
  for (let i = 0; i < word.length && i < MOST_TRIGRAMS; i++) {
    const before = i === 0 ? 1 : word.charCodeAt(i - 1)
    const after = i + 1 === word.length ? 2 : word.charCodeAt(i + 1)
    centre.push(key(40, mix(mix(before, word.charCodeAt(i)), after)))
  }
}
