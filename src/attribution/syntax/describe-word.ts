import { tagOf, endingOf } from './coarse-tags.js'
import { categoriesOf } from './word-categories.js'
import { toFeatureValue, type FeatureValue } from '../../learning/feature-weights.js'

/** A word form, described once for all its places. */
export interface WordForm {
  /** In lower case, apostrophes straight. */
  readonly text: string
  readonly value: FeatureValue
  /** Bits of word-categories.ts. */
  readonly categories: number
  /** Its tag where it stands outside names and quotations. */
  readonly tag: FeatureValue
  /** "ing", "ed", "s", or "n" for any other. */
  readonly ending: FeatureValue
}

/** What there is to know of a word as it stands in the text. */
export const toWordForm = (raw: string): WordForm => {
  const text = raw.toLowerCase().replaceAll('’', "'")
  return describe(text, categoriesOf(raw, text))
}

/** A word of these categories, whatever the lists say of it. */
export const describe = (text: string, categories: number): WordForm => {
  const value = toFeatureValue(text)
  return { text, value, categories, tag: tagOf(value, categories), ending: endingOf(text) }
}
