import { finish, mix } from './hash.js'
import { lookUp } from './hash-table.js'
import { NAME_BITS } from './gazetteer-flags.js'
import { ALL_CAPITALS, CAPITALISED, LOWER, MIXED, type Knowledge } from './word-features.js'
import { isCaseless, ORDINARY, TITLE_CASE } from './sentence-casing.js'

/** The words of one document as columns, token by token. */
export interface View {
  readonly count: number
  readonly lower: Int32Array
  readonly shape: Int32Array
  readonly caps: Uint8Array
  readonly cluster: Uint16Array
  /** 1: a known name of several words may begin with the token. */
  readonly opens: Uint8Array
  /** 1: no space before the token. */
  readonly glued: Uint8Array
  /** What the rest of the document says of the word: see `markEvidence`. */
  readonly evidence: Uint8Array
  /** Longest known name that the token is in: kind and place in it; 0: none. */
  readonly phrases: Uint8Array
  readonly firsts: Uint32Array
  readonly modes: Uint8Array
}

export const MOST_CONTEXT_KEYS = 32

const SEEN_LOWER = 1
const SEEN_CAPITALISED = 2
const SEEN_IN_CAPITALS = 4

/** How the word is written elsewhere in the document, where a capital means something: not first, not in a headline. */
export const markEvidence = (view: View): void => {
  const seen = new Map<number, number>()
  for (let s = 0; s + 1 < view.firsts.length; s++) {
    if (view.modes[s] !== ORDINARY) continue
    for (let i = view.firsts[s]! + 1; i < view.firsts[s + 1]!; i++) {
      const caps = view.caps[i]!
      const bit =
        caps === LOWER
          ? SEEN_LOWER
          : caps === CAPITALISED || caps === MIXED
            ? SEEN_CAPITALISED
            : caps === ALL_CAPITALS
              ? SEEN_IN_CAPITALS
              : 0
      if (bit !== 0) seen.set(view.lower[i]!, (seen.get(view.lower[i]!) ?? 0) | bit)
    }
  }
  for (let i = 0; i < view.count; i++) view.evidence[i] = seen.get(view.lower[i]!) ?? 0
}

const LONGEST_PHRASE = 6

/** Marks the longest known names of several words, left to right. */
export const markPhrases = (view: View, { names }: Knowledge): void => {
  for (let s = 0; s + 1 < view.firsts.length; s++) {
    const end = view.firsts[s + 1]!
    for (let i = view.firsts[s]!; i < end;) {
      let hash = mix(0, view.lower[i]!)
      let length = 0
      let kind = 0
      if (view.opens[i] === 1)
        for (let n = 2; n <= LONGEST_PHRASE && i + n <= end; n++) {
          hash = mix(hash, view.lower[i + n - 1]!)
          const found = lookUp(names, finish(hash))
          if (found === 0) break
          const kinds = found & NAME_BITS.phrases
          if (kinds !== 0) {
            length = n
            kind = kinds / NAME_BITS.firstPhrase
          }
        }
      for (let n = 0; n < length; n++)
        view.phrases[i + n] = kind * 4 + (n === 0 ? 0 : n === length - 1 ? 2 : 1)
      i += Math.max(1, length)
    }
  }
}

/** Writes the keys of the features of token `i` that name words around it; returns how many. */
export const pairKeys = (view: View, s: number, i: number, keys: Int32Array): number => {
  const first = view.firsts[s]!
  const end = view.firsts[s + 1]!
  const salt = saltOf(view.modes[s]!)
  const { lower, shape, caps, cluster } = view
  const w0 = lower[i]!
  const w1 = i > first ? lower[i - 1]! : 3
  const w2 = i > first + 1 ? lower[i - 2]! : 3
  const x1 = i + 1 < end ? lower[i + 1]! : 4
  const x2 = i + 2 < end ? lower[i + 2]! : 4
  const s0 = shape[i]!
  const c0 = cluster[i]! >> 2
  const c1 = i > first ? cluster[i - 1]! >> 2 : 1023
  const d1 = i + 1 < end ? cluster[i + 1]! >> 2 : 1022
  keys[0] = finish(mix(mix(mix(salt, 50), w1), w0))
  keys[1] = finish(mix(mix(mix(salt, 51), w0), x1))
  keys[2] = finish(mix(mix(mix(salt, 52), w2), w1))
  keys[3] = finish(mix(mix(mix(salt, 53), x1), x2))
  keys[4] = finish(mix(mix(mix(salt, 54), w1), s0))
  keys[5] = finish(mix(mix(mix(salt, 55), s0), x1))
  keys[6] = finish(mix(mix(mix(mix(salt, 56), w1), x1), caps[i]!))
  keys[7] = finish(mix(mix(mix(salt, 60), c1), c0))
  keys[8] = finish(mix(mix(mix(salt, 61), c0), d1))
  keys[9] = finish(mix(mix(mix(mix(salt, 62), c1), d1), caps[i]!))
  return 10
}

const saltOf = (mode: number): number => (isCaseless(mode) ? 0x77a1 : 0x11c3)

export const SETTING_CELLS = 5
const NONE = 7

/**
 * Writes what a token's setting is made of: the shapes around it and a few small numbers, packed. Far fewer settings
 * than tokens occur, so what a setting weighs can be kept.
 */
export const settingOf = (view: View, s: number, i: number, cells: Int32Array): void => {
  const first = view.firsts[s]!
  const end = view.firsts[s + 1]!
  const { shape, caps, evidence, phrases, glued } = view
  const hasLast = i > first
  const hasNext = i + 1 < end
  const place = (hasLast ? 0 : 1) + (hasNext ? 0 : 2)
  cells[0] = hasLast ? shape[i - 1]! : 3
  cells[1] = shape[i]!
  cells[2] = hasNext ? shape[i + 1]! : 4
  cells[3] =
    caps[i]! |
    ((hasLast ? caps[i - 1]! : NONE) << 3) |
    ((hasNext ? caps[i + 1]! : NONE) << 6) |
    (evidence[i]! << 9) |
    ((hasLast ? evidence[i - 1]! : 0) << 12) |
    ((hasNext ? evidence[i + 1]! : 0) << 15) |
    (place << 18) |
    (glued[i]! << 20) |
    ((hasNext ? glued[i + 1]! : 0) << 21)
  const short = end - first <= SHORT_SENTENCE ? 1 + (end - first) + 8 * (i - first) : 0
  cells[4] = view.modes[s]! | (phrases[i]! << 2) | (short << 10)
}

const SHORT_SENTENCE = 6

/** Writes the keys of the features of a setting; returns how many. */
export const settingKeys = (cells: Int32Array, keys: Int32Array): number => {
  const [s1, s0, t1, packed, more] = cells as unknown as [number, number, number, number, number]
  const caps = packed & 7
  const mode = more & 3
  const phrase = (more >> 2) & 255
  const short = more >> 10
  const salt = saltOf(mode)
  const place = ((packed >> 18) & 3) + (mode === TITLE_CASE ? 4 : 0)
  const glue = (packed >> 20) & 3
  const lastCaps = (packed >> 3) & 7
  const nextCaps = (packed >> 6) & 7
  let n = 0
  keys[n++] = finish(mix(mix(mix(salt, 57), s1), s0))
  keys[n++] = finish(mix(mix(mix(salt, 58), s0), t1))
  keys[n++] = finish(mix(mix(mix(mix(salt, 59), s1), s0), t1))
  keys[n++] = finish(mix(mix(mix(salt, 63), mode), place))
  keys[n++] = finish(mix(mix(mix(mix(salt, 64), (packed >> 9) & 7), caps), place))
  keys[n++] = finish(mix(mix(mix(salt, 65), glue), s0))
  if (lastCaps !== NONE) keys[n++] = finish(mix(mix(mix(salt, 66), (packed >> 12) & 7), lastCaps * 8 + caps))
  if (nextCaps !== NONE) keys[n++] = finish(mix(mix(mix(salt, 67), (packed >> 15) & 7), nextCaps * 8 + caps))
  if (phrase !== 0) {
    keys[n++] = finish(mix(mix(salt, 68), phrase))
    keys[n++] = finish(mix(mix(mix(salt, 69), phrase), caps))
  }
  if (short !== 0) keys[n++] = finish(mix(mix(mix(salt, 70), (short & 7) - 1), (short >> 3) + 8 * caps))
  return n
}
