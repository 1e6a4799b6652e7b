import type { DocumentColumns } from './document-columns.js'
import { finish, mix } from './hash.js'
import { isCaseless, TITLE_CASE } from './sentence-casing.js'

export const MOST_CONTEXT_KEYS = 32

/** The id of no word. */
const NO_WORD = 0

/** What stands where the sentence has no word: numbers that no hash of a word and no cluster has. */
const BEFORE_SENTENCE = 3
const AFTER_SENTENCE = 4
const CLUSTER_BEFORE_SENTENCE = 1023
const CLUSTER_AFTER_SENTENCE = 1022

/**
 * Writes the keys of the features of token `i` that name words around it; returns how many. The first number in each is
 * that of its template.
 */
export const pairKeys = (columns: DocumentColumns, s: number, i: number, keys: Int32Array): number => {
  const first = columns.firsts[s]!
  const end = columns.firsts[s + 1]!
  const salt = saltOf(columns.casings[s]!)
  const { words, lower, shape, caps, cluster } = columns
  const word = words[i]!
  const last = i > first ? words[i - 1]! : NO_WORD
  const next = i + 1 < end ? words[i + 1]! : NO_WORD
  const w0 = lower[word]!
  const w1 = last !== NO_WORD ? lower[last]! : BEFORE_SENTENCE
  const w2 = i > first + 1 ? lower[words[i - 2]!]! : BEFORE_SENTENCE
  const x1 = next !== NO_WORD ? lower[next]! : AFTER_SENTENCE
  const x2 = i + 2 < end ? lower[words[i + 2]!]! : AFTER_SENTENCE
  const s0 = shape[word]!
  const c0 = cluster[word]! >> 2
  const c1 = last !== NO_WORD ? cluster[last]! >> 2 : CLUSTER_BEFORE_SENTENCE
  const d1 = next !== NO_WORD ? cluster[next]! >> 2 : CLUSTER_AFTER_SENTENCE
  keys[0] = finish(mix(mix(mix(salt, 50), w1), w0))
  keys[1] = finish(mix(mix(mix(salt, 51), w0), x1))
  keys[2] = finish(mix(mix(mix(salt, 52), w2), w1))
  keys[3] = finish(mix(mix(mix(salt, 53), x1), x2))
  keys[4] = finish(mix(mix(mix(salt, 54), w1), s0))
  keys[5] = finish(mix(mix(mix(salt, 55), s0), x1))
  keys[6] = finish(mix(mix(mix(mix(salt, 56), w1), x1), caps[word]!))
  keys[7] = finish(mix(mix(mix(salt, 60), c1), c0))
  keys[8] = finish(mix(mix(mix(salt, 61), c0), d1))
  keys[9] = finish(mix(mix(mix(mix(salt, 62), c1), d1), caps[word]!))
  return 10
}

const saltOf = (casing: number): number => (isCaseless(casing) ? CASELESS_SALT : CASED_SALT)

/** Keep what capitals mean apart from texts that do not use them. */
const CASELESS_SALT = 0x77a1
const CASED_SALT = 0x11c3

export const CONTEXT_CELLS = 5
const NO_NEIGHBOUR = 7

/**
 * Writes what a token's context is made of: the shapes around it and a few small numbers, packed. Far fewer contexts
 * than tokens occur, so what one weighs can be kept.
 */
export const contextOf = (columns: DocumentColumns, s: number, i: number, cells: Int32Array): void => {
  const first = columns.firsts[s]!
  const end = columns.firsts[s + 1]!
  const { words, shape, caps, evidence, phrases, glued } = columns
  const hasLast = i > first
  const hasNext = i + 1 < end
  const place = (hasLast ? 0 : 1) + (hasNext ? 0 : 2)
  const word = words[i]!
  const last = hasLast ? words[i - 1]! : NO_WORD
  const next = hasNext ? words[i + 1]! : NO_WORD
  cells[0] = hasLast ? shape[last]! : BEFORE_SENTENCE
  cells[1] = shape[word]!
  cells[2] = hasNext ? shape[next]! : AFTER_SENTENCE
  cells[3] =
    caps[word]! |
    ((hasLast ? caps[last]! : NO_NEIGHBOUR) << 3) |
    ((hasNext ? caps[next]! : NO_NEIGHBOUR) << 6) |
    (evidence[i]! << 9) |
    ((hasLast ? evidence[i - 1]! : 0) << 12) |
    ((hasNext ? evidence[i + 1]! : 0) << 15) |
    (place << 18) |
    (glued[i]! << 20) |
    ((hasNext ? glued[i + 1]! : 0) << 21)
  const short = end - first <= SHORT_SENTENCE ? 1 + (end - first) + 8 * (i - first) : 0
  cells[4] = columns.casings[s]! | (phrases[i]! << 2) | (short << 10)
}

const SHORT_SENTENCE = 6

/** Writes the keys of the features of a context; returns how many. */
export const contextKeys = (cells: Int32Array, keys: Int32Array): number => {
  const [s1, s0, t1, packed, more] = cells as unknown as [number, number, number, number, number]
  const caps = packed & 7
  const casing = more & 3
  const phrase = (more >> 2) & 255
  const short = more >> 10
  const salt = saltOf(casing)
  const place = ((packed >> 18) & 3) + (casing === TITLE_CASE ? 4 : 0)
  const glue = (packed >> 20) & 3
  const lastCaps = (packed >> 3) & 7
  const nextCaps = (packed >> 6) & 7
  let n = 0
  keys[n++] = finish(mix(mix(mix(salt, 57), s1), s0))
  keys[n++] = finish(mix(mix(mix(salt, 58), s0), t1))
  keys[n++] = finish(mix(mix(mix(mix(salt, 59), s1), s0), t1))
  keys[n++] = finish(mix(mix(mix(salt, 63), casing), place))
  keys[n++] = finish(mix(mix(mix(mix(salt, 64), (packed >> 9) & 7), caps), place))
  keys[n++] = finish(mix(mix(mix(salt, 65), glue), s0))
  if (lastCaps !== NO_NEIGHBOUR)
    keys[n++] = finish(mix(mix(mix(salt, 66), (packed >> 12) & 7), lastCaps * 8 + caps))
  if (nextCaps !== NO_NEIGHBOUR)
    keys[n++] = finish(mix(mix(mix(salt, 67), (packed >> 15) & 7), nextCaps * 8 + caps))
  if (phrase !== 0) {
    keys[n++] = finish(mix(mix(salt, 68), phrase))
    keys[n++] = finish(mix(mix(mix(salt, 69), phrase), caps))
  }
  if (short !== 0) keys[n++] = finish(mix(mix(mix(salt, 70), (short & 7) - 1), (short >> 3) + 8 * caps))
  return n
}
