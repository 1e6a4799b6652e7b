import { countAtMost } from '../../collections/sorted.js'
import { wordOf, type Document } from '../../document.js'
import { ROLES } from '../../lexicon/roles.js'
import type { Reading } from './edit.js'
import { mentionsAt } from './mentions-at.js'
import type { DocumentReader } from './rule.js'
import { isCapitalAt, isGivenNameAt, lowerOf } from './words.js'

const LONGEST = 5

/** "DANA FORD, HOST: Welcome", "NINA: Is that a boat?", "Joe Pruitt - Hale Capital": whoever has a turn is a person, of the name that the label has. */
export const readTurnNames: DocumentReader = (doc, mentions) => {
  const readings: Reading[] = []
  const seen = new Set<number>()
  for (const { label, isTurn } of doc.quotations) {
    if (!label || !isTurn || seen.has(label.start)) continue
    seen.add(label.start)
    const start = countAtMost(doc.tokens.starts, label.start) - 1
    let end = start
    while (end < doc.tokens.count && doc.tokens.ends[end]! <= label.end) end++
    const first = afterHonorific(doc, start, end)
    // "Dana Cole - Kestrel Inc." is cut where the label ends.
    const inLabel = mentionsAt(mentions, { first, end: Math.max(end, first + 1) })
    const isCut = inLabel.some((mention) => mention.firstToken === first && mention.endToken > end)
    const isName =
      end > first &&
      end - first < LONGEST &&
      (first > start || isGivenNameAt(doc, first) || (isCut && end - first > 1))
    if (!isName || ROLES.has(lowerOf(doc, first)) || ROLES.has(wordOf(doc, end - 1).toLowerCase())) continue
    const known = inLabel.some(
      ({ type, firstToken, endToken }) => type === 'person' && firstToken === first && endToken === end,
    )
    if (!known) readings.push({ first, end, type: 'person' })
  }
  return readings
}

/** "MR. | DIAZ-BALART" */
const afterHonorific = (doc: Document, start: number, end: number): number => {
  if (!/^(?:mr|mrs|ms|dr)$/.test(lowerOf(doc, start))) return start
  const first = wordOf(doc, start + 1) === '.' ? start + 2 : start + 1
  return first < end && isCapitalAt(doc, first) ? first : start
}
