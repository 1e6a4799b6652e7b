import { wordOf, type Document, type Mention } from '../../document.js'
import { ORGANISATION_TAILS } from '../../lexicon/organisation-tails.js'
import { PLACE_NOUNS } from '../../lexicon/place-nouns.js'
import { REGIONS } from '../../lexicon/regions.js'
import type { Reading } from './edit.js'
import type { MentionReader } from './rule.js'
import { isCapitalAt, isGivenNameAt, isShouted, lowerOf } from './words.js'

/** "Georgia Kent and Chad Jordan": who stands beside a person, or is half taken for one, is one, whatever the name means. */
export const readPeopleLikePlaces: MentionReader = (doc, mention, mentions, index) => {
  const { firstToken: first, endToken: end, confidence, typeScores } = mention
  if (end - first === 1) return readGivenName(doc, mention, mentions[index - 1])
  if (typeScores[PLACE] < MAY_BE_PLACE || !isPair(doc, mention)) return []
  const [before, next] = [mentions[index - 1], mentions[index + 1]]
  if (isCompanion(doc, mention, before)) return [{ first, end, type: 'person' }]
  if (confidence > SURE) return []
  const isPerson =
    typeScores[PERSON] > HALF ||
    (isOfPerson(before) && before!.endToken === first - 1 && wordOf(doc, first - 1) === 'and') ||
    (isOfPerson(next) && next!.firstToken === end + 1 && wordOf(doc, end) === 'and')
  return isPerson ? [{ first, end, type: 'person' }] : []
}

/** "She lives with ⟨Georgia Kent⟩ and ⟨Chad Jordan⟩": whoever somebody lives with or marries, whatever the tagger makes of the name. */
const isCompanion = (doc: Document, { firstToken: first }: Mention, before: Mention | undefined): boolean => {
  const from =
    before?.endToken === first - 1 && wordOf(doc, first - 1) === 'and' && isPair(doc, before)
      ? before.firstToken
      : first
  return (
    WEDDED.test(wordOf(doc, from - 1)) ||
    (wordOf(doc, from - 1) === 'to' && /^(?:engaged|married)$/.test(wordOf(doc, from - 2))) ||
    (wordOf(doc, from - 1) === 'with' && /^(?:live|lives|lived|living)$/.test(wordOf(doc, from - 2)))
  )
}

const WEDDED = /^(?:dated|dating|divorced|marries|married|marrying|wed)$/

/** "Inés’s cat", "Saoirse and Bram", which the tagger half knows. */
const readGivenName = (doc: Document, mention: Mention, before: Mention | undefined): readonly Reading[] => {
  const { firstToken: first, endToken: end, type, confidence } = mention
  if (confidence > SURE || !isGivenNameAt(doc, first) || isShouted(wordOf(doc, first))) return []
  const isOwner =
    type === 'organisation' &&
    confidence < HALF_SURE &&
    /^['’]s$/.test(wordOf(doc, end)) &&
    !isCapitalAt(doc, end + 1)
  const isInRow =
    before?.type === 'person' &&
    before.endToken - before.firstToken === 1 &&
    before.endToken === first - 1 &&
    wordOf(doc, first - 1) === 'and' &&
    isGivenNameAt(doc, before.firstToken) &&
    !isCapitalAt(doc, end)
  return isOwner || isInRow ? [{ first, end, type: 'person' }] : []
}

const HALF_SURE = 0.5
const PERSON = 0
const PLACE = 1
// A firm may bear a person's name: "shares of Laura Ashley".
const MAY_BE_PLACE = 0.1
// What the tagger is surer of stays a place.
const SURE = 0.65
const HALF = 0.25

const isOfPerson = (mention: Mention | undefined): boolean =>
  mention?.type === 'person' && mention.endToken - mention.firstToken > 1

/** A given name and one word more: "Jack England", but not "Victoria Island". */
const isPair = (doc: Document, { firstToken: first, endToken: end }: Mention): boolean =>
  end - first === 2 &&
  isGivenNameAt(doc, first) &&
  isCapitalAt(doc, first + 1) &&
  !isShouted(wordOf(doc, first)) &&
  !isShouted(wordOf(doc, first + 1)) &&
  !isCapitalAt(doc, first - 1) &&
  !PLACE_NOUNS.has(lowerOf(doc, first + 1)) &&
  !ORGANISATION_TAILS.has(lowerOf(doc, first + 1)) &&
  !isPlaceName(doc, first, end)

// "South Georgia", "New Jersey" open with no given name, "Costa Rica" does.
const isPlaceName = (doc: Document, first: number, end: number): boolean =>
  REGIONS.has(`${lowerOf(doc, first)} ${lowerOf(doc, end - 1)}`)
