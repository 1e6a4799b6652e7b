import type { Document } from '../../document.js'

// The pieces know no case: these numbers say it.
const NO_LETTERS = 0
const FIGURES = 1
const LOWER = 2
const INITIAL = 3
const CAPITALS = 4
const ONE_CAPITAL = 5
const MIXED = 6
const NO_CASE = 7
const FORMS = 8

/** Where a word stands: inside its sentence, first in it, first in its block. */
const PLACES = 3

/** The shape of the marks at the ends of a window, and the number of shapes before it. */
export const NO_WORD = FORMS * PLACES

/** By token: how it is written and whether its sentence or block begins with it. */
export const shapesOf = ({ tokens, sentences }: Document): Uint8Array => {
  const shapes = new Uint8Array(tokens.count)
  const known = new Map<number, number>()
  for (let i = 0; i < tokens.count; i++) {
    const number = tokens.formOf[i]!
    if (!known.has(number)) known.set(number, formOf(tokens.forms.texts[number]!))
    shapes[i] = known.get(number)!
  }
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.firsts[s]!
    if (first === sentences.firsts[s + 1]!) continue
    const opensBlock = s === 0 || sentences.blocks[s] !== sentences.blocks[s - 1]
    shapes[first]! += FORMS * (opensBlock ? 2 : 1)
  }
  return shapes
}

const formOf = (word: string): number => {
  if (/\d/.test(word)) return FIGURES
  const letters = word.replace(/[^\p{L}]/gu, '')
  if (letters === '') return NO_LETTERS
  const upper = letters.toUpperCase()
  const lower = letters.toLowerCase()
  if (upper === lower) return NO_CASE
  if (letters === lower) return LOWER
  if (letters === upper) return letters.length === 1 ? ONE_CAPITAL : CAPITALS
  return letters.slice(1) === lower.slice(1) ? INITIAL : MIXED
}
