import type { Block, Document } from '../document.js'
import { toBlocks } from './blocks.js'
import { languageOf } from './language.js'
import { tokenise } from './tokenise.js'

/** A document that knows its blocks, sentences and tokens, and nothing else yet. */
export const toDocument = (text: string, blocks: readonly Block[] = toBlocks(text)): Document => {
  const { tokens, sentences } = tokenise(text, blocks)
  return {
    text,
    blocks,
    tokens,
    sentences,
    mentions: [],
    quotations: [],
    quotes: [],
    entities: [],
    ...languageOf(tokens),
  }
}
