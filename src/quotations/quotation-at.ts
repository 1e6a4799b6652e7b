import { roomFor } from '../collections/column-room.js'
import type { Document } from '../document.js'

/** The index of the quotation that each token stands in, its marks included; -1 outside. */
export const quotationAt = ({ tokens, quotations }: Pick<Document, 'tokens' | 'quotations'>): Int32Array => {
  const found = new Int32Array(roomFor(4 * tokens.count), 0, tokens.count).fill(-1)
  for (const [index, { firstToken, endToken }] of quotations.entries())
    found.fill(index, firstToken, endToken)
  return found
}
