import { wordOf, type Document, type Mention } from '../../document.js'
import type { Reading, Rule } from './edit.js'
import { opensLine } from './words.js'

/** One person in two mentions: "João dos Santos | e | Castro", as English has no "e" between names. */
export const readSplitNames: Rule = (doc, mentions) =>
  mentions.flatMap((mention, index) => joined(doc, mention, mentions[index + 1]))

const joined = (doc: Document, mention: Mention, next: Mention | undefined): readonly Reading[] => {
  const { type, firstToken: first, endToken: mark } = mention
  const isPair = type === 'person' && next?.type === 'person' && next.firstToken === mark + 1
  if (!isPair || mark - first < 2 || opensLine(doc, mark) || opensLine(doc, mark + 1)) return []
  const isOne = /^[ey]$/.test(wordOf(doc, mark))
  return isOne ? [{ first, end: next.endToken, type }] : []
}
