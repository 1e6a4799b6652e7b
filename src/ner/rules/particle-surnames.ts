import { wordOf, type Document, type Mention } from '../../document.js'
import { COMPANY_SUFFIXES } from '../../lexicon/company-suffixes.js'
import { ORGANISATION_TAILS } from '../../lexicon/organisation-tails.js'
import { PLACE_NOUNS } from '../../lexicon/place-nouns.js'
import { SURNAME_PARTICLES } from '../../lexicon/surname-particles.js'
import type { MentionReader, PlacesReader } from './rule.js'
import { isCapitalAt, isGivenNameAt, lowerOf } from './words.js'

/** "Erik ten Hag … ⟨Ten Hag⟩ said": a surname whose small word has a capital, of somebody whom the text names in full. */
export const readParticleSurnames: PlacesReader = (doc, mentions, places) => {
  if (places.length === 0) return []
  const surnames = surnamesOf(doc, mentions)
  return places.flatMap((first) => {
    let surname = lowerAt(doc, first)
    for (let end = first + 1; end < first + LONGEST; end++) {
      surname += ` ${wordOf(doc, end)}`
      // "Ten Hag Street"
      if (surnames.has(surname) && !isCapitalAt(doc, end + 1))
        return [{ first, end: end + 1, type: 'person' as const }]
    }
    return []
  })
}

/** "Ana Paula da Silva e Costa": a given name and a surname with its small word are no body. */
export const readParticleNames: MentionReader = (doc, { firstToken: first, endToken: end }) => {
  if (end - first < 3 || !isGivenNameAt(doc, first) || isOfBody(lowerOf(doc, end - 1))) return []
  let particles = 0
  for (let at = first; at < end; at++) {
    if (isCapitalAt(doc, at)) continue
    const isParticle = SURNAME_PARTICLES.has(wordOf(doc, at)) && !/^(?:la|las|los|le)$/.test(wordOf(doc, at))
    if (isParticle && at > first && at < end - 1) particles++
    else if (!/^(?:e|y|la|las|los|le)$/.test(wordOf(doc, at))) return []
  }
  return particles > 0 ? [{ first, end, type: 'person' }] : []
}

const isOfBody = (last: string): boolean =>
  ORGANISATION_TAILS.has(last) || COMPANY_SUFFIXES.has(last) || PLACE_NOUNS.has(last)

/** "Van", not "van". */
export const isCapitalParticle = (word: string): boolean =>
  SURNAME_PARTICLES.has(word.toLowerCase()) && word !== word.toLowerCase() && word !== word.toUpperCase()

/** In tokens: "Van der Bellen". */
const LONGEST = 4

/** "ten Hag" of "Erik ten Hag". */
const surnamesOf = (doc: Document, mentions: readonly Mention[]): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const { type, firstToken, endToken } of mentions) {
    if (type !== 'person' || endToken - firstToken < 3) continue
    let at = firstToken + 1
    while (at < endToken - 1 && !SURNAME_PARTICLES.has(wordOf(doc, at))) at++
    if (at < endToken - 1) found.add(wordsBetween(doc, at, endToken))
  }
  return found
}

const wordsBetween = (doc: Document, first: number, end: number): string => {
  let words = wordOf(doc, first)
  for (let at = first + 1; at < end; at++) words += ` ${wordOf(doc, at)}`
  return words
}

const lowerAt = (doc: Document, token: number): string => wordOf(doc, token).toLowerCase()
