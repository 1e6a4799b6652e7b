import { wordOf, type Document, type Mention } from '../../document.js'

/** The name right before or after in a row: "Acme, Borealis and Corvid". */
export const besideOf = (doc: Document, mentions: readonly Mention[], index: number): Mention | null => {
  const mention = mentions[index]!
  const [before, after] = [mentions[index - 1], mentions[index + 1]]
  if (before && isJoined(doc, before, mention)) return before
  return after && isJoined(doc, mention, after) ? after : null
}

const JOINTS: ReadonlySet<string> = new Set([',', 'and', 'or', '&', '/', ';'])

const isJoined = (doc: Document, left: Mention, right: Mention): boolean => {
  const gap = right.firstToken - left.endToken
  if (gap < 1 || gap > 2) return false
  for (let i = left.endToken; i < right.firstToken; i++) if (!JOINTS.has(wordOf(doc, i))) return false
  return true
}

/** Names of several words by the capitals that they begin with: "IRC" → "International Rescue Committee". */
export const readInitials = (doc: Document, mentions: readonly Mention[]): ReadonlyMap<string, Mention> => {
  const found = new Map<string, Mention>()
  for (const mention of mentions) {
    const { firstToken, endToken } = mention
    if (endToken - firstToken < 2 || endToken - firstToken > LONGEST) continue
    let initials = ''
    for (let i = firstToken; i < endToken; i++) {
      const letter = wordOf(doc, i).charAt(0)
      if (letter !== letter.toLowerCase()) initials += letter
    }
    if (initials.length > 1) found.set(initials, mention)
  }
  return found
}

const LONGEST = 8

/** What a word in capitals is short for: the name before its brackets, or one with its initials. */
export const wholeOf = (
  doc: Document,
  mentions: readonly Mention[],
  index: number,
  initials: ReadonlyMap<string, Mention>,
): Mention | null => {
  const { firstToken, endToken } = mentions[index]!
  const word = wordOf(doc, firstToken)
  if (endToken - firstToken > 1 || word.length < 2 || word !== word.toUpperCase()) return null
  const before = mentions[index - 1]
  if (before?.endToken === firstToken - 1 && wordOf(doc, firstToken - 1) === '(') return before
  return initials.get(word.replaceAll('.', '')) ?? null
}
