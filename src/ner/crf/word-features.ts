import { MOST_AT_ONCE } from './feature-table.js'
import { capsOf, hasDigit, LONGEST_RUN, LOWER, shapeOf } from './form-shape.js'
import { finish, hashWord, mix } from './hash.js'
import { CLUSTER_BITS, clusterOf, flagsOf, type Knowledge } from './knowledge.js'

/** What the features need to know of a word form, whatever stands around it. */
export interface Word {
  readonly form: string
  /** Hash of the lower-cased form. */
  readonly lower: number
  readonly shape: number
  readonly caps: number
  readonly cluster: number
  /** What it is mostly a name of, and above two bits the same without the part of a name that it mostly is; 0: not known. */
  readonly use: number
  /** What the gazetteer says: see GAZETTEER_FLAGS. */
  readonly flags: number
  readonly caseless: boolean
}

/** Feature keys of a word where it stands, as a neighbour, and two words away. */
export type WordKeys = readonly [centre: KeyList, near: KeyList, far: KeyList]

/** A list of feature keys with room for those of any word. */
export class KeyList {
  count = 0
  readonly values = new Int32Array(MOST_AT_ONCE)

  push(key: number): void {
    this.values[this.count++] = key
  }
}

/** Where a word stands as seen from the token to be tagged; each place has feature weights of its own. */
export const OFFSETS = [-2, -1, 0, 1, 2] as const
export const RING = [2, 1, 0, 1, 2] as const
export const keyAt = (key: number, offset: number): number => (offset === 2 ? key : finish(mix(key, offset)))

const LONGEST_AFFIX = 5
const MOST_TRIGRAMS = 12
const TEMPLATES = 41

/** What the keys of each template begin with. */
const beginnings = (salt: number): Int32Array =>
  Int32Array.from({ length: TEMPLATES }, (_, template) => mix(salt, template))

const ORDINARY = beginnings(0)
/** Keeps the features of texts without case apart from those of ordinary text. */
const CASELESS = beginnings(0x5bd1)

/**
 * A word form. Without case ("caseless") the word is read in lower case and its features are kept apart from those of ordinary
 * text, so that headlines in capitals do not blur what capitals mean elsewhere.
 */
export const describeWord = (form: string, caseless: boolean, knowledge: Knowledge): Word => {
  const lowered = form.toLowerCase()
  const word = caseless ? lowered : form
  const caps = caseless ? LOWER : capsOf(word)
  const lower = hashWord(lowered)
  const shape = shapeOf(word, 1)
  const flags = flagsOf(knowledge.gazetteer, lower)
  const known = clusterOf(knowledge.clusters, lower)
  const cluster = known & ((1 << CLUSTER_BITS) - 1)
  return { form: word, lower, shape, caps, cluster, use: known >> CLUSTER_BITS, flags, caseless }
}

/** The keys of those features of a word that few others have: SHARED tells the rest. The next word takes their room. */
export const ownKeys = ({ form, lower, caps, caseless }: Word): WordKeys => {
  const lowered = form.toLowerCase()
  const salt = saltOf(caseless)
  const shape = shapeOf(form, LONGEST_RUN)
  const keys = emptied(OWN_KEYS)
  pushForm(keys, salt, lower, shape, caps)
  pushAffixes(keys, salt, lowered, caps)
  pushTrigrams(keys, salt, lowered)
  if (hasDigit(form)) {
    const digits = keyOf(salt, 16, hashWord(form.replace(/\d/g, '0')))
    keys[0].push(digits)
    keys[1].push(digits)
  }
  return keys
}

/** Features that many words have in common: those of one part of what is known of a word. */
interface SharedFeatures {
  /** The same number for words that have the same of them. */
  readonly idOf: (word: Word) => number
  /** Writes their keys. */
  readonly push: (keys: WordKeys, salt: Int32Array, word: Word) => void
}

const SHARED: readonly SharedFeatures[] = [
  { idOf: (word) => idOf(word, word.shape >>> 0), push: (keys, salt, word) => pushShape(keys, salt, word) },
  { idOf: (word) => idOf(word, word.flags), push: (keys, salt, word) => pushFlags(keys, salt, word) },
  { idOf: (word) => idOf(word, word.cluster), push: (keys, salt, word) => pushClusters(keys, salt, word) },
  { idOf: (word) => idOf(word, word.use), push: (keys, salt, word) => pushUse(keys, salt, word) },
]

/** How many parts a word has whose features it shares. */
export const SHARED_PARTS = SHARED.length

/** A number for what the features of a part depend on: none beyond the 53 bits that a number has. */
export const sharedId = (word: Word, part: number): number => SHARED[part]!.idOf(word) * SHARED_PARTS + part

const MOST_CAPS = 8

const idOf = ({ caps, caseless }: Word, value: number): number =>
  (value * MOST_CAPS + caps) * 2 + (caseless ? 1 : 0)

/** The keys of a word's features of a part; the next that are asked for take their room. */
export const sharedKeys = (word: Word, part: number): WordKeys => {
  const keys = emptied(SHARED_KEYS)
  SHARED[part]!.push(keys, saltOf(word.caseless), word)
  return keys
}

const OWN_KEYS: WordKeys = [new KeyList(), new KeyList(), new KeyList()]
const SHARED_KEYS: WordKeys = [new KeyList(), new KeyList(), new KeyList()]

const emptied = (keys: WordKeys): WordKeys => {
  for (const list of keys) list.count = 0
  return keys
}

const saltOf = (caseless: boolean): Int32Array => (caseless ? CASELESS : ORDINARY)

const keyOf = (salt: Int32Array, template: number, value: number): number =>
  finish(mix(salt[template]!, value))

const pushForm = (keys: WordKeys, salt: Int32Array, lower: number, shape: number, caps: number): void => {
  const [centre, near, far] = keys
  const self = keyOf(salt, 1, lower)
  const long = keyOf(salt, 4, shape)
  centre.push(self)
  centre.push(keyOf(salt, 3, mix(lower, caps)))
  centre.push(long)
  near.push(self)
  near.push(long)
  far.push(self)
}

const pushShape = ([centre, near, far]: WordKeys, salt: Int32Array, { shape, caps }: Word): void => {
  const brief = keyOf(salt, 5, shape)
  const capital = keyOf(salt, 2, caps)
  centre.push(brief)
  centre.push(keyOf(salt, 6, caps))
  near.push(brief)
  near.push(capital)
  far.push(brief)
  far.push(capital)
}

const pushFlags = ([centre, near, far]: WordKeys, salt: Int32Array, { flags, caps }: Word): void => {
  for (let bit = 0; flags >>> bit !== 0; bit++)
    if (flags & (1 << bit)) {
      const known = keyOf(salt, 7, mix(bit, caps))
      centre.push(known)
      near.push(known)
      far.push(known)
    }
  const all = keyOf(salt, 8, mix(flags, caps))
  centre.push(all)
  near.push(all)
}

const CLUSTER_SHIFTS = [0, 2, 5]

const pushClusters = ([centre, near, far]: WordKeys, salt: Int32Array, { cluster, caps }: Word): void => {
  if (cluster === 0) return
  for (let level = 0; level < CLUSTER_SHIFTS.length; level++) {
    const group = (cluster - 1) >> CLUSTER_SHIFTS[level]!
    const known = keyOf(salt, 12 + level, group)
    centre.push(keyOf(salt, 9 + level, mix(group, caps)))
    centre.push(known)
    near.push(known)
    if (level > 0) far.push(known)
  }
}

const pushUse = ([centre, near, far]: WordKeys, salt: Int32Array, { use, caps }: Word): void => {
  if (use === 0) return
  const whole = keyOf(salt, 17, mix(use, caps))
  const type = keyOf(salt, 18, mix(use >> 2, caps))
  centre.push(whole)
  centre.push(type)
  near.push(whole)
  near.push(type)
  far.push(type)
}

const pushAffixes = ([centre, near]: WordKeys, salt: Int32Array, word: string, caps: number): void => {
  let prefix = 0
  let suffix = 0
  for (let n = 1; n <= LONGEST_AFFIX && n <= word.length; n++) {
    prefix = mix(prefix, word.charCodeAt(n - 1))
    suffix = mix(suffix, word.charCodeAt(word.length - n))
    centre.push(keyOf(salt, 20 + n, mix(prefix, caps)))
    centre.push(keyOf(salt, 30 + n, mix(suffix, caps)))
    if (n === 3) near.push(keyOf(salt, 30 + n, suffix))
    if (n === 4) near.push(keyOf(salt, 20 + n, prefix))
  }
}

const pushTrigrams = ([centre]: WordKeys, salt: Int32Array, word: string): void => {
  for (let i = 0; i < word.length && i < MOST_TRIGRAMS; i++) {
    const before = i === 0 ? 1 : word.charCodeAt(i - 1)
    const after = i + 1 === word.length ? 2 : word.charCodeAt(i + 1)
    centre.push(keyOf(salt, 40, mix(mix(before, word.charCodeAt(i)), after)))
  }
}
