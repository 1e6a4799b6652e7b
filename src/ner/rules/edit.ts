import type { TokenRange } from '../../collections/token-range.js'
import { ENTITY_TYPES, type Document, type EntityType, type Mention } from '../../document.js'

/** What some tokens are, whatever the tagger made of them: a name of this type; null: none that is looked for. */
export interface Reading extends TokenRange {
  readonly type: EntityType | null
  /** How sure that is, where the reading only cuts what the tagger was not sure of. */
  readonly confidence?: number
}

// As sure as the tagger is of most names: a rule knows the form, not the person.
const SURE = 0.9

/** The mentions with the readings in place of what they touch, in text order. Of two readings that overlap, the first wins. */
export const read = (
  doc: Document,
  mentions: readonly Mention[],
  readings: readonly Reading[],
): readonly Mention[] => {
  if (readings.length === 0) return mentions
  const sorted = readings.toSorted((a, b) => a.first - b.first)
  const found: Mention[] = []
  let next = 0
  for (let at = 0, end = 0; at < sorted.length; at++) {
    const reading = sorted[at]!
    if (reading.first < end) continue
    end = reading.end
    while (next < mentions.length && mentions[next]!.endToken <= reading.first) found.push(mentions[next++]!)
    let same: Mention | null = null
    for (; next < mentions.length && mentions[next]!.firstToken < end; next++)
      if (mentions[next]!.type === reading.type) same = mentions[next]!
    if (reading.type !== null) found.push(toMention(doc, reading, reading.type, same))
  }
  return [...found, ...mentions.slice(next)]
}

const toMention = (
  { tokens }: Document,
  { first, end, confidence: known }: Reading,
  type: EntityType,
  same: Mention | null,
): Mention => {
  const confidence = known ?? Math.max(SURE, same?.confidence ?? 0)
  return {
    type,
    start: tokens.starts[first]!,
    end: tokens.ends[end - 1]!,
    firstToken: first,
    endToken: end,
    confidence,
    typeScores: ENTITY_TYPES.map((other) => (other === type ? confidence : 0)) as [number, number, number],
  }
}
