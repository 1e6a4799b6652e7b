import { ADDRESSES } from '../syntax/addressing.js'
import type { TokenRange } from '../../collections/token-range.js'
import { ADVERB, AUXILIARY, MARK, PREPOSITION, THAT, TIME } from '../syntax/word-categories.js'
import type { AttributionFrame } from './attribution-frame.js'

/** In tokens: "as one of Mr. Obama’s climate advisers told the court in May". */
const LONGEST = 14

/**
 * "⟨As Berg told the council,⟩ the dam is safe", "The dam⟨, as Berg said,⟩ is safe": an attribution that hangs on "as", from
 * that word to the mark behind; null where a cue has none. "As Berg said goodbye, …" tells when.
 */
export const asClauseOf = ({ analysis, cue, source, from, to }: AttributionFrame): TokenRange | null => {
  const { words, categories, quotationAt } = analysis
  if (source && source.first > cue) return null
  let first = cue - 1
  while (first > from && cue - first < LONGEST && words[first] !== 'as' && !(categories[first]! & MARK))
    first--
  if (first < from || words[first] !== 'as' || (first > from && !(categories[first - 1]! & MARK))) return null
  const opens = (categories[cue + 1] ?? MARK) & (MARK | PREPOSITION | TIME | ADVERB)
  if (!opens && !ADDRESSES.has(words[cue]!) && words[cue + 1] !== 'out') return null
  let end = cue + 1
  while (end < to && end - cue < LONGEST && !(categories[end]! & MARK)) {
    if (categories[end]! & (AUXILIARY | THAT) || quotationAt[end]! >= 0) return null
    end++
  }
  return end < to && categories[end]! & MARK && quotationAt[end]! < 0 ? { first, end: end + 1 } : null
}
