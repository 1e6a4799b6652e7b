import { wordOf, type Document, type Mention } from '../../document.js'
import { EPONYM_NOUNS, OWNED_EPONYMS, SMALL_EPONYMS } from '../../lexicon/eponym-nouns.js'
import { FEASTS } from '../../lexicon/feasts.js'
import { STORM_WORDS } from '../../lexicon/storm-words.js'
import type { Reading } from './edit.js'
import type { PlacesReader } from './rule.js'
import { capitalised, isCapital, isCapitalAt, lowerOf, sentenceAt } from './words.js'

/** Storms, ships, diseases, feasts, prizes and laws that bear a name are none of the three types. */
export const readNamesakes: PlacesReader = (doc, mentions, stormWords) => {
  const storms = new Set(
    stormWords.filter((word) => isCapitalAt(doc, word + 1)).map((word) => wordOf(doc, word + 1)),
  )
  return mentions.flatMap((mention) => {
    const { firstToken: first, endToken: end, type } = mention
    if (isStorm(doc, mention) || isFeast(doc, mention) || isOfSeries(doc, mention)) return nothing(first, end)
    if (type === 'organisation') return []
    if (isEponym(doc, mention)) return nothing(first, end)
    if (type !== 'person' || end - first > 1) return []
    // "Hurricane Katrina … before Katrina"
    return storms.has(wordOf(doc, first)) ? nothing(first, end) : []
  })
}

/** "Hurricane", "HMS", and "cyclone", which no capital need open. */
export const isStormWord = (word: string): boolean =>
  SMALL_STORM.test(word) || (isCapital(word) && STORM_WORDS.has(word.toLowerCase()))

const SMALL_STORM = /^(?:cyclone|hurricane|typhoon)$/

const nothing = (first: number, end: number): readonly Reading[] => [{ first, end, type: null }]

// "Storm Eunice", "HMS Victoria"; but the band "Storm" and the actress "Storm" alone are left.
const isStorm = (doc: Document, { firstToken: first, endToken: end, type }: Mention): boolean => {
  if (isCapitalAt(doc, first) && STORM_WORDS.has(lowerOf(doc, first)) && end - first > 1)
    return type !== 'organisation'
  const before = first - 1
  const isTropical = lowerOf(doc, before) === 'storm' && lowerOf(doc, before - 1) === 'tropical'
  if (!isTropical && !isStormWord(wordOf(doc, before))) return false
  if (before < sentenceAt(doc, first).first) return false
  // "After the hurricane Florida was …"
  return type === 'person' || isCapitalAt(doc, before)
}

const isFeast = (doc: Document, { firstToken, endToken, type }: Mention): boolean =>
  endToken - firstToken === 1 && type !== 'organisation' && FEASTS.has(lowerOf(doc, firstToken))

// "the Queen Mary 2", "the Long March 3 rocket"; but "the UEFA 2024 report" tells a year.
const isOfSeries = (doc: Document, { firstToken, endToken, type, confidence }: Mention): boolean =>
  type === 'organisation' &&
  confidence < SURE &&
  lowerOf(doc, firstToken - 1) === 'the' &&
  /^\d{1,3}$/.test(wordOf(doc, endToken))

/** On newspapers that the tagger does not know, none of eight such names of which it is less sure was a body. */
const SURE = 0.6

// "Parkinson's disease", "the Booker Prize", "Martin Luther King Day"; "Doris Day" is a name, "Mr Law" too.
const isEponym = (doc: Document, { firstToken: first, endToken: end, type }: Mention): boolean => {
  const last = lowerOf(doc, end - 1)
  const isLong = end - first > 2
  if (isCapitalAt(doc, end - 1) && (EPONYM_NOUNS.has(last) ? end - first > 1 : isLong && last === 'day'))
    return true
  if (type !== 'person') return false
  const isOwner = /^['’]s?$/.test(wordOf(doc, end))
  const noun = isOwner ? end + 1 : end
  if (noun >= sentenceAt(doc, first).end) return false
  if (isOwner && (SMALL_EPONYMS.has(lowerOf(doc, noun)) || OWNED.has(wordOf(doc, noun)))) return true
  if (!isCapitalAt(doc, noun)) return false
  if (EPONYM_NOUNS.has(lowerOf(doc, noun))) return !isCapitalAt(doc, noun + 1)
  return lowerOf(doc, noun) === 'day' && (isOwner || end - first > 1)
}

// "Halley's Comet", "Megan's Law"; "Jude Law" is a man.
const OWNED = capitalised(OWNED_EPONYMS)
