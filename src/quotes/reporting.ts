import type { Chunk } from './chunks.js'
import type { Sketch } from './sketch.js'

/** An attribution without its content yet, in the tokens of its unit. */
export interface Reporting {
  readonly sketch: Sketch
  readonly cue: number
  readonly source: Chunk | null
  readonly from: number
  readonly to: number
}
