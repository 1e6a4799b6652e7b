import { partitionPoint } from '../../collections/sorted.js'
import type { TokenRange } from '../../collections/token-range.js'
import type { AttributionSource, Mention } from '../../document.js'
import { personAt, type Analysis } from '../syntax/analysis.js'
import { TITLE } from '../syntax/word-categories.js'

/**
 * “We need more of them.” / Hockly, who has represented farmers, left early.: whoever the next sentence opens with, by a surname
 * that the text gave in full before; null for anybody else.
 */
export const sourceBehind = (analysis: Analysis, { first, end }: TokenRange): AttributionSource | null => {
  const { doc, firsts, sentenceAt, blocks, words } = analysis
  const sentence = sentenceAt[end - 1]! + 1
  if (sentence >= blocks.length || blocks[sentence]! - blocks[sentence - 1]! > 1) return null
  const person = headOf(analysis, firsts[sentence]!)
  if (!person || person.endToken - person.firstToken > 1) return null
  const isKnown = doc.mentions
    .slice(Math.max(0, indexBefore(analysis, first) - NAMES_BACK), indexBefore(analysis, first))
    .some((other) => isFullNameOf(other, words[person.firstToken]!, analysis))
  return isKnown ? { start: person.start, end: person.end, via: 'context' } : null
}

/** So far back somebody may have been named in full. */
export const NAMES_BACK = 200

/** "Judge ⟨Trask⟩ turned to the jury." */
const headOf = (analysis: Analysis, first: number): Mention | null => {
  const { mentionAt, categories, quotationAt } = analysis
  let at = first
  while (mentionAt[at] === -1 && categories[at]! & TITLE) at++
  return quotationAt[at] === -1 ? personAt(analysis, at) : null
}

const indexBefore = ({ doc }: Analysis, token: number): number =>
  partitionPoint(doc.mentions.length, (i) => doc.mentions[i]!.firstToken < token)

const isFullNameOf = (
  { type, firstToken, endToken }: Mention,
  surname: string,
  { words }: Analysis,
): boolean => type === 'person' && endToken - firstToken > 1 && words[endToken - 1] === surname
