import { wordOf, type Document, type Mention } from '../../document.js'
import { KINSHIP_NOUNS } from '../../lexicon/kinship-nouns.js'
import { ROLES } from '../../lexicon/roles.js'
import { HONORIFICS } from '../../lexicon/honorifics.js'
import { TIME_WORDS } from '../../lexicon/time-words.js'
import type { Reading } from './edit.js'
import { freeNameAt } from './free-names.js'
import { mentionsAt } from './mentions-at.js'
import type { DocumentReader, MentionReader, WordReader } from './rule.js'
import {
  capitalsEnd,
  isCapitalAt,
  isGivenNameAt,
  isShouted,
  lowerOf,
  opensLine,
  sentenceAt,
} from './words.js'

/** "her son Jordan", "my brother, Chad, and": a relative is a person, whatever else bears the name. */
export const readRelatives: MentionReader = (doc, { firstToken: first, endToken: end }) =>
  end - first <= LONGEST && isRelative(doc, first, end) ? [{ first, end, type: 'person' }] : []

const LONGEST = 3

const isRelative = (doc: Document, first: number, end: number): boolean => {
  if (wordOf(doc, first - 1) !== ',')
    return isOwnKin(doc, first - 1) && !opensLine(doc, first) && !isOwner(doc, end)
  return isOwnKin(doc, first - 2) && !opensLine(doc, first) && CLOSES.test(wordOf(doc, end))
}

// "his brother, Oxford graduate Ida Berg" tells what he is.
const CLOSES = /^(?:[,.;)]|and|)$/

/** "his mother", "Akena’s late uncle"; what a company owns is called "parent" or "partner", and no kin here. */
const isOwnKin = (doc: Document, noun: number): boolean => {
  if (!KINSHIP_NOUNS.has(lowerOf(doc, noun)) || ALSO_OF_FIRMS.has(lowerOf(doc, noun))) return false
  return (
    isOwner(doc, noun - 1) || isGreat(doc, noun) || (!isCapitalAt(doc, noun - 1) && isOwner(doc, noun - 2))
  )
}

/** "great-grandson Paris" is somebody's, whoever's he is. */
const isGreat = (doc: Document, noun: number): boolean =>
  wordOf(doc, noun - 1) === '-' && lowerOf(doc, noun - 2) === 'great'

const ALSO_OF_FIRMS = new Set(['parent', 'partner', 'twin', 'kid'])

const isOwner = (doc: Document, token: number): boolean =>
  /^(?:his|her|my|our|your|their|whose|['’]s)$/.test(lowerOf(doc, token))

/** "their daughters, Brooklyn, Paris and Ida" */
export const readChildren: DocumentReader = (doc, mentions) => {
  const found: Reading[] = []
  let next = -1
  for (const { firstToken: first, endToken: end, type } of mentions) {
    const isFirst = isKinPlural(doc, wordOf(doc, first - 1) === ',' ? first - 2 : first - 1)
    const isListed = first === next || (first === next + 1 && wordOf(doc, next) === 'and')
    if ((!isFirst && !isListed) || end - first > LONGEST || isOwner(doc, end)) continue
    if (type === 'place' && CLOSES.test(wordOf(doc, end))) found.push({ first, end, type: 'person' })
    // The comma before "and" as well
    next = /^(?:,|and)$/.test(wordOf(doc, end)) ? end + 1 : -1
  }
  return found
}

const isKinPlural = (doc: Document, noun: number): boolean => {
  const word = wordOf(doc, noun)
  return (
    word.endsWith('s') &&
    KINSHIP_NOUNS.has(word.slice(0, -1)) &&
    !ALSO_OF_FIRMS.has(word.slice(0, -1)) &&
    [noun - 1, noun - 2].some(
      (token) => isOwner(doc, token) || /^(?:two|three|four|five)$/.test(lowerOf(doc, token)),
    )
  )
}

/** "her husband Wole": whom no mention holds. A headline has capitals for verbs too. */
export const readKinshipNoun: WordReader = (doc, noun, mentions) => {
  if (!isOwnKin(doc, noun)) return []
  const name = freeNameAt(doc, noun + 1, LONGEST, mentions)
  if (name === null || isOwner(doc, name.end) || name.end >= sentenceAt(doc, noun).end) return []
  for (let i = name.first; i < name.end; i++) if (!isNamed(doc, i)) return []
  return [{ first: name.first, end: name.end, type: 'person' }]
}

export const isKinshipNoun = (word: string): boolean => KINSHIP_NOUNS.has(word)

const isNamed = (doc: Document, token: number): boolean => {
  const word = lowerOf(doc, token)
  return (
    wordOf(doc, token) !== 'I' &&
    !isShouted(wordOf(doc, token)) &&
    !ROLES.has(word) &&
    !HONORIFICS.has(word) &&
    !TIME_WORDS.has(word)
  )
}

/** "daughters Joy Moss of Mobile": whom no mention holds, or one that holds her town as well. */
export const readKinPluralNoun: WordReader = (doc, noun, mentions) => {
  const first = noun + 1
  if (opensLine(doc, first) || !isGivenNameAt(doc, first)) return []
  const [held] = mentionsAt(mentions, { first, end: first + 1 })
  if (held?.firstToken === first && held.type !== 'person') return personAndTown(doc, held)
  const name = freeNameAt(doc, first, LONGEST, mentions)
  if (name === null || name.end - first < 2 || isOwner(doc, name.end)) return []
  for (let i = first; i < name.end; i++) if (!isNamed(doc, i)) return []
  return [{ first, end: name.end, type: 'person' }]
}

const personAndTown = (doc: Document, { firstToken: first, endToken: end }: Mention): readonly Reading[] => {
  const of = capitalsEnd(doc, first, LONGEST)
  if (of - first < 2 || of + 1 >= end || wordOf(doc, of) !== 'of') return []
  return [
    { first, end: of, type: 'person' },
    { first: of + 1, end, type: 'place' },
  ]
}

/** "daughters", but no "Sons" of a firm and no "partners". */
export const isKinPluralNoun = (word: string): boolean =>
  word.endsWith('s') && KINSHIP_NOUNS.has(word.slice(0, -1)) && !ALSO_OF_FIRMS.has(word.slice(0, -1))
