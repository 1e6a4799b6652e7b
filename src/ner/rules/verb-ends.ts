import { wordOf, type Document, type Mention } from '../../document.js'
import { IRREGULAR_PASTS } from '../../lexicon/irregular-pasts.js'
import type { Reading } from './edit.js'
import type { MentionReader } from './rule.js'
import { isCapitalAt } from './words.js'

/** "Shirley Temple sang": no person's name ends in a verb, but "Yun-hung" is one, and so is "nancy drew" in small letters. */
export const readVerbEnds: MentionReader = (doc, mention) => {
  const { type, firstToken: first, endToken, confidence } = mention
  const last = endToken - 1
  if (last <= first || !isCapitalAt(doc, first)) return []
  return wordOf(doc, last - 1) !== '-' && IRREGULAR_PASTS.has(wordOf(doc, last))
    ? [{ first, end: last, type, confidence }]
    : aroundVerb(doc, mention)
}

/** "Rihanna sang with Drake" are two. */
const aroundVerb = (
  doc: Document,
  { type, firstToken: first, endToken: end }: Mention,
): readonly Reading[] => {
  for (let verb = first + 1; verb < end - 1; verb++) {
    if (isCapitalAt(doc, verb)) continue
    if (wordOf(doc, verb - 1) === '-' || !IRREGULAR_PASTS.has(wordOf(doc, verb))) return []
    let other = verb + 1
    while (other < end && !isCapitalAt(doc, other)) other++
    for (let i = other; i < end; i++) if (!isCapitalAt(doc, i)) return []
    return [{ first, end: verb, type }, ...(other < end ? [{ first: other, end, type }] : [])]
  }
  return []
}
