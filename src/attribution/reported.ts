import type { NounPhrase } from './syntax/noun-phrases.js'

/** A reported clause without marks, with its cue and its source. */
export interface Reported {
  readonly cue: number
  /** In text order; two where the attribution stands between them: "The bridge, he said, was closed". */
  readonly parts: readonly NounPhrase[]
  readonly source: NounPhrase | null
  /** 0–1: that these words are reported, by this source. */
  readonly likely: number
}
