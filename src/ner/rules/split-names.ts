import { wordOf, type Document, type Mention } from '../../document.js'
import type { Reading } from './edit.js'
import type { MentionReader } from './rule.js'
import { isCapitalAt, opensLine } from './words.js'

/** One person in two mentions: "João dos Santos | e | Castro", as English has no "e" between names; "Mike | “The Fox” | Ray". */
export const readSplitNames: MentionReader = (doc, mention, mentions, index) => {
  const [next, second] = [mentions[index + 1], mentions[index + 2]]
  if (wordOf(doc, mention.endToken).length !== 1) return []
  return [...joined(doc, mention, next), ...aroundNickname(doc, mention, [next, second])]
}

const joined = (doc: Document, mention: Mention, next: Mention | undefined): readonly Reading[] => {
  const { firstToken: first, endToken: mark } = mention
  const isPair = next?.firstToken === mark + 1 && mark - first > 1
  const isSurname = next?.type === 'person' || (next && next.endToken - next.firstToken === 1)
  return isPair && isSurname && /^[ey]$/.test(wordOf(doc, mark)) && !opensLine(doc, mark)
    ? [{ first, end: next.endToken, type: 'person' }]
    : []
}

const LONGEST_NICKNAME = 3

const aroundNickname = (
  doc: Document,
  { firstToken: first, endToken: open }: Mention,
  rest: readonly (Mention | undefined)[],
): readonly Reading[] => {
  if (!/^[“"]$/.test(wordOf(doc, open))) return []
  let close = open + 1
  while (close <= open + LONGEST_NICKNAME && isCapitalAt(doc, close)) close++
  if (close === open + 1 || !/^[”"]$/.test(wordOf(doc, close))) return []
  const surname = rest.find((mention) => mention?.type === 'person' && mention.firstToken === close + 1)
  return surname ? [{ first, end: surname.endToken, type: 'person' }] : []
}
