import type { Block, Document } from '../document.js'
import { toBlocks } from './blocks.js'
import { tokenise } from './tokenise.js'

/** A document that knows its blocks, sentences and tokens, and nothing else yet. */
export const toDocument = (text: string, blocks: readonly Block[] = toBlocks(text)): Document => ({
  text,
  blocks,
  ...tokenise(text, blocks),
  mentions: [],
  quotes: [],
  entities: [],
  notices: [],
})
