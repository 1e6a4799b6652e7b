import type { Chunk } from '../syntax/noun-phrases.js'
import type { Sketch } from '../syntax/analysis.js'

/** An attribution without its content yet, in the tokens of its unit. */
export interface Reporting {
  readonly sketch: Sketch
  readonly cue: number
  readonly source: Chunk | null
  readonly from: number
  readonly to: number
}
