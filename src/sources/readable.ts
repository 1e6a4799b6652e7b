import type { Block } from '../document.js'

/** A run of readable text that stands in the source as it is: `length` UTF-16 units from `source` there, from `text` here. */
export interface Segment {
  readonly text: number
  readonly source: number
  readonly length: number
}

/** What a loader makes of a source: the analysed text and the way back. */
export interface Readable {
  readonly id: string
  readonly path: string | null
  readonly format: string
  readonly title: string | null
  /** The analysed text: what a person would read. */
  readonly text: string
  /** Null: plain text, whose blocks the tokeniser finds. */
  readonly blocks: readonly Block[] | null
  /** The decoded source that lines and columns count in. Null: the text is the source. */
  readonly source: string | null
  /** In text order; text between two segments (a space between cells) is ours and maps to the end of the first. */
  readonly segments: readonly Segment[] | null
}
