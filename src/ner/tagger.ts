import type { Document, Mention } from '../document.js'

/** Marks the persons, places and organisations that documents name, each document's in text order. */
export interface Tagger {
  /** May answer later, and is asked about several documents at once where that is quicker for it. */
  readonly tag: (docs: readonly Document[]) => TaggedMentions | Promise<TaggedMentions>
}

/** The mentions of each document. */
export type TaggedMentions = readonly (readonly Mention[])[]
