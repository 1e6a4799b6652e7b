import type { TokenRange } from '../../collections/token-range.js'
import type { Document, Mention } from '../../document.js'
import { isFree } from './mentions-at.js'
import { capitalsEnd, isCapitalAt } from './words.js'

/** "Harris Teller | said": the words with a capital that begin at a token, all of them, so many at most and in no mention. */
export const freeNameAt = (
  doc: Document,
  first: number,
  most: number,
  mentions: readonly Mention[],
): TokenRange | null => {
  if (!isCapitalAt(doc, first)) return null
  const name = { first, end: capitalsEnd(doc, first, most) }
  return name.end > first && !isCapitalAt(doc, name.end) && isFree(mentions, name) ? name : null
}
