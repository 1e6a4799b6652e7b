import { isUpper } from '../../collections/has-letter.js'
import { classOf, DIGIT, LETTER } from '../../text/characters.js'
import { finish, mix } from './hash.js'

/** How a word uses capitals. */
export const LOWER = 0
export const CAPITALISED = 1
export const ALL_CAPITALS = 2
export const MIXED = 3
export const NO_LETTERS = 4

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

/** So much of a run counts for the longer of a word's two shapes. */
export const LONGEST_RUN = 4

// "McDonald's-96" → Xx Xxxx'x-00 with runs cut at four, or the same with runs cut at one.
export const shapeOf = (word: string, longest: number): number => {
  let shape = 0
  let last = 0
  let run = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    const kind = isUpper(code) ? 1 : classOf(code) === LETTER ? 2 : classOf(code) === DIGIT ? 3 : 0x100 + code
    run = kind === last ? run + 1 : 0
    if (run < longest) shape = mix(shape, kind)
    last = kind
  }
  return finish(shape)
}

export const hasDigit = (word: string): boolean => {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code >= 0x30 && code <= 0x39) return true
  }
  return false
}
