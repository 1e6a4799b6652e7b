import { emptyList } from '../collections/packed.js'
import type { Block, Document } from '../document.js'
import { languageOf } from './language.js'
import { findLayout } from './layout/find-layout.js'
import { tokenise } from './tokenise.js'

/**
 * A document that knows its layout, sentences and tokens, and nothing else yet.
 *
 * @param known The blocks that a loader has found; null for plain text.
 */
export const toDocument = (text: string, known: readonly Block[] | null = null): Document => {
  const { blocks, gaps } = findLayout(text, known)
  const { tokens, sentences } = tokenise(text, blocks, gaps)
  const { language, notices } = languageOf(tokens)
  return {
    text,
    blocks,
    tokens,
    sentences,
    mentions: emptyList(),
    quotations: emptyList(),
    quotes: emptyList(),
    entities: emptyList(),
    language,
    notices,
  }
}
