import type { NounPhrase } from '../syntax/noun-phrases.js'
import type { Analysis } from '../syntax/analysis.js'

/** An attribution without its content yet, in the tokens of its sentence. */
export interface AttributionFrame {
  readonly analysis: Analysis
  readonly cue: number
  readonly source: NounPhrase | null
  readonly from: number
  readonly to: number
}
