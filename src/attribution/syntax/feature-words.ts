import { NOTHING, type FeatureValue } from '../../learning/feature-weights.js'
import type { Analysis } from './analysis.js'
import { AFTER, BEFORE } from './coarse-tags.js'

/** What category of word stands at a token, seen from the tokens `from … to - 1`. */
export const tagAt = (analysis: Analysis, token: number, from: number, to: number): FeatureValue =>
  token < from ? BEFORE : token >= to ? AFTER : analysis.tag(token)

/** The word at a token, if the text has one there. */
export const wordAt = ({ words, wordForm }: Analysis, token: number): FeatureValue =>
  token >= 0 && token < words.length ? wordForm(token).value : NOTHING
