import { classOf, endingOf } from './coarse-tags.js'
import { kindsOf } from './word-categories.js'
import { toPart, type Part } from '../../learning/feature-weights.js'

/** A word form, described once for all its places. */
export interface Word {
  /** In lower case, apostrophes straight. */
  readonly text: string
  readonly part: Part
  /** Bits of kinds.ts. */
  readonly kinds: number
  /** Its class where it stands outside names and quotations. */
  readonly class: Part
  /** "ing", "ed", "s", or "n" for any other. */
  readonly ending: Part
}

/** What there is to know of a word as it stands in the text. */
export const toWord = (raw: string): Word => {
  const text = raw.toLowerCase().replaceAll('’', "'")
  return describe(text, kindsOf(raw, text))
}

/** A word of these kinds, whatever the lists say of it. */
export const describe = (text: string, kinds: number): Word => {
  const part = toPart(text)
  return { text, part, kinds, class: classOf(part, kinds), ending: endingOf(text) }
}
